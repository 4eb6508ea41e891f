// Loops that keep something from one call to the next.

import {
  type Load,
  type Loop,
  remembering,
  type Seen,
  type Step,
  type WrongModel,
} from '../../../grader/core/diagnosis/wrong-model.js';
import { noise } from './noise.js';
import { startBefore } from './read-off.js';
import { repeat } from './repeat.js';
import { rightStep } from './right-step.js';

export const memoryLoops: readonly WrongModel<Loop>[] = [
  {
    id: 'global-theta',
    likelihood: 'occasional',
    belief: 'θ lives outside of the function.',
    behaviour: { ...remembering(goingOnFrom(1)), fit: continued },
  },
  {
    id: 'mutable-default',
    likelihood: 'rare',
    belief: 'A default value is made anew at every call.',
    behaviour: remembering(oldHistory),
  },
  {
    id: 'cache-ignores-rate',
    likelihood: 'rare',
    belief: 'The start tells whether the answer is known already.',
    behaviour: remembering(
      cachedBy((theta, steps) => `${theta} ${steps}`),
      cachedBy((theta) => `${theta}`),
    ),
  },
  {
    id: 'adds-noise',
    likelihood: 'rare',
    belief: 'Stochastic means that each run is a little random.',
    behaviour: noise<Loop>(
      (theta, rate, steps) => repeat(rightStep, theta, rate, steps),
      (answer) => (_step, theta, rate, steps) => answer(theta, rate, steps),
    ),
  },
];

/** Every call goes on where the last one ended. */
function goingOnFrom(start: number): Load<Loop> {
  return () => {
    let current = start;
    return (step, _theta, rate, steps) => {
      current = repeat(step, current, rate, steps);
      return current;
    };
  };
}

/** The program itself may have made calls: where it stood is read off the first answer. */
function continued([first]: readonly Seen[], step: Step): readonly Load<Loop>[] {
  return first?.steps === 1 ? [goingOnFrom(startBefore(step, first.rate, first.value))] : [];
}

/** A history that all calls write in, read at the place that counts from its first entry. */
function oldHistory(): Loop {
  const history: number[] = [];
  return (step, theta, rate, steps) => {
    history.push(theta);
    for (let index = 0; index < steps; index += 1) {
      history.push(step(history.at(-1) ?? theta, rate));
    }
    return history[steps] ?? theta;
  };
}

function cachedBy(keyOf: (theta: number, steps: number) => string): Load<Loop> {
  return () => {
    const known = new Map<string, number>();
    return (step, theta, rate, steps) => {
      const key = keyOf(theta, steps);
      const value = known.get(key) ?? repeat(step, theta, rate, steps);
      known.set(key, value);
      return value;
    };
  };
}
