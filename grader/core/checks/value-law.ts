// The plainest law: an answer equals the model's value within its tolerance.

import type { Case, Finding, NumberOf } from '../model/check.js';
import type { Model } from '../model/exercise.js';
import type { Question } from '../model/question.js';
import { expectationOf } from './expectation.js';

/** Finds the first of `questions` whose answer is not the model's. */
export function equalsModel(
  model: Model,
  questions: readonly Question[],
  number: NumberOf,
): Finding | null {
  for (const question of questions) {
    const right = expectationOf(model, question, number);
    if (!isWithin(number(question), right.value, right.tolerance)) {
      return { question, expected: right.value };
    }
  }
  return null;
}

/** One question that is to give the model's value. */
export function valueCase(model: Model, question: Question): Omit<Case, 'again'> {
  return {
    questions: [question],
    judge: (number) => equalsModel(model, [question], number),
  };
}

/** Whether two finite numbers are at most `tolerance` apart; equal ones always are. */
export function isWithin(a: number, b: number, tolerance: number): boolean {
  return a === b || Math.abs(a - b) <= tolerance;
}
