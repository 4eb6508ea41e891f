// A worker that grades: its own engines, the class's question plan, one submission after the other.

import { parentPort, workerData } from 'node:worker_threads';
import { TrapSignal } from '../core/model/trap-signal.js';
import { openExercise } from '../exercise-folder/open-exercise.js';
import { calibrate } from '../sandbox/sealed-python/calibrate.js';
import { decodeImage } from '../sandbox/sealed-python/image.js';
import { createSealedEngine } from '../sandbox/sealed-python/sealed-engine.js';
import {
  beat,
  type FromWorker,
  sign,
  type ToWorker,
  type WorkerStart,
} from '../sandbox/worker-protocol.js';
import { createAnswerer } from './answer-job.js';
import { createEngines } from './engines.js';
import type { GradeShared, WorkerJob, WorkerReply } from './grading-pool.js';

const { board } = workerData as WorkerStart;
const port = parentPort;
if (!port) throw new Error('this module runs as a worker');

let answer: ReturnType<typeof createAnswerer> | null = null;
let hangingBeats: ReadonlySet<number> = new Set();

port.on('message', (message: ToWorker<WorkerJob, GradeShared>) => {
  if (message.kind === 'setup') {
    void setUp(message.shared, message.calibrates);
  } else {
    hangingBeats = new Set(message.hangingBeats);
    void reply(message.job);
  }
});

/** A failure here ends the worker, which the pool hears of. */
async function setUp(shared: GradeShared, calibrates: boolean): Promise<void> {
  const exercise = await openExercise(shared.run.exerciseId);
  const watched = { limits: shared.run.limits, onBeat, onSign: () => sign(board) };
  const sealed = createSealedEngine({
    module: shared.parts.module,
    image: decodeImage(shared.parts.image),
    imageHash: shared.parts.imageHash,
    ...watched,
  });
  const msPerTick = calibrates ? await calibrate(sealed) : null;
  answer = createAnswerer(shared, exercise, createEngines(sealed, shared.run.engine, watched));
  say({ kind: 'ready', msPerTick });
}

/** Tells the watchdog that something begins; what hung before is not begun again. */
function onBeat(): void {
  if (hangingBeats.has(beat(board))) throw new TrapSignal('ticks');
}

async function reply(job: WorkerJob): Promise<void> {
  try {
    if (answer === null) throw new Error('a job came before the setup');
    say({ kind: 'done', reply: await answer(job) });
  } catch (error) {
    say({ kind: 'failed', message: String(error) });
  }
}

function say(message: FromWorker<WorkerReply>): void {
  port?.postMessage(message);
}
