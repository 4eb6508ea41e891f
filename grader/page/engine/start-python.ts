// Python on the page: a worker that does one job after the other, and a second one that waits warm,
// so that ending the first costs nobody a moment.

import type { Locale } from '../../core/model/locale.js';
import type { PageJob, PageReply, RunReply } from './jobs.js';
import { type EngineParts, EngineProblem } from './load-parts.js';
import type { FromPageWorker, ToPageWorker } from './messages.js';
import type { Python } from './python.js';

/** Without a sign for so long, Python is stuck in a single operation (RULES C.1). */
const netMs = 3000;
const watchMs = 100;
/**
 * A page that slept, or a machine that stood still, must not look like a program that hangs: no
 * look at the clock counts for more.
 */
const mostStillMs = 200;

/** How long a walk may go on while a run or a check waits. */
const walkMs = 300;

export interface PythonOptions {
  /** A worker that loads its script and waits for its setup. */
  readonly createWorker: () => Worker;
  readonly parts: Promise<EngineParts>;
  readonly exerciseId: string;
  readonly lang: Locale;
}

/** Starts Python; nothing is thrown, `ready` tells of what goes wrong. */
export function startPython(options: PythonOptions): Python {
  return new PagePython(options);
}

interface Task {
  readonly job: PageJob;
  readonly onOutput: ((text: string) => void) | null;
  /** `null`: it was stopped, or not even begun. */
  readonly resolve: (reply: PageReply | null) => void;
  readonly reject: (reason: unknown) => void;
  readonly hangingBeats: number[];
  /** `suspect`: ended once by the net; `hangs`: twice. */
  state: 'new' | 'suspect' | 'hangs';
}

interface Member {
  readonly worker: Worker;
  isReady: boolean;
}

class PagePython implements Python {
  readonly ready: Promise<void>;
  private readonly options: PythonOptions;
  private readonly waiting: Task[] = [];
  private active: Member;
  private spare: Member | null = null;
  private task: Task | null = null;
  private stillMs = 0;
  private runningMs = 0;
  private lastBeat = 0;
  private settleReady: { resolve(): void; reject(reason: unknown): void } | null = null;
  private failure: { readonly reason: unknown } | null = null;

