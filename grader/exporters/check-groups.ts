// What a student reads of checks: one sentence each, under the function that was asked.

import type { Exercise } from '../core/model/exercise.js';
import type { CheckResult, CheckStatus, Details, SubmissionResult } from '../core/model/report.js';
import type { ReportOptions } from './report-options.js';
import { sentences } from './sentences.js';
import { studentPageTexts } from './texts/student-page.js';
import type { TryLinks } from './try-links.js';

export interface CheckView {
  readonly sentence: string;
  readonly status: CheckStatus;
  readonly statusWord: string;
  /**
   * "0 of 15 points", "15 points" where the function could not be judged; `null` for a check
   * without points.
   */
  readonly points: string | null;
  readonly counterexample: {
    readonly call: string;
    readonly actual: string;
    /** Told after the deadline only; `null` before. */
    readonly expected: string | null;
    /** Opens the exercise page with this call; `null` for none. */
    readonly link: string | null;
  } | null;
}

/** The checks of one function that belong to one heading; never empty. */
export interface CheckGroup {
  readonly function: string;
  /** The function's mistake, where it has a name; `null` also where all these checks hold. */
  readonly mistake: string | null;
  readonly checks: readonly CheckView[];
}

/** A function that groups checks, each as its sentence and what became of it. */
export function checkGroups(
  result: SubmissionResult,
  exercise: Exercise,
  { feedback, counterexamples }: Details,
  { lang, afterDeadline }: ReportOptions,
  links: TryLinks,
): (checks: readonly CheckResult[]) => CheckGroup[] {
  const words = studentPageTexts[lang];
  const sentenceOf = sentences(exercise, lang);
  const worth = ({ function: name, points, maxPoints }: CheckResult) =>
    result.functions[name]?.status === 'ungraded'
      ? words.worth(maxPoints)
      : words.points(points, maxPoints);
  const view = (check: CheckResult): CheckView => {
    const found = counterexamples[check.id];
    return {
      sentence: sentenceOf(check.id),
      status: check.status,
      statusWord: words.checks[check.status],
      points: check.maxPoints > 0 ? worth(check) : null,
      counterexample:
        found === undefined
          ? null
          : {
              call: found.call,
              actual: found.actual,
              expected: afterDeadline ? found.expected : null,
              link: links.checks[check.id] ?? null,
            },
    };
  };
  return (checks) =>
    exercise.functions.flatMap(({ name }) => {
      const own = checks.filter((check) => check.function === name);
      const mistake = own.every((check) => check.status === 'passed')
        ? null
        : (feedback.mistakes.find((each) => each.function === name)?.title ?? null);
      return own.length === 0 ? [] : [{ function: name, mistake, checks: own.map(view) }];
    });
}
