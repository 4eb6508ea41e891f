// What the exercise knows of judging a loop over a wrong step (RULES B.3).

import * as fc from 'fast-check';
import type { FollowThrough } from '../../grader/core/model/exercise.js';
import {
  type Argument,
  answerTo,
  ownNumber,
  type Question,
} from '../../grader/core/model/question.js';
import { loopName, stepName, stepsOf } from './calls.js';
import { anyRate, wholeNumbers } from './inputs.js';
import { standInModel } from './model.js';

/**
 * Constants c of the stand-in θ(1 − cλ): in [1.2, 1.8] or [2.2, 3], away from the right 2, and none
 * that lands on zero at a rate of the checks.
 */
const factors: readonly number[] = [...wholeNumbers(120, 180), ...wholeNumbers(220, 300)]
  .map((hundredths) => hundredths / 100)
  .filter((factor) => anyRate.every((rate) => Math.abs(1 - factor * rate) >= 0.02));

export const gradientDescentFollowThrough: FollowThrough = {
  step: stepName,
  loop: loopName,
  factor: (seed) => fc.sample(fc.constantFrom(...factors), { seed, numRuns: 1 })[0] ?? 1.5,
  standInModel,
  ownPath: (question) => {
    const [theta, rate] = question.args;
    const start = theta === undefined ? null : ownNumber(theta);
    if (theta === undefined || start === null || rate === undefined) {
      throw new Error('an own path begins with a number');
    }
    return { start, steps: chain(theta, rate, stepsOf(question) + 1) };
  },
};

function chain(start: Argument, rate: Argument, length: number): readonly Question[] {
  const steps: Question[] = [];
  let theta = start;
  for (let index = 0; index < length; index += 1) {
    const next = { function: stepName, args: [theta, rate] };
    steps.push(next);
    theta = answerTo(next);
  }
  return steps;
}
