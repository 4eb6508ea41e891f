// The algebra that the checks share: an answer against a sum of other answers, with a tolerance
// that covers the rounding of each of them (RULES A.5).

import { expectationOf } from '../../grader/core/checks/expectation.js';
import { isWithin } from '../../grader/core/checks/value-law.js';
import type { Finding, NumberOf, Phrase } from '../../grader/core/model/check.js';
import type { Question } from '../../grader/core/model/question.js';
import { stepsOf } from './calls.js';
import type { PhraseId } from './messages/phrases.js';
import { model } from './model.js';

/** A share of a sum: `weight` times the answer to `of`. */
export interface Term {
  readonly weight: number;
  readonly of: Question;
}

/** Holds when the answer to `question` is `constant` plus the sum of `terms`. */
export function equalsSum(
  number: NumberOf,
  question: Question,
  terms: readonly Term[],
  constant = 0,
): Finding | null {
  const expected = terms.reduce((sum, { weight, of }) => sum + weight * number(of), constant);
  const slack = terms.reduce(
    (sum, { weight, of }) => sum + Math.abs(weight) * tolerance(number, of),
    tolerance(number, question),
  );
  return isWithin(number(question), expected, slack) ? null : { question, expected };
}

/** Holds when the answer to `question` equals the answer to `other`. */
export function equals(number: NumberOf, question: Question, other: Question): Finding | null {
  return equalsSum(number, question, [{ weight: 1, of: other }]);
}

/**
 * How far a right answer may be from the exact one. A chained call passes its inner one's
 * deviation on, as much larger or smaller as the steps make everything.
 */
export function tolerance(number: NumberOf, question: Question): number {
  const own = expectationOf(model, question, number).tolerance;
  const [theta, rate] = question.args;
  if (theta?.kind !== 'answer' || rate?.kind !== 'float') {
    return own;
  }
  const growth = Math.abs(1 - 2 * rate.value) ** stepsOf(question);
  return own + growth * tolerance(number, theta.of);
}

/**
 * Finds the first of `questions` whose answer is not a right successor of the one before.
 * `isNext` judges a pair of neighbours, beginning with the start `theta`.
 */
export function alongPath(
  number: NumberOf,
  theta: number,
  questions: readonly Question[],
  isNext: (before: number, after: number) => boolean,
  expected: (before: number) => Phrase,
): Finding | null {
  let before = theta;
  for (const question of questions) {
    const after = number(question);
    if (!isNext(before, after)) {
      return { question, expected: expected(before) };
    }
    before = after;
  }
  return null;
}

/** Holds when `after` is to `before` (the start, when left out) as `first` is to the start. */
export function sameRatio(
  number: NumberOf,
  theta: number,
  first: Question,
  after: Question,
  before: Question = first,
): Finding | null {
  const ratio = number(first) / theta;
  const expected = ratio * number(before);
  const slack =
    tolerance(number, after) +
    Math.abs(ratio) * tolerance(number, before) +
    Math.abs(number(before) / theta) * tolerance(number, first);
  return isWithin(number(after), expected, slack) ? null : { question: after, expected };
}

/** What should have come, in words of the message book. */
export function phrase(id: PhraseId, number: number | null = null): Phrase {
  return { id, number };
}

/** The first finding, in order. */
export function firstOf(...findings: readonly (Finding | null)[]): Finding | null {
  return findings.find((each) => each !== null) ?? null;
}
