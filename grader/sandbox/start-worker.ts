// Starting a worker thread: what it may use, and the board on which it tells its beats.

import { Worker } from 'node:worker_threads';
import { type BeatBoard, createBoard, type WorkerStart } from './worker-protocol.js';

const resourceLimits = {
  /** Recursion through C needs a deep native stack (RULES C.4). */
  stackSizeMb: 64,
  /** Most of what a worker makes is short-lived; V8's default would let it pile up. */
  maxYoungGenerationSizeMb: 12,
};

/** A worker that loads its modules and waits for its setup. */
export interface StartedWorker {
  readonly worker: Worker;
  readonly board: BeatBoard;
}

/** Starts a worker that does not keep the process alive until a pool takes it. */
export function startWorker(entry: URL): StartedWorker {
  const board = createBoard();
  const start: WorkerStart = { board };
  const worker = new Worker(entry, { workerData: start, resourceLimits, stdin: false });
  worker.unref();
  return { worker, board };
}
