// A grading job that always ends in a report: a worker of ours that fails leaves the submission
// ungraded, never at zero.

import { gradeFailure } from '../core/grade-failure.js';
import type { Exercise } from '../core/model/exercise.js';
import type { Report } from '../core/model/report.js';
import { WorkerFailure } from '../sandbox/worker-pool.js';
import { sha256 } from '../sha256.js';
import type { GradeJob, GradeReply, GradingPool } from './grading-pool.js';

/** Grades `job`; `render` makes the page of a report that no worker could make. */
export async function gradeSafely(
  job: GradeJob,
  pool: GradingPool,
  exercise: Exercise,
  render: (report: Report) => string | Promise<string>,
): Promise<GradeReply> {
  try {
    return await pool.grade(job);
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    const reason = `The grader failed on this submission (${error.message}).`;
    const report = await gradeFailure(job.submission, reason, {
      exercise,
      page: job.page,
      fingerprint: async (text) => sha256(text),
    });
    return { kind: 'grade', report, html: job.wantsPage ? await render(report) : null };
  }
}
