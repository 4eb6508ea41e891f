// The batch: a folder read, graded and reported on, in that order.

import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { GraderError } from '../core/model/errors.js';
import type { Exercise } from '../core/model/exercise.js';
import type { IntakeSummary } from '../core/model/intake.js';
import { changedLimits, type LimitChanges, type RunLimits } from '../core/model/limits.js';
import type { Results, SubmissionResult } from '../core/model/report.js';
import type { Submission } from '../core/model/submission.js';
import { type NameIndex, nameIndex } from '../core/report/name-index.js';
import { limitsOfRun, loadExercise } from '../exercises.js';
import { LectureTally } from '../exporters/lecture-tally.js';
import type { ReportOptions } from '../exporters/report-options.js';
import { type IntakeOptions, readClass } from '../intake/read-class.js';
import { packageVersion } from '../package-root.js';
import type { QueueChoice } from '../queue/open-queue-pool.js';
import { AnswerKeeper } from './answer-keeper.js';
import type { EngineChoice } from './engine-choice.js';
import { EngineTally } from './engine-tally.js';
import type { ExportRequest } from './export-request.js';
import { giveMemoryBack } from './give-memory-back.js';
import { type BatchProgress, gradeClass } from './grade-class.js';
import { Journal } from './journal.js';
import { classNamings, namedIn, ordinaryWords } from './naming-texts.js';
import { onlyUngraded } from './only-ungraded.js';
import { optimiseFor } from './optimise.js';
import type { OrderOptions } from './orders/class-orders.js';
import { forgottenOrders } from './orders/forgotten-orders.js';
import { type GradePlan, type GradesWritten, planForClass } from './orders/plan-grades.js';
import { openOutputFolder } from './output-folder.js';
import { demandOwnFolder } from './own-folder.js';
import { prepareExports } from './prepare-exports.js';
import { prepareGraders } from './prepare-graders.js';
import { keyName, type Pseudonyms, pseudonymise, secretFor } from './pseudonyms.js';
import { requireNative } from './require-native.js';
import { Spool } from './spool.js';
import { writeClass } from './write-class.js';
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

export interface BatchOutcome {
  readonly results: Results;
  /** Engines that answers come from. */
  readonly engines: EngineTally['used'];
  /** Submissions that were not graded for the lack of a library, by library. */
  readonly lacking: EngineTally['lacking'];
  readonly intake: IntakeSummary;
  readonly grades: GradesWritten;
  readonly exported: ExportOutcome;
  /** Why not all was graded, where the graders failed in the middle; `null` where they did not. */
  readonly failure: GraderError | null;
}

/**
 * Grades a folder. The results are `complete: false` after an interruption, and where the graders
 * failed in the middle.
 */
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
    const { named, everybody, intake, plan } = read;
    if (options.engine.kind === 'native') await requireNative(options.engine);
    const exports = await prepareExports(options.exports, options.out);
    const folder = await openOutputFolder(options.out);
    let journal: Journal | null = null;
    const open: { close(): void }[] = [];
    const spool = <Value>(name: string): Spool<Value> => {
      const made = new Spool<Value>(options.out, name);
      open.push(made);
      return made;
    };
    try {
      const spools = {
        submissions: spool<Submission>('submissions'),
        results: spool<SubmissionResult>('finished'),
      };
      spools.submissions.take(read.submissions);
      await giveMemoryBack(spools.submissions.length);
      journal = Journal.open(options.out, options.isFresh);
      // Before all reports: without it nobody could say later whose they are.
      if (named !== null) await folder.writePrivate(keyName, named.key);
      const { engine, report, seed } = options;
      const pool = await graders.open({
        exercise,
        run: { exerciseId: options.exerciseId, seed, limits, engine, report },
        names: named?.everywhere ?? [],
        books: journal.books,
        submissions: spools.submissions.length,
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
      const common = { exercise, folder, pool, tally, lecture };
      const { signal } = options;
      const grading = { ...common, seed, keeper, progress, named, everybody, signal };
      const results = await gradeClass(spools, grading);
      const outcome = plan(results);
      const forgotten = await forgottenOrders(options.out, outcome.grades);
      const grades = { ...outcome, forgotten };
      await writeClass(results, grades, startedAt, { ...common, options, context, intake });
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
      const { used: engines, lacking } = tally;
      const failure = results.complete ? null : pool.failure;
      return { results, engines, lacking, intake, grades, exported, failure };
    } finally {
      journal?.close();
      for (const each of open) each.close();
      folder.close();
    }
  } finally {
    await graders.end();
  }
}

type Names = Pick<Pseudonyms, 'own' | 'everywhere' | 'key'>;

/** About so many bytes a submission takes in a zip. */
const zippedBytes = 1024;

/** About how many submissions a folder or zip holds; one that cannot be read is told of later. */
async function entriesIn(input: string): Promise<number> {
  const found = await stat(input).catch(() => null);
  if (found === null) return 0;
  return found.isDirectory()
    ? (await readdir(input).catch(() => [])).length
    : found.size / zippedBytes;
}

async function submissionsOf(
  options: BatchOptions,
  exercise: Exercise,
  { sourceBytes }: RunLimits,
): Promise<{
  /** A list of its own, for a spool to take. */
  readonly submissions: Submission[];
  readonly named: Names | null;
  readonly everybody: NameIndex;
  readonly intake: IntakeSummary;
  readonly plan: GradePlan;
}> {
  const names = exercise.functions.map(({ name }) => name);
  const read = await readClass(options.input, names, sourceBytes, options.intake);
  const { submissions: all, summary: intake } = read;
  const ordinary = ordinaryWords(exercise);
  const pseudonyms = options.pseudonyms
    ? pseudonymise(all, await secretOf(options), ordinary)
    : null;
  const real = all.map((each) => ({ id: each.id, submission: namedIn(each) }));
  const everybody = nameIndex(pseudonyms?.everywhere ?? classNamings(real, ordinary));
  const plan = await planForClass(options.orders, all, pseudonyms, exercise);
  const known = pseudonyms?.submissions ?? all;
  const file = options.onlyUngraded;
  const submissions = file === null ? known : await onlyUngraded(known, file);
  const named = pseudonyms && namesOf(pseudonyms);
  return { submissions: [...submissions], named, everybody, intake, plan };
}

/** What grading needs of pseudonyms, without the submissions. */
function namesOf({ own, everywhere, key }: Pseudonyms): Names {
  return { own, everywhere, key };
}

/** The secret of this folder's key, or of the run whose rest is graded. */
function secretOf({ out, onlyUngraded: results }: BatchOptions): Promise<string> {
  return secretFor(results === null ? [out] : [out, path.dirname(results)]);
}
