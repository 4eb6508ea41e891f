// The iterates s₀ … sₙ₊₁ of a student's own step, as numbers: which n tell anything, and how far
// another program may be from sₙ.

import { isWithin } from './value-law.js';

const unitRoundoff = 2 ** -53;

/** Beyond this size a loop may overflow on the way, in one algebraic form and not in another. */
const largest = 1e140;

/** How many tolerances apart two iterates must be for a mix-up to show. */
const tolerancesApart = 100;

/**
 * sₙ where the question is telling, else `null`: all iterates known and of ordinary size, and sₙ
 * well apart from s₀, s₁, sₙ₋₁ and sₙ₊₁, so that standing still, stepping once, and one step more
 * or less all give something else.
 *
 * @param iterates s₀ … sₙ₊₁, `nan` where no number arrived.
 */
export function tellingIterate(iterates: readonly number[]): number | null {
  const steps = iterates.length - 2;
  const value = iterates[steps];
  if (steps < 1 || value === undefined || !iterates.every((each) => Math.abs(each) <= largest)) {
    return null;
  }
  const apart = tolerancesApart * iterateTolerance(iterates);
  const others = [0, 1, steps - 1, steps + 1].filter((index) => index !== steps);
  return others.some((index) => isWithin(iterates[index] ?? Number.NaN, value, apart))
    ? null
    : value;
}

/**
 * How far a loop that does the same arithmetic, perhaps in another algebraic form, may be from sₙ.
 *
 * Both programs follow the same rule, so only rounding sets them apart. The scale of the last step
 * is S = |sₙ₋₁| + |sₙ − sₙ₋₁|, the sizes it adds or subtracts; for the right step this is exactly
 * the S of numerics.md D.5, whose max(10⁻⁶, 4n·2⁻²⁴) covers float32. Where a path passes near zero
 * without having shrunk (a constant step does), rounding done at larger iterates is still there:
 * n steps of 4u at the largest scale on the way.
 */
export function iterateTolerance(iterates: readonly number[]): number {
  const steps = iterates.length - 2;
  const scales = iterates.slice(0, steps).map((each, index) => {
    const next = iterates[index + 1] ?? each;
    return Math.abs(each) + Math.abs(next - each);
  });
  const last = scales.at(-1) ?? 0;
  const single = Math.max(1e-6, 4 * steps * 2 ** -24);
  return Math.max(last * single, 4 * unitRoundoff * steps * Math.max(...scales, 0));
}
