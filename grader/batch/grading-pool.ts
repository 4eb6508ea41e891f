// Grading in parallel: submissions in, reports and pages out.

import type { QuestionBook } from '../core/memory/question-book.js';
import type { EngineFacts } from '../core/model/engine.js';
import type { GraderError } from '../core/model/errors.js';
import type { RunLimits } from '../core/model/limits.js';
import type { Counterexample, SubmissionResult } from '../core/model/report.js';
import type { Submission } from '../core/model/submission.js';
import type { Naming } from '../core/report/name-index.js';
import type { ProgramScore } from '../core/score-program.js';
import type { LectureSample } from '../exporters/lecture-sample.js';
import type { ReportOptions } from '../exporters/report-options.js';
import type { Screen } from '../exporters/terminal-report.js';
import type { StartedWorker } from '../sandbox/start-worker.js';
import { WorkerPool } from '../sandbox/worker-pool.js';
import type { EngineChoice } from './engine-choice.js';

/** The module that a grading worker runs. */
export const gradeWorker = new URL('./grade-worker.js', import.meta.url);

/** The engine's parts, made once and shared by all workers. */
export interface EngineParts {
  readonly module: WebAssembly.Module;
  readonly image: Uint8Array<SharedArrayBuffer>;
  readonly imageHash: string;
}

/** What all jobs of a pool have in common. */
export interface PoolRun {
  readonly exerciseId: string;
  readonly seed: number;
  /** The limits that hold, whatever the exercise's own are. */
  readonly limits: RunLimits;
  readonly engine: EngineChoice;
  readonly report: ReportOptions;
}

/** What every worker starts from. */
export interface GradeShared {
  readonly parts: EngineParts;
  readonly run: PoolRun;
  /** Folder that workers write pages into; `null` where none are written. */
  readonly pagesFolder: string | null;
  /** What names a student in anybody's work. */
  readonly names: readonly Naming[];
  /** Books that known answers refer to. */
  readonly books: readonly QuestionBook[];
}

/** One submission to grade. */
export interface GradeJob {
  readonly kind: 'grade';
  readonly submission: Submission;
  /** The report's `page`, relative to the output folder. */
  readonly page: string;
  readonly wants: Wants;
  /** What names its student in their own work; empty where no name is to be replaced. */
  readonly names: readonly Naming[];
  /** What the program answered before, as `GradeReply.answers` was; `null` for nothing. */
  readonly known: string | null;
  /** Whether its answers are wanted back. */
  readonly keepsAnswers: boolean;
}

/** What is to be rendered beside the report. */
export interface Wants {
  /** What becomes of the student's page; a worker writes it into the pool's folder. */
  readonly page: 'none' | 'returned' | 'written';
  /** `null` when no text for the terminal is wanted. */
  readonly text: Screen | null;
}

export interface GradeReply {
  readonly kind: 'grade';
  readonly result: SubmissionResult;
  /** The engine that the answers come from; `null` where nothing was run. */
  readonly engine: EngineFacts | null;
  /** Libraries for the lack of which a function could not be judged. */
  readonly lacking: readonly string[];
  /** What a lecture could show of its mistakes. */
  readonly lecture: readonly LectureSample[];
  /** The student's page; `null` when it was not wanted, or is written already. */
  readonly html: string | null;
  /** The report for the terminal; `null` when it was not wanted. */
  readonly text: string | null;
  /** All trips that the program made, for a journal; `null` when nothing new was asked. */
  readonly answers: string | null;
  /** The questions that `answers` refers to by number; `null` where this worker has told them. */
  readonly book: QuestionBook | null;
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

export interface GradingPoolOptions extends PoolRun {
  readonly workers: number;
  /** Made by `loadEngineParts`; workers start while it loads. */
  readonly parts: Promise<EngineParts>;
  /** Folder that workers write pages into. */
  readonly pagesFolder?: string;
  /** Names to be replaced in every report. */
  readonly names?: readonly Naming[];
  /** Books that known answers refer to. */
  readonly books?: readonly QuestionBook[];
  /** Workers that were started ahead. */
  readonly started?: readonly StartedWorker[];
}

/** A worker of another process, as run.json tells of it. */
export interface RemoteWorker {
  readonly name: string;
  /** What keeps the worker's own process in, in a few words. */
  readonly isolation: string;
  /** Why it did not grade this run, one sentence; `null` where it did. */
  readonly refusal: string | null;
  /** Submissions that it graded in this run. */
  readonly graded: number;
}

/** Whoever grades submissions: workers of this process, or those of many machines. */
export interface JobGrader {
  readonly run: PoolRun;
  readonly names: readonly Naming[];
  /** Jobs to be given at once, so that no worker waits for the next one. */
  readonly atOnce: number;
  /** Grades one submission; rejects with a `WorkerFailure` when that is our fault. */
  grade(job: GradeJob): Promise<GradeReply>;
  /** Workers that the watchdog had to end so far. */
  readonly terminations: number;
  /** Workers elsewhere, and the queue they come to; `null` where all are of this process. */
  readonly remote: { readonly queue: string; readonly workers: readonly RemoteWorker[] } | null;
  /** Why nothing more is graded, whoever asks: jobs were refused with it; `null` while all is well. */
  readonly failure: GraderError | null;
  close(): Promise<void>;
}

/** A pool of grading workers. */
export interface GradingPool extends JobGrader {
  /** Asks one failing input again. */
  replay(job: ReplayJob): Promise<ReplayReply>;
  /** Scores one submission, with any seed. */
  score(job: ScoreJob): Promise<ScoreReply>;
}

/** Jobs beyond one for each worker, so that none waits for a file to be written. */
const spareJobs = 2;

/** Starts the workers; jobs may be given at once. */
export function createGradingPool(options: GradingPoolOptions): GradingPool {
  const {
    exerciseId,
    seed,
    limits,
    engine,
    report,
    pagesFolder = null,
    names = [],
    books = [],
    started = [],
  } = options;
  const run: PoolRun = { exerciseId, seed, limits, engine, report };
  const shared = options.parts.then((parts) => ({ parts, run, pagesFolder, names, books }));
  const pool = new WorkerPool<WorkerJob, WorkerReply, GradeShared>({
    entry: gradeWorker,
    workers: options.workers,
    shared,
    net: { suspicionMs: 1000, leastMs: limits.netMs, ticks: 1_000_000 },
    started,
  });
  return {
    run,
    names,
    atOnce: options.workers + spareJobs,
    remote: null,
    failure: null,
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
