// The batch: every submission of a folder graded, every report written.

import { type Exercise, maxScore } from '../core/model/exercise.js';
import { changedLimits, type LimitChanges } from '../core/model/limits.js';
import type { Results, SubmissionResult } from '../core/model/report.js';
import type { Submission } from '../core/model/submission.js';
import { limitsOfRun, loadExercise } from '../exercises.js';
import { createPages } from '../exporters/create-pages.js';
import { gradesCsv } from '../exporters/grades-csv.js';
import { pageSlug } from '../exporters/page-slug.js';
import type { ReportOptions } from '../exporters/report-options.js';
import { resultsJson } from '../exporters/results-json.js';
import type { PageContext } from '../exporters/student-page.js';
import { readSubmissions } from '../intake/read-submissions.js';
import { packageVersion } from '../package-root.js';
import type { EngineChoice } from './engine-choice.js';
import { loadEngineParts } from './engine-parts.js';
import { EngineTally } from './engine-tally.js';
import { gradeSafely } from './grade-safely.js';
import { createGradingPool, type GradeReply, type GradingPool } from './grading-pool.js';
import { onlyUngraded } from './only-ungraded.js';
import { type OutputFolder, openOutputFolder } from './output-folder.js';
import { requireNative } from './require-native.js';
import { runJson } from './run-json.js';

export interface BatchOptions {
  /** Folder of submissions. */
  readonly input: string;
  /** Folder for everything that is written. */
  readonly out: string;
  readonly exerciseId: string;
  readonly seed: number;
  /** Limits that are not to be the exercise's own. */
  readonly limits: LimitChanges;
  readonly engine: EngineChoice;
  readonly report: ReportOptions;
  /** A results.json: only what is ungraded there for want of a library; `null` for everything. */
  readonly onlyUngraded: string | null;
  /** Workers at once. */
  readonly jobs: number;
  /** Ends the batch early; what is finished by then is written. */
  readonly signal: AbortSignal;
}

/** Told how the batch goes on. */
export interface BatchProgress {
  start(total: number): void;
  /** One more is finished. */
  advance(result: SubmissionResult): void;
  end(): void;
}

export interface BatchOutcome {
  readonly results: Results;
  /** Submissions that were not graded for the lack of a library, by library. */
  readonly lacking: EngineTally['lacking'];
}

/** Grades a folder. The results are `complete: false` after an interruption. */
export async function runBatch(
  options: BatchOptions,
  progress: BatchProgress,
): Promise<BatchOutcome> {
  const startedAt = new Date();
  const exercise = await loadExercise(options.exerciseId);
  const limits = limitsOfRun(exercise.id, options.limits);
  const functionNames = exercise.functions.map(({ name }) => name);
  const all = await readSubmissions(options.input, functionNames, limits.sourceBytes);
  const submissions =
    options.onlyUngraded === null ? all : await onlyUngraded(all, options.onlyUngraded);
  if (options.engine.kind === 'native') await requireNative(options.engine);
  const folder = await openOutputFolder(options.out);
  try {
    const pool = createGradingPool({
      parts: loadEngineParts(),
      engine: options.engine,
      report: options.report,
      exerciseId: exercise.id,
      seed: options.seed,
      limits,
      workers: Math.min(options.jobs, submissions.length),
      pagesFolder: options.out,
    });
    const context = {
      graderVersion: packageVersion,
      options: options.report,
      limits: changedLimits(exercise.limits, limits),
    };
    const tally = new EngineTally();
    const run = { options, exercise, folder, pool, context, tally, progress };
    const results = await gradeAll(submissions, run).finally(() => pool.close());
    await writeClass(results, startedAt, run);
    return { results, lacking: tally.lacking };
  } finally {
    await folder.close();
  }
}

interface Run {
  readonly options: BatchOptions;
  readonly exercise: Exercise;
  readonly folder: OutputFolder;
  readonly pool: GradingPool;
  readonly context: PageContext;
  readonly tally: EngineTally;
  readonly progress: BatchProgress;
}

/** Grades until all is done or the signal says stop. */
async function gradeAll(submissions: readonly Submission[], run: Run): Promise<Results> {
  const { options, exercise, folder, tally, progress } = run;
  const finished = new Map<string, SubmissionResult>();
  const waiting = submissions.values();
  const stopped = aborted(options.signal);
  const lane = async () => {
    for (const submission of waiting) {
      const reply = await Promise.race([gradeOne(submission, run), stopped]);
      if (reply === null) return;
      const { result } = reply;
      if (reply.html === null) folder.noteWritten(result.page);
      else await folder.write(result.page, reply.html);
      finished.set(result.id, result);
      tally.add(reply);
      progress.advance(result);
    }
  };
  progress.start(submissions.length);
  // A few more lanes than workers, so that no worker waits for a file to be written.
  await Promise.all(Array.from({ length: options.jobs + 2 }, lane));
  progress.end();
  return {
    schemaVersion: 1,
    complete: finished.size === submissions.length,
    exercise: { id: exercise.id, version: exercise.version },
    seed: options.seed,
    maxScore: maxScore(exercise),
    submissions: submissions.flatMap(({ id }) => finished.get(id) ?? []),
  };
}

function gradeOne(submission: Submission, { pool }: Run): Promise<GradeReply> {
  const page = `students/${pageSlug(submission)}.html`;
  const job = { kind: 'grade', submission, page, wants: { page: 'written', text: null } } as const;
  return gradeSafely(job, pool);
}

async function writeClass(results: Results, startedAt: Date, run: Run): Promise<void> {
  const { exercise, folder, pool, options, tally } = run;
  const context = { ...run.context, engines: tally.used };
  await folder.write('results.json', resultsJson(results));
  await folder.write('grades.csv', gradesCsv(results, exercise));
  await folder.write('index.html', createPages().classPage(results, exercise, context));
  await folder.write(
    'run.json',
    runJson({ startedAt, jobs: options.jobs, engine: options.engine, pool, context, results }),
  );
  if (results.complete) await folder.removeStalePages();
}

/** Resolves to `null` once the signal fires. */
function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}
