// Grading in parallel: submissions in, reports and pages out.

import type { RunLimits } from '../core/model/limits.js';
import type { Counterexample, SubmissionResult } from '../core/model/report.js';
import type { Submission } from '../core/model/submission.js';
import type { ProgramScore } from '../core/score-program.js';
import type { TerminalOptions } from '../exporters/terminal-report.js';
import { WorkerPool } from '../sandbox/worker-pool.js';

/** The engine's parts, made once and shared by all workers. */
export interface EngineParts {
  readonly module: WebAssembly.Module;
  readonly image: Uint8Array<SharedArrayBuffer>;
  readonly imageHash: string;
}

/** What every worker starts from. */
export interface GradeShared {
  /** `null` has the worker load the engine itself, while its maker does something else. */
  readonly engine: EngineParts | null;
  readonly exerciseId: string;
  readonly seed: number;
  /** The limits that hold, whatever the exercise's own are. */
  readonly limits: RunLimits;
}

/** One submission to grade. */
export interface GradeJob {
  readonly kind: 'grade';
  readonly submission: Submission;
  /** The report's `page`, relative to the output folder. */
  readonly page: string;
  readonly wants: Wants;
}

/** What is to be rendered beside the report. */
export interface Wants {
  readonly page: boolean;
  /** `null` when no text for the terminal is wanted. */
  readonly text: TerminalOptions | null;
}

export interface GradeReply {
  readonly kind: 'grade';
  readonly result: SubmissionResult;
  /** The student's page; `null` when it was not wanted. */
  readonly html: string | null;
  /** The report for the terminal; `null` when it was not wanted. */
  readonly text: string | null;
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

/** One submission to score with a seed of its own. */
export interface ScoreJob {
  readonly kind: 'score';
  readonly submission: Submission;
  readonly seed: number;
}

export interface ScoreReply {
  readonly kind: 'score';
  readonly score: ProgramScore;
}

export type WorkerJob = GradeJob | ReplayJob | ScoreJob;
export type WorkerReply = GradeReply | ReplayReply | ScoreReply;

export interface GradingPoolOptions {
  readonly exerciseId: string;
  readonly seed: number;
  readonly limits: RunLimits;
  readonly workers: number;
  readonly hasSpare: boolean;
  /** Made by `loadEngineParts`, or `null` to leave loading to the worker. */
  readonly engine: EngineParts | null;
}

/** What every job of a pool has in common. */
export type GradeRun = Omit<GradeShared, 'engine'>;

/** A pool of grading workers. */
export interface GradingPool {
  readonly run: GradeRun;
  /** Grades one submission; rejects with a `WorkerFailure` when that is our fault. */
  grade(job: GradeJob): Promise<GradeReply>;
  /** Asks one failing input again. */
  replay(job: ReplayJob): Promise<ReplayReply>;
  /** Scores one submission, with any seed. */
  score(job: ScoreJob): Promise<ScoreReply>;
  /** Workers that the watchdog had to end so far. */
  readonly terminations: number;
  close(): Promise<void>;
}

/** Starts the workers; jobs may be given at once. */
export function createGradingPool(options: GradingPoolOptions): GradingPool {
  const { exerciseId, seed, limits, engine } = options;
  const run: GradeRun = { exerciseId, seed, limits };
  const pool = new WorkerPool<WorkerJob, WorkerReply, GradeShared>({
    entry: new URL('./grade-worker.js', import.meta.url),
    workers: options.workers,
    hasSpare: options.hasSpare,
    shared: { engine, ...run },
  });
  return {
    run,
    // A worker answers in kind.
    grade: async (job) => (await pool.run(job)) as GradeReply,
    replay: async (job) => (await pool.run(job)) as ReplayReply,
    score: async (job) => (await pool.run(job)) as ScoreReply,
    get terminations() {
      return pool.terminations;
    },
    close: () => pool.close(),
  };
}
