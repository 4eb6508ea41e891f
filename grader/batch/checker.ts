// Checking one file, once or again and again, on one worker that stays warm.

import { pageSlug } from '../exporters/page-slug.js';
import { readSubmission } from '../intake/read-submission.js';
import { gradeSafely } from './grade-safely.js';
import { createGradingPool, type GradeReply, type PoolRun, type Wants } from './grading-pool.js';
import type { WarmStart } from './warm-start.js';

export interface Checker {
  /** Reads the file anew and grades it. */
  check(wants: Wants): Promise<GradeReply>;
  close(): Promise<void>;
}

/** A checker for `file`; a file that is not there is refused at the first check. */
export function createChecker(run: PoolRun, file: string, { worker, parts }: WarmStart): Checker {
  const pool = createGradingPool({ ...run, workers: 1, parts, started: [worker] });
  return {
    async check(wants) {
      const submission = await readSubmission(file, run.limits.sourceBytes);
      const page = `students/${pageSlug(submission)}.html`;
      return gradeSafely(
        { kind: 'grade', submission, page, wants, names: [], known: null, keepsAnswers: false },
        pool,
      );
    },
    close: () => pool.close(),
  };
}
