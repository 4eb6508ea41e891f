// The report of a submission that we could not grade, through no fault of its own.

import type { GradeSetting } from './grade.js';
import type { Report } from './model/report.js';
import type { Submission } from './model/submission.js';
import { detailsWithoutRun } from './report/details.js';
import { resultOf, skippedChecks } from './report/result.js';
import { ungradedScore } from './score/score.js';
import { coreTexts } from './texts/speech.js';

/** Ungraded, blame the grader's or the machine's; `reason` is a sentence or two in English. */
export async function gradeFailure(
  submission: Submission,
  blame: 'grader' | 'environment',
  reason: string,
  {
    exercise,
    page,
    fingerprint,
    lang,
  }: Pick<GradeSetting, 'exercise' | 'page' | 'fingerprint' | 'lang'>,
): Promise<Report> {
  return {
    result: await resultOf(exercise, submission, page, fingerprint, {
      score: ungradedScore(exercise),
      standing: { blame, reason },
      checks: skippedChecks(exercise),
      diagnosis: [],
      remarks: submission.remarks,
    }),
    details: detailsWithoutRun(submission, coreTexts[lang].said(reason)),
  };
}
