// A grading job that always ends in a report: a worker of ours that fails leaves the submission
// ungraded, never at zero.

import { WorkerFailure } from '../sandbox/worker-pool.js';
import type { GradeJob, GradeReply, JobGrader } from './grading-pool.js';

/** Grades `job`; what no worker could grade gets a reply that says so. */
export async function gradeSafely(job: GradeJob, pool: JobGrader): Promise<GradeReply> {
  try {
    return await pool.grade(job);
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    const { failureReply } = await import('./failure-reply.js');
    return failureReply(job, error.message, pool);
  }
}
