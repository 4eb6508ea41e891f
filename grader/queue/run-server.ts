// One run on a worker: its jobs, graded by a pool of this process.

import { type Job, UnrecoverableError, Worker } from 'bullmq';
import type { EngineParts, GradeJob, GradeReply } from '../batch/grading-pool.js';
import { createGradingPool, type GradingPool } from '../batch/grading-pool.js';
import type { StartedWorker } from '../sandbox/start-worker.js';
import { type PackedReply, packReply } from './job-codec.js';
import type { QueueAddress } from './queue-address.js';
import { keyPrefix } from './queue-keys.js';
import { lastingOptions } from './redis-link.js';
import type { RunManifest } from './run-manifest.js';
import { Turnstile } from './turnstile.js';

/** A job on which so many workers died is not tried again. */
const mostDeaths = 3;

/** A worker that says nothing for so long is dead, and its jobs go to others. */
const lockMs = 10_000;
/** Milliseconds between two looks for jobs of dead workers. */
const stalledMs = 5000;
/** BullMQ's own count of deaths blames jobs that only waited in a worker that died: we count. */
const anyNumber = Number.MAX_SAFE_INTEGER;
/** Milliseconds after a command that failed. */
const againMs = 1000;

export interface RunServerOptions {
  readonly id: string;
  readonly manifest: RunManifest;
  readonly address: QueueAddress;
  readonly parts: EngineParts;
  /** Jobs at once. */
  readonly jobs: number;
  /** The worker's own name. */
  readonly name: string;
  /** Threads that were started ahead. */
  readonly started: readonly StartedWorker[];
}

export class RunServer {
  private readonly name: string;
  private readonly pool: GradingPool;
  private readonly turnstile = new Turnstile();
  private readonly worker: Worker<GradeJob, PackedReply>;

  constructor({ id, manifest, address, parts, jobs, name, started }: RunServerOptions) {
    this.name = name;
    this.pool = createGradingPool({
      ...manifest.run,
      parts: Promise.resolve(parts),
      workers: jobs,
      names: manifest.names,
      books: manifest.books,
      started,
    });
    this.worker = new Worker(id, (job) => this.grade(job), {
      connection: lastingOptions(address),
      prefix: keyPrefix,
      // One more than there are threads: it is there when a thread gets free.
      concurrency: jobs + 1,
      lockDuration: lockMs,
      stalledInterval: stalledMs,
      maxStalledCount: anyNumber,
      runRetryDelay: againMs,
    });
    // A Redis that is away comes back, or the link tells; a job that is gone has been graded.
    this.worker.on('error', () => undefined);
  }

  /** Lets what has begun be finished, takes nothing new, and ends. */
  async finish(): Promise<void> {
    await this.worker.close();
    await this.pool.close();
  }

  /** Ends at once: the run is over, or Redis is away. */
  async drop(): Promise<void> {
    // Not waited for: without Redis it would never be closed.
    this.worker.close(true).catch(() => undefined);
    await this.pool.close();
  }

  private async grade(job: Job<GradeJob, PackedReply>): Promise<PackedReply> {
    const reply = await (startsOf(job) > job.attemptsMade
      ? // A worker died while it graded this: should it happen again, no other job is hit.
        this.turnstile.alone(() => this.gradeNow(job))
      : this.turnstile.together(() => this.gradeNow(job)));
    return packReply(reply, { worker: this.name, terminations: this.pool.terminations });
  }

  private async gradeNow(job: Job<GradeJob, PackedReply>): Promise<GradeReply> {
    const starts = startsOf(job);
    if (starts - job.attemptsMade >= mostDeaths) {
      throw new UnrecoverableError(`${mostDeaths} workers died on it`);
    }
    await job.updateProgress(starts + 1);
    return this.pool.grade(job.data);
  }
}

/** How often grading began; each time ended in an answer, a failed attempt or a worker's death. */
function startsOf({ progress }: Job): number {
  return typeof progress === 'number' ? progress : 0;
}
