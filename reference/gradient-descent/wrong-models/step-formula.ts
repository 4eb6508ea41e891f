// Steps with a wrong formula. The right one is θ − λ·2θ.

import { raise } from '../../../grader/core/diagnosis/ending.js';
import {
  fitted,
  fixed,
  type Step,
  type WrongModel,
} from '../../../grader/core/diagnosis/wrong-model.js';
import { largestBy, ordinary, tidy } from './read-off.js';

const loss = (theta: number) => theta * theta;

/** A forward slope this near is remarked upon, not called a mistake (numerics.md D.6). */
export const coarsest = 1e-3;

export const formulaSteps: readonly WrongModel<Step>[] = [
  {
    id: 'wrong-sign',
    likelihood: 'common',
    belief: 'The slope is the way to go.',
    behaviour: fixed((theta, rate) => theta + rate * 2 * theta),
  },
  {
    id: 'missing-factor-two',
    likelihood: 'common',
    belief: 'The derivative of θ² is θ.',
    behaviour: fixed((theta, rate) => theta - rate * theta),
  },
  {
    id: 'uses-loss-not-gradient',
    likelihood: 'common',
    belief: 'The loss itself is what one subtracts.',
    behaviour: fixed((theta, rate) => theta - rate * loss(theta)),
  },
  {
    id: 'missing-learning-rate',
    likelihood: 'occasional',
    belief: 'The gradient alone is the step.',
    behaviour: fixed((theta) => theta - 2 * theta),
  },
  {
    id: 'keeps-the-square',
    likelihood: 'occasional',
    belief: 'The exponent comes down in front and stays above as well.',
    behaviour: fixed((theta, rate) => theta - rate * 2 * loss(theta)),
  },
  {
    id: 'squares-learning-rate',
    likelihood: 'rare',
    belief: 'The learning rate belongs under the square, too.',
    behaviour: fixed(
      (theta, rate) => theta - 2 * theta * rate * rate,
      (theta, rate) => theta - (rate * theta) ** 2,
    ),
  },
  {
    id: 'divides-by-learning-rate',
    likelihood: 'rare',
    belief: 'A rate is something to divide by.',
    behaviour: fixed((theta, rate) =>
      rate === 0 ? raise('ZeroDivisionError') : theta - (2 * theta) / rate,
    ),
  },
  {
    id: 'constant-gradient',
    likelihood: 'occasional',
    belief: 'The slope is 2 everywhere, as it is at θ = 1.',
    behaviour: fixed((theta, rate) => theta - rate * 2),
  },
  {
    id: 'precedence-slip-factor',
    likelihood: 'rare',
    belief: 'θ can be taken out of θ − 2λθ and left inside.',
    behaviour: fixed((theta, rate) => theta * 1 - 2 * rate),
  },
  {
    id: 'subtracts-learning-rate-only',
    likelihood: 'occasional',
    belief: 'The learning rate is the step.',
    behaviour: fixed((theta, rate) => theta - rate),
  },
  {
    id: 'multiplies-by-decrement',
    likelihood: 'rare',
    belief: 'The new value is the old one times the step.',
    behaviour: fixed((theta, rate) => theta * (rate * 2 * theta)),
  },
  {
    id: 'returns-gradient',
    likelihood: 'occasional',
    belief: 'To return the slope is enough; somebody else moves.',
    behaviour: fixed((theta) => 2 * theta),
  },
  {
    id: 'returns-decrement',
    likelihood: 'occasional',
    belief: 'The answer is how far to move, not where one is then.',
    behaviour: fixed(
      (theta, rate) => rate * 2 * theta,
      (theta, rate) => -rate * 2 * theta,
    ),
  },
  {
    id: 'reversed-subtraction',
    likelihood: 'rare',
    belief: 'It does not matter on which side of the minus a term stands.',
    behaviour: fixed((theta, rate) => rate * 2 * theta - theta),
  },
  {
    id: 'returns-loss',
    likelihood: 'occasional',
    belief: 'The answer is the loss at the new place.',
    behaviour: fixed(
      (theta, rate) => loss(theta - rate * 2 * theta),
      (theta) => loss(theta),
    ),
  },
  {
    id: 'factor-four',
    likelihood: 'occasional',
    belief: 'The 2 of the derivative belongs into the helper and into the update.',
    behaviour: fixed((theta, rate) => theta - rate * 4 * theta),
  },
  {
    id: 'newton-step',
    likelihood: 'rare',
    belief: 'The minimum is known, so one may go there at once.',
    behaviour: fixed((theta) => theta - (2 * theta) / 2),
  },
  {
    id: 'sign-only-gradient',
    likelihood: 'rare',
    belief: 'Only the direction of the slope matters.',
    behaviour: fixed(
      (theta, rate) => theta - rate * Math.sign(theta),
      (theta, rate) => theta - rate * (theta > 0 ? 1 : -1),
      (theta, rate) => theta - rate * (theta >= 0 ? 1 : -1),
      (theta, rate) => theta - rate * 2 * Math.sign(theta),
    ),
  },
  {
    id: 'normalised-gradient',
    likelihood: 'rare',
    belief: 'A slope has to be divided by its size first.',
    behaviour: fixed(
      ...[1e-8, 1e-6, 1e-7, 1e-9, 1e-10, 1e-12].map(
        (small): Step =>
          (theta, rate) =>
            theta - (rate * (2 * theta)) / (Math.abs(2 * theta) + small),
      ),
      (theta, rate) =>
        theta === 0
          ? raise('ZeroDivisionError')
          : theta - (rate * (2 * theta)) / Math.abs(2 * theta),
    ),
  },
  {
    id: 'absolute-gradient',
    likelihood: 'rare',
    belief: 'A slope is a size and has no sign.',
    behaviour: fixed((theta, rate) => theta - rate * Math.abs(2 * theta)),
  },
  {
    id: 'absolute-result',
    likelihood: 'rare',
    belief: 'θ is a distance and cannot be negative.',
    behaviour: fixed((theta, rate) => Math.abs(theta - rate * 2 * theta)),
  },
  {
    id: 'clamps-at-zero',
    likelihood: 'rare',
    belief: 'One must not go past the minimum.',
    behaviour: fixed(
      (theta, rate) => Math.max(0, theta - rate * 2 * theta),
      (theta, rate) => (rate > 0.5 ? 0 : theta - rate * 2 * theta),
    ),
  },
  {
    id: 'precedence-slip',
    likelihood: 'occasional',
    belief: 'The parentheses may stand around any pair.',
    behaviour: fixed(
      (theta, rate) => (theta - rate) * 2 * theta,
      (theta, rate) => (theta - rate * 2) * theta,
      (theta, rate) => (theta - 2) * rate * theta,
      (theta, rate) => 2 * (theta - rate * theta),
    ),
  },
  {
    id: 'finite-difference-precedence',
    likelihood: 'occasional',
    belief: 'What stands behind a division sign is all divided by.',
    behaviour: fixed(
      ...[1e-4, 1e-5, 1e-3, 1e-2, 1e-6, 0.1].flatMap((h): readonly Step[] => [
        (theta, rate) => theta - rate * (((loss(theta + h) - loss(theta - h)) / 2) * h),
        (theta, rate) => theta - rate * (loss(theta + h) - loss(theta - h) / (2 * h)),
        (theta, rate) => theta - rate * (loss(theta + h) - loss(theta) / h),
      ]),
    ),
  },
  {
    id: 'finite-difference-coarse',
    likelihood: 'rare',
    belief: 'A slope measured over a wide stretch is good enough.',
    behaviour: fitted([0.1, 0.01, 0.5, 1].map(forwardSlope), (seen) => {
      // At the bottom, where the slope is 0, a forward slope is h.
      const bottom = seen.find((each) => each.theta === 0 && each.rate > 0);
      const h = bottom === undefined ? 0 : tidy(-bottom.value / bottom.rate);
      return Math.abs(h) < coarsest ? [] : [forwardSlope(h)];
    }),
  },
  {
    id: 'gradient-clipping',
    likelihood: 'rare',
    belief: 'Far from the minimum steps have to be kept short.',
    behaviour: fitted([1, 5, 10].map(clippedGradient), (seen) => {
      const far = largestBy(ordinary(seen, 1), ({ theta, rate }) => Math.abs(theta) * rate);
      const wide = largestBy(ordinary(seen, 1), ({ theta, rate }) => Math.abs(theta) + rate / 100);
      if (far === undefined || wide === undefined || far.value === far.theta) {
        return [];
      }
      return [
        clippedGradient(tidy(Math.abs(wide.theta - wide.value) / wide.rate)),
        clippedStep(tidy(Math.abs(far.theta - far.value))),
        clippedResult(tidy(Math.abs(far.value))),
      ];
    }),
  },
];

function forwardSlope(h: number): Step {
  return (theta, rate) => theta - (rate * (loss(theta + h) - loss(theta))) / h;
}

function clippedGradient(limit: number): Step {
  return (theta, rate) => theta - rate * clip(2 * theta, limit);
}

function clippedStep(limit: number): Step {
  return (theta, rate) => theta - clip(rate * 2 * theta, limit);
}

function clippedResult(limit: number): Step {
  return (theta, rate) => clip(theta - rate * 2 * theta, limit);
}

function clip(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
