// A worker that grades: its own engine, the class's question plan, one submission after the other.

import { parentPort, workerData } from 'node:worker_threads';
import { lastCall } from '../core/checks/last-call.js';
import { questionPlan } from '../core/checks/plan.js';
import { programOf } from '../core/checks/program-of.js';
import { gradeSubmission } from '../core/grade.js';
import { isJavascript } from '../core/model/submission.js';
import { TrapSignal } from '../core/model/trap-signal.js';
import { replayCheck } from '../core/replay-check.js';
import { scoreProgram } from '../core/score-program.js';
import { loadExercise } from '../exercises.js';
import { calibrate } from '../sandbox/sealed-python/calibrate.js';
import { decodeImage } from '../sandbox/sealed-python/image.js';
import { createSealedEngine } from '../sandbox/sealed-python/sealed-engine.js';
import type { JobMessage, WorkerMessage, WorkerSetup } from '../sandbox/worker-protocol.js';
import { sha256 } from '../sha256.js';
import { lookAtSource } from '../source/look-at-source.js';
import { loadEngineParts } from './engine-parts.js';
import { createEngines } from './engines.js';
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

/** Wall clock is only a net: this many times what the tick limit takes when all is well. */
const netFactor = 10;
/** Below this the machine's own hiccups would count as hanging. */
const leastNetMs = 3000;

const { shared, beats } = workerData as WorkerSetup<GradeShared>;
const port = parentPort;
if (!port) throw new Error('this module runs as a worker');

const exercise = await loadExercise(shared.exerciseId);
const planFor = lastCall((seed) => questionPlan(exercise, seed));
planFor(shared.seed);
let hangingBeats: ReadonlySet<number> = new Set();

const parts = shared.engine ?? (await loadEngineParts());
const { limits } = exercise;
const sealed = createSealedEngine({
  module: parts.module,
  image: decodeImage(parts.image),
  imageHash: parts.imageHash,
  limits,
  onBeat,
});
const engines = createEngines(sealed, { limits, onBeat });
const render = createRenderer(exercise, shared.seed);

port.on('message', ({ job, hangingBeats: known }: JobMessage<WorkerJob>) => {
  hangingBeats = new Set(known);
  answer(job).then(
    (reply) => say({ kind: 'done', reply }),
    (error: unknown) => say({ kind: 'failed', message: String(error) }),
  );
});

const { callTicks, loadTicks } = exercise.limits;
const msPerTick = await calibrate(sealed);
say({
  kind: 'ready',
  netMs: Math.max(leastNetMs, netFactor * msPerTick * Math.max(callTicks, loadTicks)),
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
  const engine = await engines.of(submission.language);
  const report = await gradeSubmission(submission, {
    exercise,
    engine,
    seed: shared.seed,
    plan: planFor(shared.seed),
    lookAtSource: isJavascript(submission.language) ? () => null : lookAtSource,
    page,
    fingerprint: async (text) => sha256(text),
  });
  const rendered = await render(report, wants, engine.version);
  return { kind: 'grade', result: report.result, ...rendered };
}

async function score({ submission, seed }: ScoreJob): Promise<ScoreReply> {
  const engine = await engines.of(submission.language);
  const setting = { exercise, engine, seed, plan: planFor(seed) };
  const program = programOf(exercise, submission);
  return { kind: 'score', score: await scoreProgram(setting, program, submission.language) };
}

async function replay({ submission, checkId, path }: ReplayJob): Promise<ReplayReply> {
  const engine = await engines.of(submission.language);
  const setting = { exercise, engine, seed: shared.seed };
  return {
    kind: 'replay',
    counterexample: await replayCheck(submission, checkId, path, setting),
  };
}

/** Tells the watchdog that something begins; what hung before is not begun again. */
function onBeat(): void {
  const beat = Atomics.add(beats, 0, 1) + 1;
  if (hangingBeats.has(beat)) throw new TrapSignal('ticks');
}

function say(message: WorkerMessage<WorkerReply>): void {
  port?.postMessage(message);
}
