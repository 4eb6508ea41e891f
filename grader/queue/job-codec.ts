// Jobs and replies on their way through Redis, as JSON.

import type { GradeJob, GradeReply } from '../batch/grading-pool.js';

/** What a worker gives back for a job. */
export interface PackedReply extends Omit<GradeReply, 'lecture'> {
  /** As text: its figures hold numbers that JSON has not. */
  readonly lecture: string;
  /** Who graded. */
  readonly worker: string;
  /** Threads that the worker's watchdog has ended in this run so far. */
  readonly terminations: number;
}

/** The job as a worker gets it: no machine but the batch's can write into its folder. */
export function packJob(job: GradeJob): GradeJob {
  const page = job.wants.page === 'written' ? 'returned' : job.wants.page;
  return { ...job, wants: { ...job.wants, page } };
}

export function packReply(
  reply: GradeReply,
  about: Pick<PackedReply, 'worker' | 'terminations'>,
): PackedReply {
  return { ...reply, ...about, lecture: JSON.stringify(reply.lecture, markNumber) };
}

export function unpackReply({
  worker: _worker,
  terminations: _terminations,
  lecture,
  ...reply
}: PackedReply): GradeReply {
  return { ...reply, lecture: JSON.parse(lecture, restoreNumber) };
}

const mark = '$number';

function markNumber(_key: string, value: unknown): unknown {
  const isUnusual = typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0));
  return isUnusual ? { [mark]: Object.is(value, -0) ? '-0' : String(value) } : value;
}

function restoreNumber(_key: string, value: unknown): unknown {
  const isMarked = typeof value === 'object' && value !== null && mark in value;
  return isMarked ? Number(value[mark]) : value;
}
