// Steps that are wrong in their numbers, their arguments or their memory.

import {
  fitted,
  fixed,
  remembering,
  type Step,
  type WrongModel,
} from '../../../grader/core/diagnosis/wrong-model.js';
import { noise } from './noise.js';
import { decimalsOf, floorDivide, roundTo } from './python-numbers.js';
import { largestBy, ordinary, tidy } from './read-off.js';
import { type Refuse, refusals, refusalsIn } from './refusals.js';
import { rightStep } from './right-step.js';

export const otherSteps: readonly WrongModel<Step>[] = [
  {
    id: 'integer-cast-result',
    likelihood: 'occasional',
    belief: 'θ is a whole number.',
    behaviour: fixed(
      (theta, rate) => Math.trunc(rightStep(theta, rate)),
      (theta, rate) => floorDivide(rightStep(theta, rate), 1),
    ),
  },
  {
    id: 'integer-cast-rate',
    likelihood: 'rare',
    belief: 'A learning rate is a whole number.',
    behaviour: fixed((theta, rate) => rightStep(theta, Math.trunc(rate))),
  },
  {
    id: 'floor-division',
    likelihood: 'rare',
    belief: '// is just another sign for a division.',
    behaviour: fixed(
      (theta, rate) => theta - rate * floorDivide(theta, 0.5),
      (theta, rate) => theta - floorDivide(rate * theta, 0.5),
      (theta, rate) => theta - floorDivide(rate * 2 * theta, 1),
    ),
  },
  {
    id: 'rounds-result',
    likelihood: 'occasional',
    belief: 'A value has as many digits as one shows of it.',
    behaviour: fitted([2, 3, 4].map(rounded), (seen) => {
      const digits = decimalsOf(seen.map(({ value }) => value));
      return digits === null ? [] : [rounded(digits)];
    }),
  },
  {
    id: 'percent-rate',
    likelihood: 'rare',
    belief: 'The learning rate is given in percent.',
    behaviour: fixed((theta, rate) => rightStep(theta, rate / 100)),
  },
  {
    id: 'hard-coded-rate',
    likelihood: 'occasional',
    belief: 'The learning rate is the one of the example.',
    behaviour: fitted([0.2, 0.1, 0.01].map(atRate), (seen) => {
      const [first] = ordinary(seen, 1);
      const rate = first === undefined ? 0 : tidy((1 - first.value / first.theta) / 2);
      // At these the step stands still, jumps to zero, or has no learning rate at all.
      return [0, 0.5, 1, -0.5].includes(rate) ? [] : [atRate(rate)];
    }),
  },
  {
    id: 'hard-coded-answer',
    likelihood: 'rare',
    belief: 'The example is all that is ever asked.',
    behaviour: fitted<Step>([() => 0.6], ([first]) =>
      first === undefined || first.value === 0 ? [] : [() => first.value],
    ),
  },
  {
    id: 'clamps-rate',
    likelihood: 'rare',
    belief: 'A learning rate has to be kept within bounds.',
    behaviour: fitted([atMost(1)], (seen) => {
      const high = largestBy(ordinary(seen, 1), ({ rate }) => rate);
      const low = largestBy(ordinary(seen, 1), ({ rate }) => -rate);
      const used = ({ theta, value }: { theta: number; value: number }) =>
        tidy((1 - value / theta) / 2);
      return [
        // A bound of 0 would be a function that stands still.
        ...(high === undefined ? [] : [used(high)]).filter((each) => each > 0).map(atMost),
        ...(low === undefined ? [] : [used(low)]).map(atLeast),
      ];
    }),
  },
  {
    id: 'refuses-large-rate',
    likelihood: 'rare',
    belief: 'A learning rate that diverges is no valid input.',
    behaviour: fitted(refusals(1).map(refusing), (seen) => refusalsIn(seen).map(refusing)),
  },
  {
    id: 'swapped-parameters',
    likelihood: 'occasional',
    belief: 'The order of parameters does not matter.',
    behaviour: fixed((theta, rate) => rightStep(rate, theta)),
  },
  {
    id: 'swallows-errors',
    likelihood: 'rare',
    belief: 'An error that nobody sees does no harm.',
    behaviour: fixed((theta) => theta),
  },
  {
    id: 'cache-ignores-rate',
    likelihood: 'rare',
    belief: 'θ alone tells whether the answer is known already.',
    behaviour: remembering<Step>(() => {
      const known = new Map<number, number>();
      return (theta, rate) => {
        const value = known.get(theta) ?? rightStep(theta, rate);
        known.set(theta, value);
        return value;
      };
    }),
  },
  {
    id: 'adds-noise',
    likelihood: 'rare',
    belief: 'Stochastic means that each step is a little random.',
    behaviour: noise<Step>(
      (theta, rate) => rightStep(theta, rate),
      (answer) => (theta, rate) => answer(theta, rate, 1),
    ),
  },
];

function rounded(digits: number): Step {
  return (theta, rate) => roundTo(rightStep(theta, rate), digits);
}

function atRate(rate: number): Step {
  return (theta) => rightStep(theta, rate);
}

function refusing(refuse: Refuse): Step {
  return (theta, rate) => refuse(theta, rate) ?? rightStep(theta, rate);
}

function atMost(highest: number): Step {
  return (theta, rate) => rightStep(theta, Math.min(rate, highest));
}

function atLeast(lowest: number): Step {
  return (theta, rate) => rightStep(theta, Math.max(rate, lowest));
}
