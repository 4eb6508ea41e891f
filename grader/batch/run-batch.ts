// The batch: every submission of a folder graded, every report written.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type Exercise, maxScore } from '../core/model/exercise.js';
import type { IntakeSummary } from '../core/model/intake.js';
import { changedLimits, type LimitChanges, type RunLimits } from '../core/model/limits.js';
import type { Results, SubmissionResult } from '../core/model/report.js';
import type { Submission } from '../core/model/submission.js';
import { limitsOfRun, loadExercise } from '../exercises.js';
import { createPages } from '../exporters/create-pages.js';
import { LectureTally } from '../exporters/lecture-tally.js';
import { pageSlug } from '../exporters/page-slug.js';
import type { ReportOptions } from '../exporters/report-options.js';
import { resultsJsonPieces } from '../exporters/results-json.js';
import { isTold } from '../exporters/student-grade.js';
import type { PageContext } from '../exporters/student-page.js';
import { type IntakeOptions, readClass } from '../intake/read-class.js';
import { packageVersion } from '../package-root.js';
import type { QueueChoice } from '../queue/open-queue-pool.js';
import { AnswerKeeper } from './answer-keeper.js';
import type { EngineChoice } from './engine-choice.js';
import { EngineTally } from './engine-tally.js';
import type { ExportRequest } from './export-request.js';
import { gradeSafely } from './grade-safely.js';
import type { GradeReply, JobGrader } from './grading-pool.js';
import { Journal } from './journal.js';
import { ordinaryWords } from './naming-texts.js';
import { onlyUngraded } from './only-ungraded.js';
import type { OrderOptions } from './orders/class-orders.js';
import { forgottenOrders } from './orders/forgotten-orders.js';
import {
  type GradePlan,
  type GradesOutcome,
  type GradesWritten,
  planForClass,
} from './orders/plan-grades.js';
import { writeGrades } from './orders/write-grades.js';
import { type OutputFolder, openOutputFolder } from './output-folder.js';
import { demandOwnFolder } from './own-folder.js';
import { prepareExports } from './prepare-exports.js';
import { prepareGraders } from './prepare-graders.js';
import { keyName, type Pseudonyms, pseudonymise, secretFor } from './pseudonyms.js';
import { requireNative } from './require-native.js';
import { runJson } from './run-json.js';
import { SharedResults } from './shared-results.js';
import { type ExportOutcome, writeExports } from './write-exports.js';

export interface BatchOptions {
  /** Folder or zip of submissions. */
  readonly input: string;
  readonly intake: IntakeOptions;
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
  /** What the instructor orders about grades. */
  readonly orders: OrderOptions;
  /** Whether reports bear pseudonyms in place of names and ids. */
  readonly pseudonyms: boolean;
  /** Whether the journal of an earlier run is thrown away. */
  readonly isFresh: boolean;
  /** Whether answers that are known are taken; without, every submission is run. */
  readonly isReused: boolean;
  /** What is written beside the reports. */
  readonly exports: ExportRequest;
  /** The name of a submission's file from the top of the repository it lies in. */
  readonly repositoryFile: (file: string) => string;
  /** Workers at once. */
  readonly jobs: number;
  /** Where the image of the sealed Python lies; absent for that of this package. */
  readonly imageFolder?: string;
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
  readonly intake: IntakeSummary;
  readonly grades: GradesWritten;
  readonly exported: ExportOutcome;
}

