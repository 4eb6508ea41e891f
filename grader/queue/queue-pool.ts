// The batch's side of a queue: jobs go to whichever workers there are, and come back in any order.
// Everything that waits is known here too, so that a Redis that forgot it is told again.

import { Queue, QueueEvents } from 'bullmq';
import { contentKey } from '../batch/content-key.js';
import type {
  GradeJob,
  GradeReply,
  JobGrader,
  PoolRun,
  RemoteWorker,
} from '../batch/grading-pool.js';
import { GraderError } from '../core/model/errors.js';
import type { Naming } from '../core/report/name-index.js';
import { WorkerFailure } from '../sandbox/worker-pool.js';
import { sha256 } from '../sha256.js';
import { type PackedReply, packJob, unpackReply } from './job-codec.js';
import { enterRun, keepRun, readWorkers, removeRun, type WorkerNote } from './open-runs.js';
import { jobKey, keyPrefix, leaseSeconds } from './queue-keys.js';
import { lastingOptions, type RedisLink } from './redis-link.js';
import { orRefusal } from './redis-refusal.js';
import type { RunManifest } from './run-manifest.js';

/** Jobs in Redis at once: enough for many machines, few enough to keep memory flat. */
const jobsAtOnce = 256;
/** Events that Redis keeps: more than that many jobs can make while nobody reads them. */
const eventsKept = 4096;
/** Times that a job is tried where a worker tells of a failure, and the first pause between. */
const attempts = { most: 3, pauseMs: 500 };
const lookMs = 1000;
/** Looks between two times that the run is kept, and that jobs are looked for in Redis. */
const looksBetween = leaseSeconds / 9;
/** Looks in a row that must miss a job: at one of them its answer may be on its way. */
const looksMissing = 2;
/** Milliseconds for what is asked of Redis at the end. */
const endMs = 5000;

interface Pending {
  readonly job: GradeJob;
  readonly resolve: (reply: GradeReply) => void;
  readonly reject: (reason: unknown) => void;
  /** Looks in a row at which Redis did not have it. */
  missing: number;
}

export interface QueuePoolOptions {
  readonly id: string;
  readonly link: RedisLink;
  readonly manifest: RunManifest;
  /** Hears of a worker when it has first looked at the run. */
  readonly onWorker: (name: string, note: WorkerNote) => void;
}

export class QueuePool implements JobGrader {
  readonly run: PoolRun;
  readonly names: readonly Naming[];
  readonly atOnce = jobsAtOnce;
  private readonly options: QueuePoolOptions;
  private readonly queue: Queue;
  private readonly events: QueueEvents;
  private readonly pending = new Map<string, Pending>();
  private readonly notes = new Map<string, WorkerNote>();
  private readonly graded = new Map<string, number>();
  private readonly ended = new Map<string, number>();
  private readonly timer: NodeJS.Timeout;
  private end: { readonly reason: unknown } | null = null;
  private isClosing = false;
  private looks = 0;
  /** Looks that are to repair whatever their number is. */
  private urgent = 0;
  private isLooking = false;

  private constructor(options: QueuePoolOptions) {
    const { id, link, manifest } = options;
    this.options = options;
    this.run = manifest.run;
    this.names = manifest.names;
    const setting = { connection: lastingOptions(link.address), prefix: keyPrefix };
    this.queue = new Queue(id, { ...setting, streams: { events: { maxLen: eventsKept } } });
    this.events = new QueueEvents(id, { ...setting, lastEventId: '0-0' });
    // That Redis is away is noticed by the link, which waits for it.
    this.queue.on('error', () => undefined);
    this.events.on('error', () => undefined);
    this.events.on('completed', ({ jobId, returnvalue }) => {
      // Packed by a worker of this very version.
      this.settle(jobId, returnvalue as unknown as PackedReply);
    });
    this.events.on('failed', ({ jobId, failedReason }) => {
      this.take(jobId)?.reject(new WorkerFailure(failedReason));
    });
    link.lost.catch((reason) => this.failAll(reason));
    // After an outage Redis may have forgotten something, or everything.
    link.client.on('ready', this.isBack);
    this.timer = setInterval(() => void this.look(), lookMs);
  }

  /** Opens a run for workers to come to. */
  static async open(options: QueuePoolOptions): Promise<QueuePool> {
    const pool = new QueuePool(options);
    try {
      await Promise.race([pool.begin(), options.link.lost]);
      return pool;
    } catch (error) {
      await pool.close();
      throw orRefusal(options.link.address, error);
    }
  }

  private async begin(): Promise<void> {
    const { link, id, manifest } = this.options;
    // Whatever BullMQ writes by itself at the beginning is written before the run can end.
    await this.queue.waitUntilReady();
    await this.queue.count();
    await enterRun(link.client, id, manifest);
  }

