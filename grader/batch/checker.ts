// Checking one file, once or again and again, on one worker that stays warm.

import { requireExercise } from '../exercises.js';
import { pageSlug } from '../exporters/page-slug.js';
import { readSubmission } from '../intake/read-submission.js';
import { gradeSafely } from './grade-safely.js';
import { createGradingPool, type GradeReply, type Wants } from './grading-pool.js';
import type { WarmStart } from './warm-start.js';

export interface Checker {
  /** Reads the file anew and grades it. */
  check(wants: Wants): Promise<GradeReply>;
  close(): Promise<void>;
}

/** A checker for `file`; a file that is not there is refused at the first check. */
export function createChecker(
  exerciseId: string,
  seed: number,
  file: string,
  { worker, engine }: WarmStart,
): Checker {
  requireExercise(exerciseId);
  const pool = createGradingPool({ exerciseId, seed, workers: 1, engine, started: [worker] });
  return {
    async check(wants) {
      const submission = await readSubmission(file);
      const page = `students/${pageSlug(submission.id)}.html`;
      return gradeSafely({ kind: 'grade', submission, page, wants }, pool, exerciseId, seed);
    },
    close: () => pool.close(),
  };
}