/** Grades a folder. The results are `complete: false` after an interruption. */
export async function runBatch(
  options: BatchOptions,
  progress: BatchProgress,
): Promise<BatchOutcome> {
  const startedAt = new Date();
  const limits = limitsOfRun(options.exerciseId, options.limits);
  await demandOwnFolder(options);
  optimiseFor(await entriesIn(options.input));
  const graders = prepareGraders(options.queue, options.jobs, options.imageFolder);
  try {
    const exercise = await loadExercise(options.exerciseId);
    const read = await submissionsOf(options, exercise, limits);
    const { submissions, named, intake, plan } = read;
    if (options.engine.kind === 'native') await requireNative(options.engine);
    const exports = await prepareExports(options.exports, options.out);
    const folder = await openOutputFolder(options.out);
    let journal: Journal | null = null;
    try {
      journal = Journal.open(options.out, options.isFresh);
      // Before all reports: without it nobody could say later whose they are.
      if (named !== null) await folder.writePrivate(keyName, named.key);
      const { engine, report, seed } = options;
      const pool = await graders.open({
        exercise,
        run: { exerciseId: options.exerciseId, seed, limits, engine, report },
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
      const about = { options, exercise, folder, context, progress, named, intake };
      const run = { ...about, pool, keeper, tally, lecture };
      const results = await gradeAll(submissions, run).finally(() => pool.close());
      const outcome = plan(results);
      const forgotten = await forgottenOrders(options.out, outcome.grades);
      const grades = { ...outcome, forgotten };
      await writeClass(results, grades, startedAt, run);
      const { out, repositoryFile } = options;
      const graded = {
        results,
        grades: grades.grades,
        exercise,
        options: report,
        folder: out,
        repositoryFile,
      };
      const exported = await writeExports(exports, graded, folder);
      return { results, lacking: tally.lacking, intake, grades, exported };
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
): Promise<{
  readonly submissions: readonly Submission[];
  readonly named: Pseudonyms | null;
  readonly intake: IntakeSummary;
  readonly plan: GradePlan;
}> {
  const names = exercise.functions.map(({ name }) => name);
  const read = await readClass(options.input, names, sourceBytes, options.intake);
  const { submissions: all, summary: intake } = read;
  const named = options.pseudonyms
    ? pseudonymise(all, await secretOf(options), ordinaryWords(exercise))
    : null;
  const plan = await planForClass(options.orders, all, named, exercise);
  const known = named?.submissions ?? all;
  const file = options.onlyUngraded;
  const submissions = file === null ? known : await onlyUngraded(known, file);
  return { submissions, named, intake, plan };
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
  readonly intake: IntakeSummary;
}

/** Grades until all is done or the signal says stop. */
async function gradeAll(submissions: readonly Submission[], run: Run): Promise<Results> {
  const { options, exercise, folder, pool, tally, lecture, progress } = run;
  const finished = new Map<string, SubmissionResult>();
  const shared = new SharedResults();
  const waiting = submissions.values();
  const lane = async () => {
    for (const submission of waiting) {
      const reply = await gradeOne(submission, run);
      if (options.signal.aborted) return;
      const { result } = reply;
      if (reply.html === null) folder.noteWritten(result.page);
      else await folder.write(result.page, reply.html);
      finished.set(result.id, shared.share(result));
      tally.add(reply);
      lecture.add(reply.lecture, result.fingerprint);
      progress.advance(result);
    }
  };
  progress.start(submissions.length);
  const lanes = Promise.all(Array.from({ length: pool.atOnce }, lane));
  // One race for all: each would keep what came of it for as long as nobody stops.
  await Promise.race([lanes, aborted(options.signal)]);
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

async function writeClass(
  results: Results,
  { grades }: GradesOutcome,
  startedAt: Date,
  run: Run,
): Promise<void> {
  const { exercise, folder, pool, options, tally, lecture } = run;
  const { classPage, lecturePage, gradeBlocks: blocks } = createPages();
  // Under pseudonyms no page names anybody.
  const missing = options.pseudonyms ? [] : run.intake.missing;
  const groups = options.pseudonyms ? [] : run.intake.groups;
  const context = { ...run.context, engines: tally.used, missing, groups };
  await folder.writePieces('results.json', resultsJsonPieces(results));
  await folder.write('index.html', classPage(results, exercise, context));
  const graded = { folder, out: options.out, results, exercise, blocks };
  // The pages were written a moment ago and say nothing of grades yet.
  await writeGrades(graded, grades, isTold);
  const talk = lecturePage(lecture.mistakes, results, exercise, context);
  await folder.write('lecture.html', talk);
  const { jobs, engine } = options;
  const isOnlyUngraded = options.onlyUngraded !== null;
  await folder.write(
    'run.json',
    runJson({ startedAt, jobs, engine, pool, context, results, isOnlyUngraded }),
  );
  // Pages of an earlier run would still bear the real names.
  if (results.complete || options.pseudonyms) await folder.removeStalePages();
}

/** The secret of this folder's key, or of the run whose rest is graded. */
function secretOf({ out, onlyUngraded: results }: BatchOptions): Promise<string> {
  return secretFor(results === null ? [out] : [out, path.dirname(results)]);
}

/** Resolves once the signal fires. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
