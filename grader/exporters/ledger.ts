// The points of a submission as rows that sum to its score (RULES B.5).

import type { Exercise } from '../core/model/exercise.js';
import type { Locale } from '../core/model/locale.js';
import type { CheckStatus, SubmissionResult } from '../core/model/report.js';
import { checkWords } from './learner-words.js';
import { sentences } from './sentences.js';

export interface LedgerRow {
  readonly sentence: string;
  readonly status: CheckStatus;
  readonly statusWord: string;
  /** `null` when the function could not be judged. */
  readonly points: number | null;
  readonly maxPoints: number;
}

export interface LedgerFunction {
  readonly name: string;
  /** One for each check that pays. */
  readonly rows: readonly LedgerRow[];
  /** Sum of the rows; `null` when this function could not be judged. */
  readonly points: number | null;
  readonly maxPoints: number;
}

export interface Ledger {
  readonly functions: readonly LedgerFunction[];
  /** Sum over the functions; `null` when one of them could not be judged. */
  readonly points: number | null;
  readonly maxPoints: number;
}

/** Adds up the points once more from the checks, so that a page can show how they came about. */
export function ledger(result: SubmissionResult, exercise: Exercise, lang: Locale): Ledger {
  const sentenceOf = sentences(exercise, lang);
  const functions = exercise.functions.map(({ name, points }): LedgerFunction => {
    const paying = result.checks.filter((each) => each.function === name && each.maxPoints > 0);
    const judged = result.functions[name]?.status !== 'ungraded';
    return {
      name,
      rows: paying.map((each) => ({
        sentence: sentenceOf(each.id),
        status: each.status,
        statusWord: checkWords[each.status],
        points: judged ? each.points : null,
        maxPoints: each.maxPoints,
      })),
      points: judged ? paying.reduce((sum, each) => sum + each.points, 0) : null,
      maxPoints: result.functions[name]?.maxScore ?? points,
    };
  });
  const judged = functions.flatMap((each) => (each.points === null ? [] : [each.points]));
  return {
    functions,
    points:
      result.score === null || judged.length < functions.length
        ? null
        : judged.reduce((sum, points) => sum + points, 0),
    maxPoints: result.maxScore,
  };
}
