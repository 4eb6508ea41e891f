// Random numbers in a function. What they were is read off the answers; that they are random shows
// when the same call is made twice.

import type { Behaviour, Load, Seen } from '../../../grader/core/diagnosis/wrong-model.js';

/** Noise larger than this share of the sizes at hand would be another formula. */
const largestShare = 0.5;

/** The next answer to a call. */
type Answer = (theta: number, rate: number, steps: number) => number;

/**
 * A function that gives the right answer and some noise. `right` gives right answers, `wrap` makes
 * a function of the right shape.
 */
export function noise<F>(
  right: (theta: number, rate: number, steps: number) => number,
  wrap: (answer: Answer) => F,
): Behaviour<F> {
  return {
    remembers: true,
    examples: [() => wrap(wobbling(right))],
    fit: (seen) => (isNoisy(seen, right) ? [replaying(seen, right, wrap)] : []),
  };
}

/** A fixed sequence stands for random numbers. */
function wobbling(right: Answer): Answer {
  let calls = 0;
  return (theta, rate, steps) => {
    calls += 1;
    return right(theta, rate, steps) + 0.02 * Math.sin(calls * calls);
  };
}

function isNoisy(seen: readonly Seen[], right: Answer): boolean {
  const first = new Map<string, number>();
  let differs = false;
  for (const { theta, rate, steps, value } of seen) {
    const key = `${theta} ${rate} ${steps}`;
    differs ||= (first.get(key) ?? value) !== value;
    first.set(key, value);
  }
  const isNear = ({ theta, rate, steps, value }: Seen) =>
    steps > 1 ||
    Math.abs(value - right(theta, rate, steps)) <=
      largestShare * (1 + Math.abs(theta)) * (1 + rate);
  return differs && seen.every(isNear);
}

/**
 * Gives the answers to each call in the order in which they came, and the last one again: calls
 * that are not counted, such as those with a whole-number start, ask in between.
 */
function replaying<F>(seen: readonly Seen[], right: Answer, wrap: (answer: Answer) => F): Load<F> {
  return () => {
    const left = [...seen];
    return wrap((theta, rate, steps) => {
      const isSame = (each: Seen) =>
        each.theta === theta && each.rate === rate && each.steps === steps;
      const index = left.findIndex(isSame);
      const next = index < 0 ? seen.findLast(isSame) : left.splice(index, 1)[0];
      return next === undefined ? right(theta, rate, steps) : next.value;
    });
  };
}
