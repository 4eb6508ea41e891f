// A worker that grades: its own engine, the class's question plan, one submission after the other.

import { parentPort, workerData } from 'node:worker_threads';
import { lastCall } from '../core/checks/last-call.js';
import { questionPlan } from '../core/checks/plan.js';
import { programOf } from '../core/checks/program-of.js';
import { gradeSubmission } from '../core/grade.js';
import type { Exercise } from '../core/model/exercise.js';
import { replayCheck } from '../core/replay-check.js';
import { scoreProgram } from '../core/score-program.js';
import { loadExercise } from '../exercises.js';
import { calibrate } from '../sandbox/sealed-python/calibrate.js';
import { decodeImage } from '../sandbox/sealed-python/image.js';
import { createSealedEngine } from '../sandbox/sealed-python/sealed-engine.js';
import { TrapSignal } from '../sandbox/sealed-python/sealed-imports.js';
import {
  beatWord,
  type JobMessage,
  type WorkerMessage,
  type WorkerSetup,
} from '../sandbox/worker-protocol.js';
import { sha256 } from '../sha256.js';
import { lookAtSource } from '../source/look-at-source.js';
import { loadEngineParts } from './engine-parts.js';
import type {
  GradeJob,
  GradeReply,
  GradeShared,
  ReplayJob,
  ReplayReply,
  ScoreJob,
  ScoreReply,
  WorkerJob,
  WorkerReply,
} from './grading-pool.js';
import { createRenderer } from './renderer.js';

/**
 * Wall clock is only a net under what never polls: this many times what so many ticks take when all
 * is well. Calls that poll are ended by their ticks, however long these take on a busy machine.
 */
const net = { factor: 10, ticks: 100_000 } as const;

const { shared, beats } = workerData as WorkerSetup<GradeShared>;
const port = parentPort;
if (!port) throw new Error('this module runs as a worker');

const { limits } = shared;
const own = await loadExercise(shared.exerciseId);
const exercise: Exercise = { ...own, limits };
const planFor = lastCall((seed) => questionPlan(exercise, seed));
planFor(shared.seed);
let hangingBeats: ReadonlySet<number> = new Set();

const parts = shared.engine ?? (await loadEngineParts());
const engine = createSealedEngine({
  module: parts.module,
  image: decodeImage(parts.image),
  imageHash: parts.imageHash,
  limits,
  onBeat: () => {
    const beat = Atomics.add(beats, beatWord.beat, 1) + 1;
    if (hangingBeats.has(beat)) throw new TrapSignal('ticks');
  },
  onSign: () => Atomics.add(beats, beatWord.sign, 1),
});

const render = createRenderer(own, shared, engine.version);

port.on('message', ({ job, hangingBeats: known }: JobMessage<WorkerJob>) => {
  hangingBeats = new Set(known);
  answer(job).then(
    (reply) => say({ kind: 'done', reply }),
    (error: unknown) => say({ kind: 'failed', message: String(error) }),
  );
});

say({
  kind: 'ready',
  netMs: Math.max(limits.netMs, net.factor * net.ticks * (await calibrate(engine))),
});

function answer(job: WorkerJob): Promise<WorkerReply> {
  switch (job.kind) {
    case 'grade':
      return grade(job);
    case 'replay':
      return replay(job);
    case 'score':
      return score(job);
  }
}

async function grade({ submission, page, wants }: GradeJob): Promise<GradeReply> {
  const report = await gradeSubmission(submission, {
    exercise,
    engine,
    seed: shared.seed,
    plan: planFor(shared.seed),
    lookAtSource,
    page,
    fingerprint: async (text) => sha256(text),
  });
  return { kind: 'grade', result: report.result, ...(await render(report, wants)) };
}

async function score({ submission, seed }: ScoreJob): Promise<ScoreReply> {
  const setting = { exercise, engine, seed, plan: planFor(seed) };
  return { kind: 'score', score: await scoreProgram(setting, programOf(exercise, submission)) };
}

async function replay({ submission, checkId, path }: ReplayJob): Promise<ReplayReply> {
  const setting = { exercise, engine, seed: shared.seed };
  return {
    kind: 'replay',
    counterexample: await replayCheck(submission, checkId, path, setting),
  };
}

function say(message: WorkerMessage<WorkerReply>): void {
  port?.postMessage(message);
}
