// Workers that grade, and the watchdog over them. Limits inside the interpreter stop almost
// everything; what never polls (one huge C loop) is stopped here, by ending the worker.

import { Worker } from 'node:worker_threads';
import type { JobMessage, WorkerMessage, WorkerSetup } from './worker-protocol.js';

const resourceLimits = {
  /** Recursion through C needs a deep native stack (RULES C.4). */
  stackSizeMb: 64,
  /** Most of what a worker makes is short-lived; V8's default would let it pile up. */
  maxYoungGenerationSizeMb: 8,
};
const watchIntervalMs = 100;
/** A job whose worker died by itself is tried this often. */
const mostCrashes = 2;

export interface PoolOptions<Shared> {
  /** The worker's module. */
  readonly entry: URL;
  readonly workers: number;
  /** Handed to every worker; shared memory is shared. */
  readonly shared: Shared;
  /** Keeps one more worker ready, to take over at once when another is ended. */
  readonly hasSpare: boolean;
}

/** Raised by `run` when a job's worker failed or died twice: our fault, not the student's. */
export class WorkerFailure extends Error {}

interface Task<Job, Reply> {
  readonly job: Job;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: Error) => void;
  readonly hangingBeats: number[];
  /** `suspect`: ended once by the net, to be tried alone; `hangs`: ended again when alone. */
  state: 'new' | 'suspect' | 'hangs';
  crashes: number;
}

interface Member<Job, Reply> {
  readonly worker: Worker;
  readonly beats: Int32Array<SharedArrayBuffer>;
  task: Task<Job, Reply> | null;
  isReady: boolean;
  netMs: number;
  lastBeat: number;
  lastBeatAt: number;
}

export class WorkerPool<Job, Reply, Shared> {
  private readonly options: PoolOptions<Shared>;
  private readonly now: () => number;
  private readonly members = new Set<Member<Job, Reply>>();
  private readonly waiting: Task<Job, Reply>[] = [];
  private readonly suspects: Task<Job, Reply>[] = [];
  private readonly watch: NodeJS.Timeout;
  private isClosed = false;
  /** Workers ended by the watchdog so far. */
  terminations = 0;

  constructor(options: PoolOptions<Shared>, now: () => number = () => performance.now()) {
    this.options = options;
    this.now = now;
    for (let i = 0; i < options.workers; i++) this.addMember();
    this.watch = setInterval(() => this.endHanging(), watchIntervalMs);
    this.watch.unref();
  }

  /** Has one worker do `job`. */
  run(job: Job): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, resolve, reject, hangingBeats: [], state: 'new', crashes: 0 });
      this.dispatch();
    });
  }

  /** Ends all workers; jobs that are not done are dropped. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.watch);
    await Promise.all([...this.members].map(({ worker }) => worker.terminate()));
  }

  private addMember(): void {
    const beats = new Int32Array(new SharedArrayBuffer(4));
    const setup: WorkerSetup<Shared> = { shared: this.options.shared, beats };
    const worker = new Worker(this.options.entry, {
      workerData: setup,
      resourceLimits,
      stdin: false,
    });
    const member: Member<Job, Reply> = {
      worker,
      beats,
      task: null,
      isReady: false,
      netMs: Number.POSITIVE_INFINITY,
      lastBeat: 0,
      lastBeatAt: this.now(),
    };
    this.members.add(member);
    worker.on('message', (message: WorkerMessage<Reply>) => this.hear(member, message));
    worker.on('error', (error: Error) => this.bury(member, error));
    worker.on('exit', () => this.bury(member, new Error('the worker ended by itself')));
  }

  private hear(member: Member<Job, Reply>, message: WorkerMessage<Reply>): void {
    const { task } = member;
    if (message.kind === 'ready') {
      member.isReady = true;
      member.netMs = message.netMs;
      this.addSpare();
    } else {
      member.task = null;
      if (message.kind === 'done') task?.resolve(message.reply);
      else task?.reject(new WorkerFailure(message.message));
    }
    this.dispatch();
  }

  /** The spare comes last: it must not delay the first results. */
  private addSpare(): void {
    const wanted = this.options.workers + (this.options.hasSpare ? 1 : 0);
    const isReady = [...this.members].every((each) => each.isReady);
    if (isReady && this.members.size < wanted && !this.isClosed) this.addMember();
  }

  /** Gives tasks to idle workers; a suspect only when nothing else runs. */
  private dispatch(): void {
    for (;;) {
      const busy = [...this.members].filter((each) => each.task !== null);
      const idle = [...this.members].find((each) => each.isReady && each.task === null);
      const isOneAlone = busy.some((each) => each.task?.state === 'suspect');
      if (!idle || isOneAlone || busy.length >= this.options.workers) return;
      const task = this.waiting.shift() ?? (busy.length === 0 ? this.suspects.shift() : undefined);
      if (!task) return;
      this.assign(idle, task);
    }
  }

  private assign(member: Member<Job, Reply>, task: Task<Job, Reply>): void {
    member.task = task;
    Atomics.store(member.beats, 0, 0);
    member.lastBeat = 0;
    member.lastBeatAt = this.now();
    const message: JobMessage<Job> = { job: task.job, hangingBeats: task.hangingBeats };
    member.worker.postMessage(message);
  }

  private endHanging(): void {
    for (const member of this.members) {
      if (member.task === null) continue;
      const beat = Atomics.load(member.beats, 0);
      if (beat !== member.lastBeat) {
        member.lastBeat = beat;
        member.lastBeatAt = this.now();
      } else if (this.now() - member.lastBeatAt > member.netMs) {
        this.terminate(member, member.task, beat);
      }
    }
  }

  private terminate(member: Member<Job, Reply>, task: Task<Job, Reply>, beat: number): void {
    this.terminations++;
    this.remove(member);
    void member.worker.terminate();
    if (task.state === 'new') {
      task.state = 'suspect';
      this.suspects.push(task);
    } else if (task.hangingBeats.includes(beat)) {
      // The worker was told to pass over this one: what hangs is ours.
      task.reject(new WorkerFailure('the worker hangs, and not in the program'));
    } else {
      task.state = 'hangs';
      task.hangingBeats.push(beat);
      this.waiting.unshift(task);
    }
    this.dispatch();
  }

  /** A worker that died without being told to. */
  private bury(member: Member<Job, Reply>, error: Error): void {
    if (this.isClosed || !this.members.has(member)) return;
    const { task } = member;
    this.remove(member);
    if (task) {
      task.crashes++;
      if (task.crashes < mostCrashes) this.waiting.unshift(task);
      else task.reject(new WorkerFailure(error.message, { cause: error }));
    } else if (!member.isReady) {
      this.failAll(error);
      return;
    }
    this.dispatch();
  }

  /** Workers that cannot even start would be replaced for ever. */
  private failAll(error: Error): void {
    const failure = new WorkerFailure(error.message, { cause: error });
    for (const task of [...this.waiting.splice(0), ...this.suspects.splice(0)]) {
      task.reject(failure);
    }
  }

  private remove(member: Member<Job, Reply>): void {
    member.task = null;
    this.members.delete(member);
    if (this.members.size < this.options.workers && !this.isClosed) this.addMember();
  }
}
