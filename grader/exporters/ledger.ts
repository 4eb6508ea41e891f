// The points of a submission as rows that sum to its score (RULES B.5).

import type { Exercise } from '../core/model/exercise.js';
import type { Locale } from '../core/model/locale.js';
import type { CheckStatus, SubmissionResult } from '../core/model/report.js';
import { sentences } from './sentences.js';
import { studentPageTexts } from './texts/student-page.js';

export interface LedgerRow {
  readonly sentence: string;
  readonly status: CheckStatus;
  readonly statusWord: string;
  /** `null` when the function could not be judged. */
  readonly points: number | null;
  readonly maxPoints: number;
  /** "12 of 15"; "– of 15" where nothing could be judged. */
  readonly shownPoints: string;
}

export interface LedgerFunction {
  readonly name: string;
  /** One for each check that pays. */
  readonly rows: readonly LedgerRow[];
  /** Sum of the rows; `null` when this function could not be judged. */
  readonly points: number | null;
  readonly maxPoints: number;
  /** "12 of 50", or "not graded". */
  readonly shownPoints: string;
}

export interface Ledger {
  readonly functions: readonly LedgerFunction[];
  /** Sum over the functions; `null` when one of them could not be judged. */
  readonly points: number | null;
  readonly maxPoints: number;
  /** "12 of 50", or "not graded". */
  readonly shownPoints: string;
}

/**
 * Adds up the points once more from the checks, so that a page can show how they came about, in the
 * words of a language.
 */
export function ledger(result: SubmissionResult, exercise: Exercise, lang: Locale): Ledger {
  const words = studentPageTexts[lang];
  const told = (points: number | null, most: number) =>
    points === null ? words.notGraded : words.outOf(points, most);
  const sentenceOf = sentences(exercise, lang);
  const functions = exercise.functions.map(({ name, points }): LedgerFunction => {
    const paying = result.checks.filter((each) => each.function === name && each.maxPoints > 0);
    const judged = result.functions[name]?.status !== 'ungraded';
    const earned = judged ? paying.reduce((sum, each) => sum + each.points, 0) : null;
    const most = result.functions[name]?.maxScore ?? points;
    return {
      name,
      rows: paying.map((each) => ({
        sentence: sentenceOf(each.id),
        status: each.status,
        statusWord: words.checks[each.status],
        points: judged ? each.points : null,
        maxPoints: each.maxPoints,
        shownPoints: words.outOf(judged ? each.points : '–', each.maxPoints),
      })),
      points: earned,
      maxPoints: most,
      shownPoints: told(earned, most),
    };
  });
  const judged = functions.flatMap((each) => (each.points === null ? [] : [each.points]));
  const total =
    result.score === null || judged.length < functions.length
      ? null
      : judged.reduce((sum, points) => sum + points, 0);
  return {
    functions,
    points: total,
    maxPoints: result.maxScore,
    shownPoints: told(total, result.maxScore),
  };
}