  get terminations(): number {
    return [...this.ended.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Workers that have looked at the run so far, in an order that no run changes. */
  get remote(): { readonly queue: string; readonly workers: readonly RemoteWorker[] } {
    const workers = [...this.notes]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, note]) => ({ name, ...note, graded: this.graded.get(name) ?? 0 }));
    return { queue: this.options.link.address.shown, workers };
  }

  get failure(): GraderError | null {
    return this.end?.reason instanceof GraderError ? this.end.reason : null;
  }

  grade(job: GradeJob): Promise<GradeReply> {
    return new Promise((resolve, reject) => {
      if (this.end !== null) return reject(this.end.reason);
      const id = jobId(job, this.run);
      this.pending.set(id, { job: packJob(job), resolve, reject, missing: 0 });
      this.add(id);
    });
  }

  async close(): Promise<void> {
    this.isClosing = true;
    clearInterval(this.timer);
    const { link, id } = this.options;
    link.client.off('ready', this.isBack);
    const isThere = link.client.status === 'ready';
    if (isThere) {
      // A short run may never have looked.
      await this.atMost(this.readNotes());
      await this.atMost(removeRun(link.client, id));
    }
    // Begun in any case, for what is closing tries nothing more.
    const closed = Promise.all([this.events.close(), this.queue.close()]).catch(() => undefined);
    if (isThere) await this.atMost(closed);
    // What could not be closed would go on trying to reach a Redis that is away.
    await this.atMost(Promise.all([this.events.disconnect(), this.queue.disconnect()]));
    link.close();
  }

  /** Waits for Redis, but not for one that is away; then the run goes when its lease is over. */
  private async atMost(work: Promise<unknown>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, endMs);
    });
    await Promise.race([work.catch(() => undefined), late]);
    clearTimeout(timer);
  }

  private add(id: string): void {
    const pending = this.pending.get(id);
    if (pending === undefined) return;
    const { most, pauseMs } = attempts;
    this.queue
      .add('grade', pending.job, {
        jobId: id,
        attempts: most,
        backoff: { type: 'exponential', delay: pauseMs },
        removeOnComplete: true,
        removeOnFail: true,
      })
      .catch((reason) => this.failAll(orRefusal(this.options.link.address, reason)));
  }

  private settle(id: string, reply: PackedReply): void {
    const pending = this.take(id);
    if (pending === undefined) return;
    const { worker, terminations } = reply;
    this.graded.set(worker, (this.graded.get(worker) ?? 0) + 1);
    this.ended.set(worker, terminations);
    pending.resolve(unpackReply(reply));
  }

  /** A job's answer counts once, however often it comes. */
  private take(id: string): Pending | undefined {
    const pending = this.pending.get(id);
    this.pending.delete(id);
    return pending;
  }

  private readonly isBack = (): void => {
    this.urgent = looksMissing;
    void this.look();
  };

  private async look(): Promise<void> {
    // Redis may be away for longer than the interval.
    if (this.isLooking || this.isClosing) return;
    this.isLooking = true;
    try {
      await this.readNotes();
      this.looks++;
      if (this.urgent === 0 && this.looks % looksBetween !== 0) return;
      this.urgent = Math.max(this.urgent - 1, 0);
      await this.repair();
    } catch {
      // Redis went away: the link tells when that lasts too long.
    } finally {
      this.isLooking = false;
    }
  }

  private async readNotes(): Promise<void> {
    const { link, id, onWorker } = this.options;
    for (const [name, note] of await readWorkers(link.client, id)) {
      if (!this.notes.has(name)) onWorker(name, note);
      this.notes.set(name, note);
    }
  }

  /**
   * Keeps the run, and gives again what Redis does not have at two looks, nor we an answer to; at
   * once where Redis lost the whole run, for then no answer is on its way.
   */
  private async repair(): Promise<void> {
    const { link, id, manifest } = this.options;
    const isKept = await keepRun(link.client, id);
    if (!isKept) await enterRun(link.client, id, manifest);
    for (const [each, pending] of [...this.pending]) {
      const isThere = (await link.client.exists(jobKey(id, each))) === 1;
      pending.missing = isThere ? 0 : pending.missing + 1;
      if (pending.missing < (isKept ? looksMissing : 1)) continue;
      pending.missing = 0;
      this.add(each);
    }
  }

  private failAll(reason: unknown): void {
    // Whoever closes wants no more answers, and what is under way then fails in many ways.
    if (this.isClosing) return;
    this.end ??= { reason };
    for (const { reject } of this.pending.values()) reject(reason);
    this.pending.clear();
  }
}

/** The same for the same program, known answers and page: given twice it is one job. */
function jobId({ submission, page, known }: GradeJob, { limits }: PoolRun): string {
  return sha256(JSON.stringify([contentKey(submission, limits), page, known]));
}
