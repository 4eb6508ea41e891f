// The page's worker: one sealed Python, its jobs one after the other. The page stays free.

import { questionPlan } from '../../core/checks/plan.js';
import type { Engine } from '../../core/model/engine.js';
import { TrapSignal } from '../../core/model/trap-signal.js';
import { defaultSeed, limitsOfRun, loadExercise } from '../../exercises.js';
import { decodeImage } from '../../sandbox/sealed-python/image.js';
import { createSealedEngine } from '../../sandbox/sealed-python/sealed-engine.js';
import type { PageJob, PageReply, RunJob, RunReply } from '../engine/jobs.js';
import type { FromPageWorker, ToPageWorker } from '../engine/messages.js';
import { checkText } from './check-text.js';
import { programOfRun, runProgram, ShownOutput } from './run-cells.js';
import { textSubmission } from './text-submission.js';
import { walkPath } from './walk-path.js';

/** How long a learner waits for their own run before it is ended. */
const runMs = 5000;
/** Ticks a run may take: the clock ends it long before, on any machine. */
const runTicks = Number.MAX_SAFE_INTEGER;
/** Printed bytes of a run; more than anyone reads. */
const runOutputBytes = 4 * 1024 * 1024;
/** Signs, and output once there is much of it, reach the page this often at most. */
const messageMs = 30;
/** So many pieces are sent at once: what was printed before something gets stuck is seen. */
const promptPieces = 500;

let answer: ((job: PageJob) => Promise<PageReply>) | null = null;
let hangingBeats: ReadonlySet<number> = new Set();
let beats = 0;
let lastMessageAt = 0;
let deadline = Number.POSITIVE_INFINITY;

addEventListener('message', ({ data }: MessageEvent<ToPageWorker>) => {
  if (data.kind === 'setup')
    setUp(data).catch((error) => say({ kind: 'broken', message: String(error) }));
  else {
    hangingBeats = new Set(data.hangingBeats);
    beats = 0;
    void reply(data.job);
  }
});

async function setUp({ parts, exerciseId, lang }: ToPageWorker & { kind: 'setup' }): Promise<void> {
  const exercise = await loadExercise(exerciseId);
  const limits = limitsOfRun(exerciseId, {});
  const shared = {
    module: parts.module,
    image: decodeImage(new Uint8Array(parts.image)),
    imageHash: parts.imageHash,
    onBeat,
    onSign,
  };
  const runner = createSealedEngine({
    ...shared,
    limits: {
      ...limits,
      loadTicks: runTicks,
      submissionTicks: runTicks,
      loadOutputBytes: runOutputBytes,
    },
    isOverdue: () => performance.now() > deadline,
    onLoadOutput: (bytes) => output?.add(bytes),
  });
  // Made when the first job wants it: a run is what most learners begin with.
  const judge = once(() => createSealedEngine({ ...shared, limits }));
  const plan = once(() => questionPlan({ ...exercise, limits }, defaultSeed));
  const submission = (text: string) => textSubmission(text, limits.sourceBytes);
  answer = async (job) => {
    switch (job.kind) {
      case 'run':
        return runCells(runner, job);
      case 'check':
        return checkText(submission(job.text), {
          exercise: { ...exercise, limits },
          engine: judge(),
          seed: defaultSeed,
          plan: plan(),
          lang,
        });
      case 'walk':
        return walkPath(judge(), exercise, submission(job.text), job);
    }
  };
  say({ kind: 'ready' });
}

let output: OutputPost | null = null;

/** What is printed on its way to the page, in few messages. */
class OutputPost {
  private readonly decoder = new TextDecoder();
  private readonly shown = new ShownOutput((text) => {
    this.waiting += text;
  });
  private waiting = '';
  private sentAt = performance.now();
  private pieces = 0;

  get value(): string | null {
    return this.shown.value;
  }

  add(bytes: Uint8Array): void {
    this.shown.add(this.decoder.decode(bytes, { stream: true }));
    this.pieces++;
    this.sendWhenDue();
  }

  sendWhenDue(): void {
    if (this.pieces <= promptPieces || performance.now() - this.sentAt >= messageMs) this.send();
  }

  send(): void {
    this.sentAt = performance.now();
    if (this.waiting !== '') say({ kind: 'output', text: this.waiting });
    this.waiting = '';
  }
}

async function runCells(engine: Engine, { cells }: RunJob): Promise<RunReply> {
  const post = new OutputPost();
  output = post;
  deadline = performance.now() + runMs;
  try {
    const end = await runProgram(engine, programOfRun(cells));
    post.send();
    return { kind: 'run', value: post.value, end };
  } finally {
    output = null;
    deadline = Number.POSITIVE_INFINITY;
  }
}

/** Tells the watchdog that something begins; what hung before is not begun again. */
function onBeat(): void {
  beats++;
  say({ kind: 'beat', beat: beats });
  if (hangingBeats.has(beats)) throw new TrapSignal('ticks');
}

function onSign(): void {
  output?.sendWhenDue();
  if (performance.now() - lastMessageAt >= messageMs) say({ kind: 'sign' });
}

async function reply(job: PageJob): Promise<void> {
  try {
    if (answer === null) throw new Error('a job came before the setup');
    say({ kind: 'done', reply: await answer(job) });
  } catch (error) {
    say({ kind: 'failed', message: String(error) });
  }
}

function say(message: FromPageWorker): void {
  lastMessageAt = performance.now();
  postMessage(message);
}

function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | null = null;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}