  constructor(options: PythonOptions) {
    this.options = options;
    this.ready = new Promise((resolve, reject) => {
      this.settleReady = { resolve, reject };
    });
    // Whoever asks for a job hears of it there.
    this.ready.catch(() => undefined);
    this.active = this.startWorker();
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      this.watch(Math.min(mostStillMs, now - last));
      last = now;
    }, watchMs);
  }

  async run(
    job: Parameters<Python['run']>[0],
    onOutput: (text: string) => void,
  ): Promise<RunReply> {
    const reply = await this.add({ ...job, kind: 'run' }, onOutput);
    return reply?.kind === 'run' ? reply : { kind: 'run', value: null, end: { kind: 'stopped' } };
  }

  async check(job: Parameters<Python['check']>[0]) {
    const reply = await this.add({ ...job, kind: 'check' }, null);
    return reply?.kind === 'check' ? reply : null;
  }

  async walk(job: Parameters<Python['walk']>[0]) {
    const older = this.waiting.findIndex((each) => each.job.kind === 'walk');
    if (older >= 0) for (const task of this.waiting.splice(older, 1)) task.resolve(null);
    const reply = await this.add({ ...job, kind: 'walk' }, null);
    return reply?.kind === 'walk' ? reply : null;
  }

  stop(): void {
    const { task } = this;
    const stopped = this.waiting.filter(isLearners);
    this.waiting.splice(
      0,
      this.waiting.length,
      ...this.waiting.filter((each) => !isLearners(each)),
    );
    if (task !== null && isLearners(task)) {
      this.replaceActive();
      stopped.unshift(task);
    }
    for (const each of stopped) each.resolve(null);
    this.next();
  }

  private add(job: PageJob, onOutput: Task['onOutput']): Promise<PageReply | null> {
    return new Promise((resolve, reject) => {
      if (this.failure !== null) return reject(this.failure.reason);
      this.waiting.push({ job, onOutput, resolve, reject, hangingBeats: [], state: 'new' });
      this.next();
    });
  }

  private next(): void {
    if (this.task !== null || !this.active.isReady) return;
    const task = this.waiting.shift();
    if (task === undefined) return;
    this.task = task;
    this.stillMs = 0;
    this.runningMs = 0;
    this.lastBeat = 0;
    this.tell(this.active, { kind: 'job', job: task.job, hangingBeats: task.hangingBeats });
  }

  private startWorker(): Member {
    const member: Member = { worker: this.options.createWorker(), isReady: false };
    member.worker.addEventListener('message', ({ data }: MessageEvent<FromPageWorker>) =>
      this.hear(member, data),
    );
    member.worker.addEventListener('error', ({ message }) =>
      this.bury(member, message ?? 'the worker did not load'),
    );
    member.worker.addEventListener('messageerror', () => this.bury(member, 'a message was lost'));
    this.options.parts.then(
      (parts) => {
        const { exerciseId, lang } = this.options;
        this.tell(member, { kind: 'setup', parts, exerciseId, lang });
      },
      (reason: unknown) => this.failAll(reason),
    );
    return member;
  }

  private tell(member: Member, message: ToPageWorker): void {
    member.worker.postMessage(message);
  }

  private hear(member: Member, message: FromPageWorker): void {
    if (message.kind === 'broken') {
      this.bury(member, message.message);
      return;
    }
    if (message.kind === 'ready') {
      member.isReady = true;
      if (member !== this.active) return;
      this.settleReady?.resolve();
      this.spare ??= this.startWorker();
      this.next();
      return;
    }
    const { task } = this;
    if (member !== this.active || task === null) return;
    this.stillMs = 0;
    switch (message.kind) {
      case 'beat':
        this.lastBeat = message.beat;
        break;
      case 'output':
        task.onOutput?.(message.text);
        break;
      case 'sign':
        break;
      case 'done':
        this.task = null;
        task.resolve(message.reply);
        this.next();
        break;
      case 'failed':
        this.replaceActive();
        task.reject(new Error(message.message));
        this.next();
        break;
    }
  }

  private watch(elapsedMs: number): void {
    const { task } = this;
    if (task === null) return;
    this.stillMs += elapsedMs;
    this.runningMs += elapsedMs;
    if (task.job.kind === 'walk' && this.runningMs > walkMs && this.waiting.some(isLearners)) {
      // A picture must not keep a learner waiting; it is drawn again after the next change.
      this.replaceActive();
      task.resolve(null);
      this.next();
      return;
    }
    if (this.stillMs < netMs) return;
    this.replaceActive();
    if (task.job.kind === 'check') this.tryAgain(task, this.lastBeat);
    else task.resolve(replyOfHanging(task.job));
    this.next();
  }

  /** A check goes on without the question that hangs; which one it is, two ends tell. */
  private tryAgain(task: Task, beat: number): void {
    if (task.hangingBeats.includes(beat)) {
      task.reject(new Error('the worker hangs, and not in the program'));
      return;
    }
    if (task.state === 'new') task.state = 'suspect';
    else {
      task.state = 'hangs';
      task.hangingBeats.push(beat);
    }
    this.waiting.unshift(task);
  }

  /** A worker that died without being told to, or that never came up. */
  private bury(member: Member, message: string): void {
    if (member === this.spare) {
      // Nobody needs it yet; the next one is started when the worker in use is ended.
      this.spare = null;
      return;
    }
    if (member !== this.active) return;
    const reason = new EngineProblem('unsupported', message);
    if (!member.isReady) {
      this.failAll(reason);
      return;
    }
    const { task } = this;
    this.replaceActive();
    task?.reject(reason);
    this.next();
  }

  /** The spare takes over; what ran is the caller's to settle. */
  private replaceActive(): void {
    this.active.worker.terminate();
    this.task = null;
    this.active = this.spare ?? this.startWorker();
    this.spare = this.active.isReady ? this.startWorker() : null;
  }

  private failAll(reason: unknown): void {
    this.failure = { reason };
    this.settleReady?.reject(reason);
    this.task?.reject(reason);
    for (const task of this.waiting.splice(0)) task.reject(reason);
  }
}

/** What a learner asked for by a button; walks come by themselves. */
function isLearners({ job }: Task): boolean {
  return job.kind !== 'walk';
}

function replyOfHanging(job: PageJob): PageReply | null {
  switch (job.kind) {
    case 'run':
      return { kind: 'run', value: null, end: { kind: 'timed-out', place: null } };
    case 'walk':
      return { kind: 'walk', thetas: [], lacking: 'stopped' };
    case 'check':
      return null;
  }
}
