// Checking one file, once or again and again, on one worker that stays warm.

import type { Exercise } from '../core/model/exercise.js';
import type { Report } from '../core/model/report.js';
import { findExercise } from '../exercises.js';
import { pageSlug } from '../exporters/page-slug.js';
import { readSubmission } from '../intake/read-submission.js';
import { packageVersion } from '../package-root.js';
import { gradeSafely } from './grade-safely.js';
import { createGradingPool } from './grading-pool.js';

export interface Checked {
  readonly exercise: Exercise;
  readonly report: Report;
  /** The report as a page; `null` when it was not wanted. */
  readonly html: string | null;
}

export interface Checker {
  /** Reads the file anew and grades it. */
  check(wantsPage: boolean): Promise<Checked>;
  close(): Promise<void>;
}

/** A checker for `file`; a file that is not there is refused at once. */
export async function createChecker(
  exerciseId: string,
  seed: number,
  file: string,
): Promise<Checker> {
  const exercise = findExercise(exerciseId);
  await readSubmission(file);
  const pool = await createGradingPool({ exerciseId, seed, workers: 1, hasSpare: false });
  return {
    async check(wantsPage) {
      const submission = await readSubmission(file);
      const page = `students/${pageSlug(submission.id)}.html`;
      const job = { kind: 'grade', submission, page, wantsPage } as const;
      const { report, html } = await gradeSafely(job, pool, exercise, async (failure) => {
        const { createPages } = await import('../exporters/create-pages.js');
        const context = { graderVersion: packageVersion, seed, engine: pool.engineVersion };
        return createPages().studentPage(failure, exercise, context);
      });
      return { exercise, report, html };
    },
    close: () => pool.close(),
  };
}
