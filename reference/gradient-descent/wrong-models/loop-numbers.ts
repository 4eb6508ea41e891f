// Loops with numbers of their own: built-in rates and starts, limits, rounding.

import {
  fitted,
  fixed,
  type Loop,
  type Seen,
  type WrongModel,
} from '../../../grader/core/diagnosis/wrong-model.js';
import { decimalsOf, roundTo } from './python-numbers.js';
import { largestBy, ordinary, rateBetween, startBefore } from './read-off.js';
import { type Refuse, refusals, refusalsIn } from './refusals.js';
import { repeat } from './repeat.js';

export const numberLoops: readonly WrongModel<Loop>[] = [
  {
    id: 'hard-coded-rate',
    likelihood: 'occasional',
    belief: 'The learning rate is the one of the example.',
    behaviour: fitted([0.2, 0.1, 0.01].map(atRate), (seen, step) =>
      ordinary(seen, 1)
        .slice(0, 1)
        .map(({ theta, value }) => atRate(rateBetween(step, theta, value))),
    ),
  },
  {
    id: 'ignores-initial-theta',
    likelihood: 'occasional',
    belief: 'The start is the one of the example.',
    behaviour: fitted([1, 0, 10].map(startingAt), (seen, step) =>
      ordinary(seen, 1)
        .slice(0, 1)
        .map(({ rate, value }) => startingAt(startBefore(step, rate, value))),
    ),
  },
  {
    id: 'hard-coded-answer',
    likelihood: 'rare',
    belief: 'The example is all that is ever asked.',
    behaviour: fitted<Loop>([() => 3.656158440062976e-5], (seen) =>
      seen.slice(0, 1).map(
        ({ value }): Loop =>
          () =>
            value,
      ),
    ),
  },
  {
    id: 'clamps-rate',
    likelihood: 'rare',
    belief: 'A learning rate has to be kept within bounds.',
    behaviour: fitted([atMost(1)], (seen, step) => {
      const used = ({ theta, value }: Seen) => rateBetween(step, theta, value);
      const high = largestBy(ordinary(seen, 1), ({ rate }) => rate);
      const low = largestBy(ordinary(seen, 1), ({ rate }) => -rate);
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
    id: 'rounds-final',
    likelihood: 'occasional',
    belief: 'An answer has as many digits as one shows of it.',
    behaviour: fitted([5, 2, 4].map(roundedAtEnd), (seen) => withDecimals(seen, roundedAtEnd)),
  },
  {
    id: 'rounds-result',
    likelihood: 'occasional',
    belief: 'A value has as many digits as one shows of it, on the way too.',
    behaviour: fitted([2, 3, 4].map(roundedEachTime), (seen) =>
      withDecimals(seen, roundedEachTime),
    ),
  },
  {
    id: 'integer-cast-result',
    likelihood: 'occasional',
    belief: 'θ is a whole number.',
    behaviour: fixed(
      (step, theta, rate, steps) => Math.trunc(repeat(step, theta, rate, steps)),
      (step, theta, rate, steps) =>
        repeat((from, by) => Math.trunc(step(from, by)), theta, rate, steps),
    ),
  },
  {
    id: 'integer-cast-rate',
    likelihood: 'rare',
    belief: 'A learning rate is a whole number.',
    behaviour: fixed((step, theta, rate, steps) => repeat(step, theta, Math.trunc(rate), steps)),
  },
  {
    id: 'percent-rate',
    likelihood: 'rare',
    belief: 'The learning rate is given in percent.',
    behaviour: fixed((step, theta, rate, steps) => repeat(step, theta, rate / 100, steps)),
  },
  {
    id: 'swapped-arguments-in-call',
    likelihood: 'occasional',
    belief: 'The order of arguments does not matter.',
    behaviour: fixed((step, theta, rate, steps) =>
      repeat((from, by) => step(by, from), theta, rate, steps),
    ),
  },
  {
    id: 'swapped-parameters',
    likelihood: 'occasional',
    belief: 'The order of parameters does not matter.',
    behaviour: fixed((step, theta, rate, steps) => repeat(step, rate, theta, steps)),
  },
];

function atRate(rate: number): Loop {
  return (step, theta, _rate, steps) => repeat(step, theta, rate, steps);
}

function startingAt(start: number): Loop {
  return (step, _theta, rate, steps) => repeat(step, start, rate, steps);
}

function atMost(highest: number): Loop {
  return (step, theta, rate, steps) => repeat(step, theta, Math.min(rate, highest), steps);
}

function atLeast(lowest: number): Loop {
  return (step, theta, rate, steps) => repeat(step, theta, Math.max(rate, lowest), steps);
}

function refusing(refuse: Refuse): Loop {
  return (step, theta, rate, steps) => refuse(theta, rate) ?? repeat(step, theta, rate, steps);
}

function withDecimals(seen: readonly Seen[], make: (digits: number) => Loop): readonly Loop[] {
  const digits = decimalsOf(seen.map(({ value }) => value));
  return digits === null ? [] : [make(digits)];
}

function roundedAtEnd(digits: number): Loop {
  return (step, theta, rate, steps) => roundTo(repeat(step, theta, rate, steps), digits);
}

function roundedEachTime(digits: number): Loop {
  return (step, theta, rate, steps) =>
    repeat((from, by) => roundTo(step(from, by), digits), theta, rate, steps);
}
