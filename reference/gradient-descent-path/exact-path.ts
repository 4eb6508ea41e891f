// The right answer, worked out without rounding: every double is a whole multiple of a power of two,
// and so is (1 − 2λ)ᵏθ₀. Each number of the path rounds once, when it becomes a double again.

import {
  type Dyadic,
  fromNumber,
  multiply,
  one,
  subtract,
  toNumber,
} from '../../grader/core/numbers/dyadic.js';

/** θ₀ and where each of the steps leads, as the nearest doubles. */
export function exactPath(start: number, rate: number, steps: number): readonly number[] {
  const ratio = subtract(one, multiply(fromNumber(2), fromNumber(rate)));
  const path: Dyadic[] = [];
  let theta = fromNumber(start);
  for (let step = 0; step < steps; step += 1) {
    path.push(theta);
    theta = multiply(ratio, theta);
  }
  return [...path, theta].map(toNumber);
}
