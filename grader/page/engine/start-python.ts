// Python on the page: jobs wait for their turn, one is done after the other, and what hangs is ended.

import { startJobClock } from './job-clock.js';
import type { PageJob, PageReply, RunReply } from './jobs.js';
import type { Python } from './python.js';
import { isLearners, settleHanging, type Task } from './task.js';
import { type OfJob, type WorkerOptions, WorkerPair } from './worker-pair.js';

/** Without a sign for so long, Python is stuck in a single operation (RULES C.1). */
const netMs = 3000;

/** How long a walk may go on while a run or a check waits. */
const walkMs = 300;

/** Starts Python; nothing is thrown, `ready` tells of what goes wrong. */
export function startPython(options: WorkerOptions): Python {
  return new PagePython(options);
}

class PagePython implements Python {
  readonly ready: Promise<void>;
  private readonly workers: WorkerPair;
  private readonly clock = startJobClock(() => this.look());
  private waiting: Task[] = [];
  private task: Task | null = null;
  private lastBeat = 0;
  private failure: { readonly reason: unknown } | null = null;

  constructor(options: WorkerOptions) {
    let settle: { resolve(): void; reject(reason: unknown): void } | null = null;
    this.ready = new Promise((resolve, reject) => {
      settle = { resolve, reject };
    });
    // Whoever asks for a job hears of it there.
    this.ready.catch(() => undefined);
    this.workers = new WorkerPair(options, {
      onReady: () => {
        settle?.resolve();
        this.next();
      },
      onMessage: (message) => this.hear(message),
      onDeath: (reason) => {
        this.take()?.reject(reason);
        this.next();
      },
      onFailure: (reason) => {
        this.failure = { reason };
        settle?.reject(reason);
        for (const task of [this.take(), ...this.waiting.splice(0)]) task?.reject(reason);
      },
    });
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
    const stopped = this.waiting.filter(isLearners);
    this.waiting = this.waiting.filter((each) => !isLearners(each));
    if (this.task !== null && isLearners(this.task)) this.end()?.resolve(null);
    for (const each of stopped) each.resolve(null);
    this.next();
  }

  private add(job: PageJob, onOutput: Task['onOutput']): Promise<PageReply | null> {
    return new Promise((resolve, reject) => {
      if (this.failure !== null) return reject(this.failure.reason);
      this.waiting.push({ job, onOutput, resolve, reject, hangingBeats: [], isSuspect: false });
      this.next();
    });
  }

  private next(): void {
    if (this.task !== null || !this.workers.isReady) return;
    const task = this.waiting.shift();
    if (task === undefined) return;
    this.task = task;
    this.lastBeat = 0;
    this.clock.restart();
    this.workers.tell({ kind: 'job', job: task.job, hangingBeats: task.hangingBeats });
  }

  private hear(message: OfJob): void {
    if (this.task === null) return;
    this.clock.sign();
    switch (message.kind) {
      case 'beat':
        this.lastBeat = message.beat;
        break;
      case 'output':
        this.task.onOutput?.(message.text);
        break;
      case 'sign':
        break;
      case 'done':
        this.take()?.resolve(message.reply);
        this.next();
        break;
      case 'failed':
        this.end()?.reject(new Error(message.message));
        this.next();
        break;
    }
  }

  private look(): void {
    const { task, clock } = this;
    if (task === null) return;
    const isInTheWay =
      task.job.kind === 'walk' && clock.running() > walkMs && this.waiting.some(isLearners);
    if (isInTheWay) {
      // A picture must not keep a learner waiting; it is drawn again after the next change.
      this.end()?.resolve(null);
      this.next();
    } else if (clock.still() >= netMs) {
      this.end();
      if (settleHanging(task, this.lastBeat) === 'again') this.waiting.unshift(task);
      this.next();
    }
  }

  /** Ends the job at hand, which is the caller's to settle, with its worker. */
  private end(): Task | null {
    this.workers.replace();
    return this.take();
  }

  /** Takes the job at hand off the worker. */
  private take(): Task | null {
    const { task } = this;
    this.task = null;
    return task;
  }
}
