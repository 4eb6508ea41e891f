// Grading on the page: the same judge, engine and feedback as `grader check`.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { resultForStudent } from '../../core/checks/hidden-checks.js';
import type { QuestionPlan } from '../../core/checks/plan.js';
import { gradeSubmission } from '../../core/grade.js';
import type { Engine } from '../../core/model/engine.js';
import type { Exercise } from '../../core/model/exercise.js';
import type { Locale } from '../../core/model/locale.js';
import type { Submission } from '../../core/model/submission.js';
import { lookAtSource } from '../../source/look-at-source.js';
import type { CheckReply } from '../engine/jobs.js';
import { feedbackOfReport } from './feedback-html.js';

export interface CheckSetting {
  readonly exercise: Exercise;
  readonly engine: Engine;
  readonly seed: number;
  /** `questionPlan(exercise, seed)`. */
  readonly plan: QuestionPlan;
  readonly lang: Locale;
}

/** Grades a submission and renders what its learner reads. */
export async function checkText(
  submission: Submission,
  setting: CheckSetting,
): Promise<CheckReply> {
  const { exercise, lang } = setting;
  // Not the browser's own hash: it is missing where a page comes over plain http.
  const fingerprint = async (text: string) => bytesToHex(sha256(utf8ToBytes(text)));
  const report = await gradeSubmission(submission, {
    ...setting,
    lookAtSource,
    fingerprint,
    page: '',
  });
  return {
    kind: 'check',
    result: resultForStudent(exercise, report.result),
    ...feedbackOfReport(report, exercise, lang),
    mark: report.details.code[0]?.mark ?? null,
  };
}
