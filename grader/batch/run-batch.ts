// The batch: every submission of a folder graded, every report written.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type Exercise, maxScore } from '../core/model/exercise.js';
import { changedLimits, type LimitChanges, type RunLimits } from '../core/model/limits.js';
import type { Results, SubmissionResult } from '../core/model/report.js';
import type { Submission } from '../core/model/submission.js';
import { limitsOfRun, loadExercise } from '../exercises.js';
import { createPages } from '../exporters/create-pages.js';
import { gradesCsv } from '../exporters/grades-csv.js';
import { LectureTally } from '../exporters/lecture-tally.js';
import { pageSlug } from '../exporters/page-slug.js';
import type { ReportOptions } from '../exporters/report-options.js';
import { resultsJson } from '../exporters/results-json.js';
import type { PageContext } from '../exporters/student-page.js';
import { readSubmissions } from '../intake/read-submissions.js';
import { packageVersion } from '../package-root.js';
import type { QueueChoice } from '../queue/open-queue-pool.js';
import { AnswerKeeper } from './answer-keeper.js';
import type { EngineChoice } from './engine-choice.js';
import { EngineTally } from './engine-tally.js';
import { gradeSafely } from './grade-safely.js';
import type { GradeReply, JobGrader } from './grading-pool.js';
import { Journal } from './journal.js';
import { ordinaryWords } from './naming-texts.js';
import { onlyUngraded } from './only-ungraded.js';
import { type OutputFolder, openOutputFolder } from './output-folder.js';
import { prepareGraders } from './prepare-graders.js';
import { keyName, type Pseudonyms, pseudonymise, secretFor } from './pseudonyms.js';
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
  /** Whether reports bear pseudonyms in place of names and ids. */
  readonly pseudonyms: boolean;
  /** Whether the journal of an earlier run is thrown away. */
  readonly isFresh: boolean;
  /** Whether answers that are known are taken; without, every submission is run. */
  readonly isReused: boolean;
  /** Workers at once. */
  readonly jobs: number;
  /** A queue whose workers grade, in place of workers of this process; `null` for none. */
  readonly queue: QueueChoice | null;
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
  const limits = limitsOfRun(options.exerciseId, options.limits);
  optimiseFor(await entriesIn(options.input));
  const graders = prepareGraders(options.queue, options.jobs);
  try {
    const exercise = await loadExercise(options.exerciseId);
    const { submissions, named } = await submissionsOf(options, exercise, limits);
    if (options.engine.kind === 'native') await requireNative(options.engine);
    const folder = await openOutputFolder(options.out);
    let journal: Journal | null = null;
    try {
      journal = Journal.open(options.out, options.isFresh);
      // Before all reports: without it nobody could say later whose they are.
      if (named !== null) await folder.writePrivate(keyName, named.key);
      const { engine, report, seed } = options;
      const pool = await graders.open({
        exercise,
        run: { exerciseId: exercise.id, seed, limits, engine, report },
        names: named?.everywhere ?? [],
        books: journal.books,
        submissions: submissions.length,
        pagesFolder: options.out,
      });
      const keeper = new AnswerKeeper(journal, limits, options.isReused);
      const context = {
        graderVersion: packageVersion,
        options: options.report,
        limits: changedLimits(exercise.limits, limits),
      };
      const tally = new EngineTally();
      const lecture = new LectureTally();
      const about = { options, exercise, folder, context, progress, named };
      const run = { ...about, pool, keeper, tally, lecture };
      const results = await gradeAll(submissions, run).finally(() => pool.close());
      await writeClass(results, startedAt, run);
      return { results, lacking: tally.lacking };
    } finally {
      journal?.close();
      folder.close();
    }
  } finally {
    await graders.end();
  }
}

/** Below this many submissions optimising the interpreter costs more than it gives (measured). */
const longRun = 600;

/** What V8 is to spend on optimising; decided before anything is compiled. */
function optimiseFor(submissions: number): void {
  // Every worker optimises our code for itself; fewer functions at a time leave more for grading.
  setFlagsFromString('--interrupt-budget=1000000');
  if (submissions < longRun) setFlagsFromString('--liftoff-only');
}

/** About how many submissions a folder holds; one that cannot be read is told of later. */
async function entriesIn(folder: string): Promise<number> {
  return (await readdir(folder).catch(() => [])).length;
}

async function submissionsOf(
  options: BatchOptions,
  exercise: Exercise,
  { sourceBytes }: RunLimits,
): Promise<{ readonly submissions: readonly Submission[]; readonly named: Pseudonyms | null }> {
  const names = exercise.functions.map(({ name }) => name);
  const all = await readSubmissions(options.input, names, sourceBytes);
  const named = options.pseudonyms
    ? pseudonymise(all, await secretOf(options), ordinaryWords(exercise))
    : null;
  const known = named?.submissions ?? all;
  const file = options.onlyUngraded;
  return { submissions: file === null ? known : await onlyUngraded(known, file), named };
}

interface Run {
  readonly options: BatchOptions;
  readonly exercise: Exercise;
  readonly folder: OutputFolder;
  readonly pool: JobGrader;
  readonly keeper: AnswerKeeper;
  readonly context: PageContext;
  readonly tally: EngineTally;
  readonly lecture: LectureTally;
  readonly progress: BatchProgress;
  readonly named: Pseudonyms | null;
}

/** Grades until all is done or the signal says stop. */
async function gradeAll(submissions: readonly Submission[], run: Run): Promise<Results> {
  const { options, exercise, folder, pool, tally, lecture, progress } = run;
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
      lecture.add(reply.lecture, result.fingerprint);
      progress.advance(result);
    }
  };
  progress.start(submissions.length);
  await Promise.all(Array.from({ length: pool.atOnce }, lane));
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

function gradeOne(submission: Submission, { pool, keeper, named }: Run): Promise<GradeReply> {
  const page = `students/${pageSlug(submission)}.html`;
  const names = named?.own.get(submission.id) ?? [];
  const wants = { page: 'written', text: null } as const;
  const job = { kind: 'grade', submission, page, wants, names, keepsAnswers: true } as const;
  return keeper.grade(submission, (known) => gradeSafely({ ...job, known }, pool));
}

async function writeClass(results: Results, startedAt: Date, run: Run): Promise<void> {
  const { exercise, folder, pool, options, tally, lecture } = run;
  const { classPage, lecturePage } = createPages();
  const context = { ...run.context, engines: tally.used };
  await folder.write('results.json', resultsJson(results));
  await folder.write('grades.csv', gradesCsv(results, exercise));
  await folder.write('index.html', classPage(results, exercise, context));
  const talk = lecturePage(lecture.mistakes, results, exercise, context);
  await folder.write('lecture.html', talk);
  await folder.write(
    'run.json',
    runJson({ startedAt, jobs: options.jobs, engine: options.engine, pool, context, results }),
  );
  // Pages of an earlier run would still bear the real names.
  if (results.complete || options.pseudonyms) await folder.removeStalePages();
}

/** The secret of this folder's key, or of the run whose rest is graded. */
function secretOf({ out, onlyUngraded: results }: BatchOptions): Promise<string> {
  return secretFor(results === null ? [out] : [out, path.dirname(results)]);
}

/** Resolves to `null` once the signal fires. */
function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}
