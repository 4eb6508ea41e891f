// The right answers of the exercise: θ shrinks by the same factor 1 − cλ at every step, and c is 2
// for the loss θ².

import type { Expectation, Model } from '../../grader/core/model/exercise.js';
import {
  type Dyadic,
  fromNumber,
  multiply,
  one,
  power,
  subtract,
  toNumber,
} from '../../grader/core/numbers/dyadic.js';

/** Rounding of one float64 operation. */
const unitRoundoff = 2 ** -53;

/** The smallest positive double. */
const smallest = 2 ** -1074;

/** Right answers for L(θ) = θ². */
export const model: Model = contraction(2);

/** Right answers of a loop over the stand-in step θ(1 − factor·λ). */
export function standInModel(factor: number): Model {
  return contraction(factor);
}

/** Arguments are θ and λ, and for a loop the number of steps. */
function contraction(factor: number): Model {
  // Checks draw rates and numbers of steps from short lists, so few powers serve a whole class.
  const powers = new Map<string, Dyadic>();
  return {
    expect(_functionName, [theta = Number.NaN, rate = Number.NaN, steps = 1]): Expectation {
      const key = `${rate} ${steps}`;
      const shrinkage = powers.get(key) ?? ratioPower(factor, rate, steps);
      powers.set(key, shrinkage);
      return {
        value: toNumber(multiply(shrinkage, fromNumber(theta))),
        tolerance: tolerance(factor, theta, rate, steps),
      };
    },
  };
}

/** (1 − cλ)ⁿ, exactly. */
function ratioPower(factor: number, rate: number, steps: number): Dyadic {
  return power(subtract(one, multiply(fromNumber(factor), fromNumber(rate))), steps);
}

/**
 * The tolerance rule of numerics.md D.5, with c in place of 2: the proven bound for float64
 * programs, or 10⁻⁶ (and the single-precision bound) of the natural scale, whichever is larger.
 */
function tolerance(factor: number, theta: number, rate: number, steps: number): number {
  if (steps === 0) {
    return 0;
  }
  const ratio = Math.abs(1 - factor * rate);
  const spread = 1 + Math.abs(factor * rate);
  const scale = Math.abs(theta) * ratio ** (steps - 1) * spread;
  return Math.max(
    float64Bound(Math.abs(theta), ratio, spread, steps),
    scale * Math.max(1e-6, 4 * steps * 2 ** -24),
  );
}

/** |θ|(Aⁿ − ρⁿ) + 4η(1 + A + … + Aⁿ⁻¹) of D.3, where A = ρ + d. */
function float64Bound(theta: number, ratio: number, spread: number, steps: number): number {
  const deviation = 4 * unitRoundoff * spread;
  // The difference of the two powers would cancel; expm1 and log1p keep its digits.
  const growth =
    ratio === 0
      ? deviation ** steps
      : ratio ** steps * Math.expm1(steps * Math.log1p(deviation / ratio));
  let sum = 0;
  for (let step = 0; step < steps; step += 1) {
    sum = sum * (ratio + deviation) + 1;
  }
  return theta * growth + 4 * smallest * sum;
}
