// Workers that grade, and the watchdog over them. Limits inside the interpreter stop almost
// everything; what never polls (one huge C loop) is stopped here, by ending the worker.

import { type StartedWorker, startWorker } from './start-worker.js';
import { clearBoard, type FromWorker, readBoard, type ToWorker } from './worker-protocol.js';

/** A job whose worker died by itself is tried this often. */
const mostCrashes = 2;

/**
 * The wall-clock net under what never polls (RULES C.1). What polls gives signs of life and is ended
 * by its ticks, however long these take on a busy machine.
 */
export interface Net {
  /**
   * Milliseconds without a sign after which a spare worker is made ready: it takes over should this
   * one be ended, and measures meanwhile how fast ticks pass on this machine now.
   */
  readonly suspicionMs: number;
  /** Milliseconds without a sign below which nothing counts as hanging. */
  readonly leastMs: number;
  /** A question hangs when it gives no sign for as long as so many ticks take by that measure. */
  readonly ticks: number;
}

const watchIntervalMs = 100;

export interface PoolOptions<Shared> {
  /** The worker's module. */
  readonly entry: URL;
  readonly workers: number;
  /** Handed to every worker; shared memory is shared. Its failure fails all jobs. */
  readonly shared: Shared | Promise<Shared>;
  readonly net: Net;
  /** Workers of this entry that were started ahead. */
  readonly started?: readonly StartedWorker[];
}

/** Raised by `run` when a job's worker failed or died twice: our fault, not the student's. */
export class WorkerFailure extends Error {}

interface Task<Job, Reply> {
  readonly job: Job;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: unknown) => void;
  readonly hangingBeats: number[];
  /** `suspect`: ended once by the net, to be tried alone; `hangs`: ended again when alone. */
  state: 'new' | 'suspect' | 'hangs';
  crashes: number;
}

interface Member<Job, Reply> extends StartedWorker {
  task: Task<Job, Reply> | null;
  isReady: boolean;
  lastBeat: number;
  lastSign: number;
  lastSignAt: number;
}

export class WorkerPool<Job, Reply, Shared> {
  private readonly options: PoolOptions<Shared>;
  private readonly now: () => number;
  private readonly members = new Set<Member<Job, Reply>>();
  private readonly waiting: Task<Job, Reply>[] = [];
  private readonly suspects: Task<Job, Reply>[] = [];
  private readonly watch: NodeJS.Timeout;
  /** Milliseconds that a tick takes, the slowest of all measures; `null` before the first one. */
  private msPerTick: number | null = null;
  /** Why no job can be done any more. */
  private failure: { readonly reason: unknown } | null = null;
  private isClosed = false;
  /** Workers ended by the watchdog so far. */
  terminations = 0;

  constructor(options: PoolOptions<Shared>, now: () => number = () => performance.now()) {
    this.options = options;
    this.now = now;
    const started = options.started ?? [];
    for (let i = 0; i < options.workers; i++) this.addMember(started[i]);
    this.watch = setInterval(() => this.endHanging(), watchIntervalMs);
    this.watch.unref();
  }

  /** Has one worker do `job`. */
  run(job: Job): Promise<Reply> {
    return new Promise((resolve, reject) => {
      if (this.failure !== null) return reject(this.failure.reason);
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

  private addMember(started?: StartedWorker, calibrates = false): void {
    const { worker, board } = started ?? startWorker(this.options.entry);
    const member: Member<Job, Reply> = {
      worker,
      board,
      task: null,
      isReady: false,
      lastBeat: 0,
      lastSign: 0,
      lastSignAt: this.now(),
    };
    this.members.add(member);
    worker.ref();
    worker.on('message', (message: FromWorker<Reply>) => this.hear(member, message));
    worker.on('error', (error: Error) => this.bury(member, error));
    worker.on('exit', () => this.bury(member, new Error('the worker ended by itself')));
    Promise.resolve(this.options.shared).then(
      (shared) => this.tell(member, { kind: 'setup', shared, calibrates }),
      (reason) => this.failAll(reason),
    );
  }

  private tell(member: Member<Job, Reply>, message: ToWorker<Job, Shared>): void {
    member.worker.postMessage(message);
  }

  private hear(member: Member<Job, Reply>, message: FromWorker<Reply>): void {
    const { task } = member;
    if (message.kind === 'ready') {
      member.isReady = true;
      if (message.msPerTick !== null) {
        this.msPerTick = Math.max(this.msPerTick ?? 0, message.msPerTick);
      }
    } else {
      member.task = null;
      if (message.kind === 'done') task?.resolve(message.reply);
      else task?.reject(new WorkerFailure(message.message));
    }
    this.dispatch();
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
    clearBoard(member.board);
    member.lastBeat = 0;
    member.lastSign = 0;
    member.lastSignAt = this.now();
    this.tell(member, { kind: 'job', job: task.job, hangingBeats: task.hangingBeats });
  }

  private endHanging(): void {
    for (const member of this.members) {
      if (member.task === null) continue;
      const { beat, sign } = readBoard(member.board);
      const stillMs = this.now() - member.lastSignAt;
      if (beat !== member.lastBeat || sign !== member.lastSign) {
        member.lastBeat = beat;
        member.lastSign = sign;
        member.lastSignAt = this.now();
      } else if (stillMs > this.options.net.suspicionMs) {
        this.addSpare();
        if (stillMs > this.netMs()) this.terminate(member, member.task, beat);
      }
    }
  }

  /** Milliseconds without a sign that mean hanging; no end before a first measure. */
  private netMs(): number {
    const { leastMs, ticks } = this.options.net;
    return this.msPerTick === null
      ? Number.POSITIVE_INFINITY
      : Math.max(leastMs, ticks * this.msPerTick);
  }

  private addSpare(): void {
    const hasSpare = this.members.size > this.options.workers;
    if (!hasSpare && !this.isClosed) this.addMember(undefined, true);
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
      this.failAll(new WorkerFailure(error.message, { cause: error }));
      return;
    }
    this.dispatch();
  }

  /** Workers that cannot even start would be replaced for ever. */
  private failAll(reason: unknown): void {
    this.failure = { reason };
    for (const task of [...this.waiting.splice(0), ...this.suspects.splice(0)]) {
      task.reject(reason);
    }
  }

  private remove(member: Member<Job, Reply>): void {
    member.task = null;
    this.members.delete(member);
    const canGoOn = !this.isClosed && this.failure === null;
    if (this.members.size < this.options.workers && canGoOn) this.addMember();
  }
}
