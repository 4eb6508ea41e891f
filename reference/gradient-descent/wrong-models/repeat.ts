// The right loop, and the parts of wrong ones.

import type { Step } from '../../../grader/core/diagnosis/wrong-model.js';

/** Takes `count` steps from `theta`. */
export function repeat(step: Step, theta: number, rate: number, count: number): number {
  let current = theta;
  for (let index = 0; index < count; index += 1) {
    current = step(current, rate);
  }
  return current;
}

/** The iterates after 0 … `count` steps. */
export function path(step: Step, theta: number, rate: number, count: number): readonly number[] {
  const iterates = [theta];
  let current = theta;
  for (let index = 0; index < count; index += 1) {
    current = step(current, rate);
    iterates.push(current);
  }
  return iterates;
}
