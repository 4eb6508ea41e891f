// The function that students write, and the calls that its laws compare.

import { fn } from '../../grader/core/authoring/fn.js';
import { float, list } from '../../grader/core/authoring/types.js';
import type { Question } from '../../grader/core/model/question.js';
import { exactMeanSquaredError } from './exact-mean.js';
import type { Lists } from './inputs.js';
import { tolerance } from './tolerance.js';

export const meanSquaredErrorOf = fn(
  'mean_squared_error',
  [
    ['predictions', list(float)],
    ['targets', list(float)],
  ],
  float,
  { reference: exactMeanSquaredError, tolerance },
);

/** The call with lists that were changed in some way. */
export function callOn(change: (lists: Lists) => Lists): (...lists: Lists) => readonly Question[] {
  return (...lists) => [meanSquaredErrorOf(...change(lists))];
}

/**
 * True where the first answer is so many times the second one, both within tolerance; else the
 * number that should have come.
 */
export function isTimes(factor: number, [own, other]: readonly number[]): true | string {
  if (own === undefined || other === undefined) throw new RangeError('two answers are compared');
  const slack = slackOf(own) + factor * slackOf(other);
  return Math.abs(own - factor * other) <= slack ? true : String(factor * other);
}

/** The same for answers that are above zero: what never moves from zero is no multiple of it. */
export function isTimesAboveZero(factor: number, answers: readonly number[]) {
  const isZero = answers.some((each) => each <= tolerance.absolute);
  return isZero
    ? { en: 'a number above 0', fr: 'un nombre plus grand que 0' }
    : isTimes(factor, answers);
}

function slackOf(answer: number): number {
  return Math.max(tolerance.absolute, tolerance.relative * Math.abs(answer));
}
