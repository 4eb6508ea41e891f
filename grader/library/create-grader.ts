// Grading from a program of one's own: the same workers, the same verdicts as `grader batch`.

import { loadEngineParts } from '../batch/engine-parts.js';
import { gradeSafely } from '../batch/grade-safely.js';
import { createGradingPool, type GradingPool, type PoolRun } from '../batch/grading-pool.js';
import { GraderError } from '../core/model/errors.js';
import type { SubmissionResult } from '../core/model/report.js';
import { exerciseReference, openExercise } from '../exercise-folder/open-exercise.js';
import { defaultSeed, limitsOfRun } from '../exercises.js';
import { pageSlug } from '../exporters/page-slug.js';
import { stemOf } from '../intake/program-file-name.js';
import { readStudentWork } from '../intake/read-student-work.js';
import { toSubmission } from '../intake/to-submission.js';
import { type GivenFiles, studentFilesOf } from './given-files.js';

/** How to grade. */
export interface GraderOptions {
  /** Id of a shipped exercise, or the folder of your own; by default `gradient-descent`. */
  readonly exercise?: string;
  /** Decides all generated inputs, 0 to 2147483647; by default 1. */
  readonly seed?: number;
  /** Submissions graded at once, each in a worker of its own; by default 1. */
  readonly workers?: number;
  /**
   * What runs Python: `sealed`, the one that ships with the grader (the default), `native`, the
   * machine's own under bubblewrap, or `auto`: sealed, and native for what needs numpy.
   */
  readonly engine?: 'sealed' | 'native' | 'auto';
}

/** What a submission is called in its result. */
export interface SubmissionName {
  /** By default the name of its program without the ending. */
  readonly id?: string;
}

/** Workers that stay warm. An open grader keeps the process alive: close it. */
export interface Grader {
  /**
   * Grades what one student handed in.
   *
   * @returns The element of `submissions` that `grader batch` writes to `results.json`. It never
   * rejects for what a student's program does.
   */
  gradeSubmission(files: GivenFiles, name?: SubmissionName): Promise<SubmissionResult>;
  /** Ends the workers. */
  close(): Promise<void>;
}

const largestSeed = 2 ** 31 - 1;
const mostWorkers = 256;

/**
 * Starts a grader for many submissions.
 *
 * @throws GraderError for an exercise that is not there, or an option out of its range.
 * @example
 * const grader = await createGrader({ workers: 4 });
 * const result = await grader.gradeSubmission(source, { id: 'ada' });
 * await grader.close();
 */
export async function createGrader(options: GraderOptions = {}): Promise<Grader> {
  const seed = wholeNumber('seed', options.seed ?? defaultSeed, 0, largestSeed);
  const workers = wholeNumber('workers', options.workers ?? 1, 1, mostWorkers);
  const exerciseId = await exerciseReference(options.exercise ?? 'gradient-descent');
  const { functions } = await openExercise(exerciseId);
  const run: PoolRun = {
    exerciseId,
    seed,
    limits: limitsOfRun(exerciseId, {}),
    engine: { kind: options.engine ?? 'sealed', sandbox: 'bubblewrap' },
    report: { lang: 'en', afterDeadline: false },
  };
  const pool = createGradingPool({ ...run, workers, parts: loadEngineParts() });
  const functionNames = functions.map(({ name }) => name);
  const asked = { functionNames, sourceBytes: run.limits.sourceBytes };
  return {
    gradeSubmission: (files, { id } = {}) => grade(pool, asked, files, id),
    close: () => pool.close(),
  };
}

/**
 * Grades one submission with a grader of its own. For more than a few, `createGrader` saves the
 * start of the workers.
 *
 * @example
 * const { score, maxScore } = await gradeSubmission(await readFile('solution.py', 'utf8'));
 */
export async function gradeSubmission(
  files: GivenFiles,
  options: GraderOptions & SubmissionName = {},
): Promise<SubmissionResult> {
  const grader = await createGrader(options);
  try {
    return await grader.gradeSubmission(files, options);
  } finally {
    await grader.close();
  }
}

async function grade(
  pool: GradingPool,
  asked: Parameters<typeof readStudentWork>[1],
  files: GivenFiles,
  id: string | undefined,
): Promise<SubmissionResult> {
  const work = await readStudentWork(await studentFilesOf(files), asked);
  const { path: file, source, language, further } = work;
  const about = { language, student: null, ...further, handIn: null };
  const named = (id ?? (file === null ? 'submission' : stemOf(file))).normalize('NFC');
  const submission = toSubmission(named, file, source, about);
  const { result } = await gradeSafely(
    {
      kind: 'grade',
      submission,
      page: `students/${pageSlug(submission)}.html`,
      wants: { page: 'none', text: null },
      names: [],
      known: null,
      keepsAnswers: false,
    },
    pool,
  );
  return result;
}

function wholeNumber(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new GraderError(
    'bad-option',
    `${name} is ${value}, which is no whole number from ${least} to ${most}.`,
    `Give a whole number, or leave ${name} out.`,
  );
}
