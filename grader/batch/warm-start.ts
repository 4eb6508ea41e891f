// A head start for a single check: its worker and the engine's parts load while the command line
// is still being read.

import { type StartedWorker, startWorker } from '../sandbox/start-worker.js';
import { loadEngineParts } from './engine-parts.js';
import { type EngineParts, gradeWorker } from './grading-pool.js';
import { optimiseForOne } from './optimise.js';

/** What was started ahead. It does not keep the process alive. */
export interface WarmStart {
  readonly worker: StartedWorker;
  readonly parts: Promise<EngineParts>;
}

/** Starts a worker for one short run. */
export function warmStart(): WarmStart {
  optimiseForOne();
  const worker = startWorker(gradeWorker);
  const parts = loadEngineParts();
  // A call that ends in a mistake never asks for it.
  parts.catch(() => undefined);
  return { worker, parts };
}
