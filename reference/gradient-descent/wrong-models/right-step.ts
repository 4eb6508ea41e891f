// The right step in float64, as most students write it.

import type { Step } from '../../../grader/core/diagnosis/wrong-model.js';

export const rightStep: Step = (theta, rate) => theta - rate * (2 * theta);

/** The stand-in of a follow-through. */
export function standInStep(factor: number): Step {
  return (theta, rate) => theta * (1 - factor * rate);
}
