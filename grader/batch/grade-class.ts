// Grading a class: as many submissions at once as the graders take, until all are done, the signal
// says stop, or there is nobody left to grade.

import { type Exercise, maxScore } from '../core/model/exercise.js';
import type { Results, SubmissionResult } from '../core/model/report.js';
import type { Submission } from '../core/model/submission.js';
import type { LectureTally } from '../exporters/lecture-tally.js';
import { pageSlug } from '../exporters/page-slug.js';
import type { AnswerKeeper } from './answer-keeper.js';
import type { EngineTally } from './engine-tally.js';
import { gradeSafely } from './grade-safely.js';
import type { GradeReply, JobGrader } from './grading-pool.js';
import type { OutputFolder } from './output-folder.js';
import type { Pseudonyms } from './pseudonyms.js';
import { SharedResults } from './shared-results.js';

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
  readonly named: Pseudonyms | null;
  readonly signal: AbortSignal;
}

/** Grades until all is done, the signal says stop, or the graders fail; the results tell how far. */
export async function gradeClass(
  submissions: readonly Submission[],
  run: Grading,
): Promise<Results> {
  const { seed, signal, exercise, folder, pool, tally, lecture, progress } = run;
  const finished = new Map<string, SubmissionResult>();
  const shared = new SharedResults();
  const waiting = submissions.values();
  const lane = async () => {
    for (const submission of waiting) {
      const reply = await gradeOne(submission, run);
      if (signal.aborted) return;
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
  // Graders that fail end a class as an interruption does: what is finished counts.
  const toItsEnd = () =>
    lane().catch((error) => {
      if (error !== pool.failure) throw error;
    });
  const lanes = Promise.all(Array.from({ length: pool.atOnce }, toItsEnd));
  // One race for all: each would keep what came of it for as long as nobody stops.
  await Promise.race([lanes, aborted(signal)]);
  progress.end();
  return {
    schemaVersion: 1,
    complete: finished.size === submissions.length,
    exercise: { id: exercise.id, version: exercise.version },
    seed,
    maxScore: maxScore(exercise),
    submissions: submissions.flatMap(({ id }) => finished.get(id) ?? []),
  };
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
