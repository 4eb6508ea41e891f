// Loops that take another number of steps, or take them from another place.

import { end } from '../../../grader/core/diagnosis/ending.js';
import { fixed, type Loop, type WrongModel } from '../../../grader/core/diagnosis/wrong-model.js';
import { path, repeat } from './repeat.js';

export const countLoops: readonly WrongModel<Loop>[] = [
  {
    id: 'off-by-one-extra-step',
    likelihood: 'common',
    belief: 'The end of a range is part of it.',
    behaviour: fixed((step, theta, rate, steps) => repeat(step, theta, rate, steps + 1)),
  },
  {
    id: 'off-by-one-missing-step',
    likelihood: 'common',
    belief: 'Counting from 1 to n takes n steps, whatever range says.',
    behaviour: fixed((step, theta, rate, steps) => repeat(step, theta, rate, steps - 1)),
  },
  {
    id: 'extra-initial-step',
    likelihood: 'occasional',
    belief: 'A loop needs a first step before it.',
    behaviour: fixed((step, theta, rate, steps) => repeat(step, step(theta, rate), rate, steps)),
  },
  {
    id: 'double-step',
    likelihood: 'rare',
    belief: 'To call the step once more, for a print, changes nothing.',
    behaviour: fixed((step, theta, rate, steps) => repeat(step, theta, rate, 2 * steps)),
  },
  {
    id: 'returns-inside-loop',
    likelihood: 'common',
    belief: 'A return waits for the loop to end.',
    behaviour: fixed<Loop>(
      (step, theta, rate, steps) => (steps > 0 ? step(theta, rate) : none()),
      (step, theta, rate, steps) => (steps > 0 ? step(theta, rate) : theta),
    ),
  },
  {
    id: 'restarts-from-initial',
    likelihood: 'common',
    belief: 'Every step starts from the initial value.',
    behaviour: fixed((step, theta, rate, steps) => (steps > 0 ? step(theta, rate) : theta)),
  },
  {
    id: 'loop-variable-not-updated',
    likelihood: 'common',
    belief: 'To call a function with θ changes θ.',
    behaviour: fixed((_step, theta) => theta),
  },
  {
    id: 'stale-gradient',
    likelihood: 'occasional',
    belief: 'The slope is the same all the way.',
    behaviour: fixed((step, theta, rate, steps) => theta - steps * (theta - step(theta, rate))),
  },
  {
    id: 'scales-one-step',
    likelihood: 'occasional',
    belief: 'n steps are one step of n times the length.',
    behaviour: fixed(
      (step, theta, rate, steps) => theta - steps * (theta - step(theta, rate)),
      (step, theta, rate, steps) => step(theta, rate * steps),
    ),
  },
  {
    id: 'uses-loop-index',
    likelihood: 'rare',
    belief: 'The counter is what the step needs.',
    behaviour: fixed(
      (step, theta, rate, steps) => (steps > 0 ? step(steps - 1, rate) : theta),
      (step, theta, rate, steps) => (steps > 0 ? step(steps, rate) : theta),
    ),
  },
  {
    id: 'shadows-theta-in-for',
    likelihood: 'occasional',
    belief: 'The variable of a for loop may have any name, θ as well.',
    behaviour: fixed(
      (step, theta, rate, steps) => (steps > 0 ? step(steps - 1, rate) : theta),
      (step, theta, rate, steps) => (steps > 0 ? step(steps, rate) : theta),
    ),
  },
  {
    id: 'ignores-number-steps',
    likelihood: 'occasional',
    belief: 'The number of steps is the one of the example.',
    behaviour: fixed(
      ...[20, 10, 100, 5, 50, 1000, 2, 3, 4, 15, 25, 30, 40, 200, 500].map(
        (count): Loop =>
          (step, theta, rate) =>
            repeat(step, theta, rate, count),
      ),
    ),
  },
  {
    id: 'recursion-wrong-base',
    likelihood: 'rare',
    belief: 'The last step needs no work.',
    behaviour: fixed((step, theta, rate, steps) => repeat(step, theta, rate, steps - 1)),
  },
  {
    id: 'returns-previous',
    likelihood: 'rare',
    belief: 'The old value is the newest one when the loop ends.',
    behaviour: fixed((step, theta, rate, steps) =>
      steps > 0 ? repeat(step, theta, rate, steps - 1) : unbound(),
    ),
  },
  {
    id: 'accumulates-sum',
    likelihood: 'rare',
    belief: 'The steps have to be added up.',
    behaviour: fixed(
      (step, theta, rate, steps) => sum(path(step, theta, rate, steps).slice(1)),
      (step, theta, rate, steps) => sum(path(step, theta, rate, steps)),
    ),
  },
  {
    id: 'returns-best-seen',
    likelihood: 'rare',
    belief: 'What counts is the best θ on the way.',
    behaviour: fixed(
      (step, theta, rate, steps) => nearestToZero(theta, path(step, theta, rate, steps)),
      (step, theta, rate, steps) =>
        nearestToZero(step(theta, rate), path(step, theta, rate, steps).slice(1)),
    ),
  },
  {
    id: 'returns-loss',
    likelihood: 'occasional',
    belief: 'The answer is the loss at the end.',
    behaviour: fixed((step, theta, rate, steps) => repeat(step, theta, rate, steps) ** 2),
  },
  {
    id: 'absolute-result',
    likelihood: 'rare',
    belief: 'θ is a distance and cannot be negative.',
    behaviour: fixed((step, theta, rate, steps) => Math.abs(repeat(step, theta, rate, steps))),
  },
  {
    id: 'stops-on-overshoot',
    likelihood: 'occasional',
    belief: 'Once θ crosses zero or grows, something is wrong and one stops.',
    behaviour: fixed(
      ...[grows, growsOrStays, crosses].flatMap((isOver) => [
        stoppingBefore(isOver),
        stoppingAfter(isOver),
      ]),
    ),
  },
];

function none(): never {
  return end({ kind: 'not-a-number', type: 'NoneType', text: 'None' });
}

function unbound(): never {
  return end({ kind: 'raised', exception: 'UnboundLocalError', message: '', line: null });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function nearestToZero(first: number, values: readonly number[]): number {
  return values.reduce((best, value) => (Math.abs(value) < Math.abs(best) ? value : best), first);
}

type IsOver = (from: number, to: number) => boolean;

function grows(from: number, to: number): boolean {
  return Math.abs(to) > Math.abs(from);
}

function growsOrStays(from: number, to: number): boolean {
  return Math.abs(to) >= Math.abs(from);
}

function crosses(from: number, to: number): boolean {
  return from * to < 0;
}

function stoppingBefore(isOver: IsOver): Loop {
  return (step, theta, rate, steps) => stopped(isOver, step, theta, rate, steps).from;
}

function stoppingAfter(isOver: IsOver): Loop {
  return (step, theta, rate, steps) => stopped(isOver, step, theta, rate, steps).to;
}

/** The values before and after the step that went too far; both the last one when none did. */
function stopped(isOver: IsOver, ...[step, theta, rate, steps]: Parameters<Loop>) {
  let from = theta;
  for (let index = 0; index < steps; index += 1) {
    const to = step(from, rate);
    if (isOver(from, to)) {
      return { from, to };
    }
    from = to;
  }
  return { from, to: from };
}
