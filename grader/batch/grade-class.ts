// Grading a class: as many submissions at once as the graders take, until all are done, the signal
// says stop, or there is nobody left to grade.

import { type Exercise, maxScore } from '../core/model/exercise.js';
import type { Results, SubmissionResult } from '../core/model/report.js';
import type { Submission } from '../core/model/submission.js';
import type { NameIndex } from '../core/report/name-index.js';
import { withoutClassmates } from '../exporters/lecture-sample.js';
import type { LectureTally } from '../exporters/lecture-tally.js';
import { pageSlug } from '../exporters/page-slug.js';
import type { AnswerKeeper } from './answer-keeper.js';
import type { EngineTally } from './engine-tally.js';
import { gradeSafely } from './grade-safely.js';
import type { GradeReply, JobGrader } from './grading-pool.js';
import type { OutputFolder } from './output-folder.js';
import type { Pseudonyms } from './pseudonyms.js';
import { SharedResults } from './shared-results.js';
import type { Spool } from './spool.js';

/** Told how the batch goes on. */
export interface BatchProgress {
  start(total: number): void;
  /** One more is finished. */
  advance(result: SubmissionResult): void;
  end(): void;
}

/** What grading a class needs, and what counts along. */
export interface Grading {
  readonly seed: number;
  readonly exercise: Exercise;
  readonly folder: Pick<OutputFolder, 'write' | 'noteWritten'>;
  readonly pool: JobGrader;
  readonly keeper: AnswerKeeper;
  readonly tally: EngineTally;
  readonly lecture: LectureTally;
  readonly progress: BatchProgress;
  readonly named: Pick<Pseudonyms, 'own'> | null;
  /** What names anybody of the class. */
  readonly everybody: NameIndex;
  readonly signal: AbortSignal;
}

/** What is graded, and where results wait until all are there; both on disk. */
export interface ClassSpools {
  /** In the order of the reports. */
  readonly submissions: Spool<Submission>;
  readonly results: Spool<SubmissionResult>;
}

/**
 * Grades until all is done, the signal says stop, or the graders fail, and lets the graders go; the
 * results tell how far.
 */
export async function gradeClass(spools: ClassSpools, run: Grading): Promise<Results> {
  const { seed, signal, exercise, folder, pool, tally, lecture, everybody, progress } = run;
  const total = spools.submissions.length;
  /** Numbers of results by those of their submissions. */
  const finished = new Map<number, number>();
  const waiting = Array.from({ length: total }, (_, number) => number).values();
  const lane = async () => {
    for (const number of waiting) {
      const reply = await gradeOne(spools.submissions.at(number), run);
      if (signal.aborted) return;
      const { result } = reply;
      if (reply.html === null) folder.noteWritten(result.page);
      else await folder.write(result.page, reply.html);
      finished.set(number, spools.results.add(result));
      tally.add(reply);
      const samples = reply.lecture.map((each) => withoutClassmates(each, everybody));
      lecture.add(samples, result.fingerprint);
      progress.advance(result);
    }
  };
  progress.start(total);
  // Graders that fail end a class as an interruption does: what is finished counts.
  const toItsEnd = () =>
    lane().catch((error) => {
      if (error !== pool.failure) throw error;
    });
  const lanes = Promise.all(Array.from({ length: pool.atOnce }, toItsEnd));
  // One race for all: each would keep what came of it for as long as nobody stops.
  await Promise.race([lanes, aborted(signal)]).finally(() => pool.close());
  progress.end();
  return {
    schemaVersion: 1,
    complete: finished.size === total,
    exercise: { id: exercise.id, version: exercise.version },
    seed,
    maxScore: maxScore(exercise),
    submissions: inOrder(finished, spools.results),
  };
}

/** The results in the order of their submissions. */
function inOrder(
  finished: ReadonlyMap<number, number>,
  results: Spool<SubmissionResult>,
): readonly SubmissionResult[] {
  const shared = new SharedResults();
  return [...finished]
    .toSorted(([a], [b]) => a - b)
    .map(([, number]) => shared.share(results.at(number)));
}

function gradeOne(submission: Submission, { pool, keeper, named }: Grading): Promise<GradeReply> {
  const page = `students/${pageSlug(submission)}.html`;
  const names = named?.own.get(submission.id) ?? [];
  const wants = { page: 'written', text: null } as const;
  const job = { kind: 'grade', submission, page, wants, names, keepsAnswers: true } as const;
  return keeper.grade(submission, (known) => gradeSafely({ ...job, known }, pool));
}

/** Resolves once the signal fires. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
