// The checks of a result that cost points, in words for the platforms' own pages.

import { resultForStudent } from '../core/checks/hidden-checks.js';
import type { Exercise } from '../core/model/exercise.js';
import type { CheckResult, SubmissionResult } from '../core/model/report.js';
import type { ReportOptions } from './report-options.js';
import { sentences } from './sentences.js';
import { exportTexts } from './texts/exports.js';
import { visibleText } from './visible-text.js';

/** A check with points, as its student may read it. */
export interface CheckLine {
  readonly check: CheckResult;
  readonly isHidden: boolean;
  readonly sentence: string;
  /** The failing call or why it was not asked; `null` where nothing is to be said. */
  readonly detail: string | null;
}

/** Longest detail: a call and two numbers are far shorter, a student's exception need not be. */
const longestDetail = 2000;

/**
 * The checks that carry points, in the order of the exercise; those of a function that is ungraded
 * say nothing about the student.
 */
export function checkLines(
  exercise: Exercise,
  { lang, afterDeadline }: ReportOptions,
): (result: SubmissionResult) => readonly CheckLine[] {
  const texts = exportTexts[lang];
  const sentenceOf = sentences(exercise, lang);
  const hidden = new Set(exercise.checks.flatMap(({ id, isHidden }) => (isHidden ? id : [])));
  const detailOf = ({ id, status, counterexample }: CheckResult) => {
    if (status === 'passed') return null;
    if (status === 'skipped') return texts.skipped;
    if (hidden.has(id)) return texts.hidden;
    if (counterexample === null) return null;
    const { call, actual, expected } = counterexample;
    const gave = `${call} → ${actual}`;
    return plain(afterDeadline ? `${gave}; ${texts.expected(expected)}` : gave);
  };
  return (result) =>
    resultForStudent(exercise, result)
      .checks.filter(({ maxPoints }) => maxPoints > 0)
      .filter((check) => result.functions[check.function]?.status === 'graded')
      .map((check) => ({
        check,
        isHidden: hidden.has(check.id),
        sentence: sentenceOf(check.id),
        detail: detailOf(check),
      }));
}

/** Student text of a bearable length, without characters that hide or turn what stands around. */
export function plain(text: string): string {
  const characters = [...visibleText(text)];
  if (characters.length <= longestDetail) return characters.join('');
  return `${characters.slice(0, longestDetail).join('')} …`;
}
