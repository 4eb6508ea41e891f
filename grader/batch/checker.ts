// Checking one file, once or again and again, on one worker that stays warm.

import { setFlagsFromString } from 'node:v8';
import { pageSlug } from '../exporters/page-slug.js';
import { readSubmission } from '../intake/read-submission.js';
import { gradeSafely } from './grade-safely.js';
import { createGradingPool, type GradeReply, type GradeRun, type Wants } from './grading-pool.js';

export interface Checker {
  /** Reads the file anew and grades it. */
  check(wants: Wants): Promise<GradeReply>;
  close(): Promise<void>;
}

/** A checker for `file`; a file that is not there is refused at the first check. */
export function createChecker(run: GradeRun, file: string): Checker {
  // One short run never earns back what optimising the interpreter costs.
  setFlagsFromString('--liftoff-only');
  const options = { ...run, workers: 1, hasSpare: false, engine: null };
  const pool = createGradingPool(options);
  return {
    async check(wants) {
      const submission = await readSubmission(file, run.limits.sourceBytes);
      const page = `students/${pageSlug(submission.id)}.html`;
      return gradeSafely({ kind: 'grade', submission, page, wants }, pool);
    },
    close: () => pool.close(),
  };
}
