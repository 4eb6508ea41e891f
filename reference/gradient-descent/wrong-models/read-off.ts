// Reading a built-in number off a single answer.

import type { Seen, Step } from '../../../grader/core/diagnosis/wrong-model.js';

/** The rate with which one step leads from `theta` to `value`, for steps straight in the rate. */
export function rateBetween(step: Step, theta: number, value: number): number {
  const at0 = step(theta, 0);
  return tidy((value - at0) / (step(theta, 1) - at0));
}

/** The start from which one step at `rate` leads to `value`, for steps straight in theta. */
export function startBefore(step: Step, rate: number, value: number): number {
  const at0 = step(0, rate);
  return tidy((value - at0) / (step(1, rate) - at0));
}

/** The number without the last digits, which rounding has spoilt. */
export function tidy(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(9)) : value;
}

/** Calls from which numbers can be read without loss: of ordinary size, `steps` steps. */
export function ordinary(seen: readonly Seen[], steps: number): readonly Seen[] {
  return seen.filter(
    (each) => each.steps === steps && Math.abs(each.theta) >= 0.1 && Math.abs(each.theta) <= 20,
  );
}

/** The call with the largest `size`, `undefined` when there is none. */
export function largestBy(seen: readonly Seen[], size: (each: Seen) => number): Seen | undefined {
  return seen.reduce<Seen | undefined>(
    (best, each) => (best === undefined || size(each) > size(best) ? each : best),
    undefined,
  );
}
