// Grading in parallel: submissions in, reports and pages out.

import type { Counterexample, Report } from '../core/model/report.js';
import type { Submission } from '../core/model/submission.js';
import { packageVersion } from '../package-root.js';
import { loadImage } from '../sandbox/sealed-image/image-store.js';
import { decodeImage } from '../sandbox/sealed-python/image.js';
import { sealedVersion } from '../sandbox/sealed-python/sealed-engine.js';
import { WorkerPool } from '../sandbox/worker-pool.js';

/** What every worker starts from. */
export interface GradeShared {
  readonly module: WebAssembly.Module;
  readonly image: Uint8Array<SharedArrayBuffer>;
  readonly imageHash: string;
  readonly exerciseId: string;
  readonly seed: number;
  readonly graderVersion: string;
}

/** One submission to grade. */
export interface GradeJob {
  readonly kind: 'grade';
  readonly submission: Submission;
  /** The report's `page`, relative to the output folder. */
  readonly page: string;
  /** Whether the student's page is to be rendered, too. */
  readonly wantsPage: boolean;
}

export interface GradeReply {
  readonly kind: 'grade';
  readonly report: Report;
  /** The student's page; `null` when it was not wanted. */
  readonly html: string | null;
}

/** One failure to look at again. */
export interface ReplayJob {
  readonly kind: 'replay';
  readonly submission: Submission;
  readonly checkId: string;
  /** fast-check's path to the failing input. */
  readonly path: string;
}

export interface ReplayReply {
  readonly kind: 'replay';
  /** `null` when the check holds there now. */
  readonly counterexample: Counterexample | null;
}

export type WorkerJob = GradeJob | ReplayJob;
export type WorkerReply = GradeReply | ReplayReply;

export interface GradingPoolOptions {
  readonly exerciseId: string;
  readonly seed: number;
  readonly workers: number;
  readonly hasSpare: boolean;
}

/** A pool of grading workers and the engine they run. */
export interface GradingPool {
  readonly engineVersion: string;
  /** Grades one submission; rejects with a `WorkerFailure` when that is our fault. */
  grade(job: GradeJob): Promise<GradeReply>;
  /** Asks one failing input again. */
  replay(job: ReplayJob): Promise<ReplayReply>;
  /** Workers that the watchdog had to end so far. */
  readonly terminations: number;
  close(): Promise<void>;
}

/** Loads the image and starts the workers; jobs may be given at once. */
export async function createGradingPool(options: GradingPoolOptions): Promise<GradingPool> {
  const { wasm, image, imageHash } = await loadImage();
  const pool = new WorkerPool<WorkerJob, WorkerReply, GradeShared>({
    entry: new URL('./grade-worker.js', import.meta.url),
    workers: options.workers,
    hasSpare: options.hasSpare,
    shared: {
      // Compiling refuses shared memory, hence the copy.
      module: await WebAssembly.compile(wasm.slice().buffer),
      image,
      imageHash,
      exerciseId: options.exerciseId,
      seed: options.seed,
      graderVersion: packageVersion,
    },
  });
  return {
    engineVersion: sealedVersion(decodeImage(image).info, imageHash),
    // A worker answers in kind.
    grade: async (job) => (await pool.run(job)) as GradeReply,
    replay: async (job) => (await pool.run(job)) as ReplayReply,
    get terminations() {
      return pool.terminations;
    },
    close: () => pool.close(),
  };
}
