// The reply for a submission whose worker failed: what the worker would have made, made here.

import { gradeFailure } from '../core/grade-failure.js';
import { nameIndex } from '../core/report/name-index.js';
import { withoutNames } from '../core/report/without-names.js';
import { loadExercise } from '../exercises.js';
import { sha256 } from '../sha256.js';
import { gradeReply } from './grade-reply.js';
import type { GradeJob, GradeReply, JobGrader } from './grading-pool.js';
import { createRenderer } from './renderer.js';

/** An ungraded report with blame `grader`, and what was wanted of page and text. */
export async function failureReply(
  { submission, page, wants, names }: GradeJob,
  cause: string,
  { run, names: everywhere }: Pick<JobGrader, 'run' | 'names'>,
): Promise<GradeReply> {
  const exercise = await loadExercise(run.exerciseId);
  const reason = `The grader failed on this submission (${cause}).`;
  const fingerprint = async (text: string) => sha256(text);
  const failed = await gradeFailure(submission, 'grader', reason, {
    exercise,
    page,
    fingerprint,
    lang: run.report.lang,
  });
  const report = await withoutNames(failed, [nameIndex(names), nameIndex(everywhere)], fingerprint);
  const { html, text } = await createRenderer(exercise, run)(report, wants);
  return gradeReply(report, exercise, html, text);
}
