// Remarks that stand on the numbers alone: how they were worked out shows in their last digits.

import type { Conduct } from '../../../grader/core/diagnosis/misconceptions.js';
import type { Seen } from '../../../grader/core/diagnosis/wrong-model.js';
import { stopsEarly } from './loop-stops.js';
import { repeat } from './repeat.js';
import { rightStep } from './right-step.js';
import { coarsest } from './step-formula.js';

/** Above this size a small h disappears beside theta. */
const farOut = 1e15;

/** Below this size only stops that the checks allow can stop a loop. */
const nearBottom = 1e-15;

/** Answers that have to look alike before something is said. */
const fewest = 8;

/** What is worth saying about a step and a loop. */
export function valueRemarks(step: Conduct, loop: Conduct): readonly string[] {
  return [
    ...slopeRemarks(step),
    ...(isSinglePrecision(step) || isSinglePrecision(loop) ? ['single-precision'] : []),
    ...(loop.isRight && endsEarly(loop.seen) ? ['fine-early-stop'] : []),
  ];
}

/**
 * A slope measured to one side is h at the bottom, where it should be 0: the step goes to −λh. One
 * measured to both sides is right there, and shows far out, where θ + h is θ and nothing moves.
 */
function slopeRemarks({ isRight, seen }: Conduct): readonly string[] {
  const bottom = seen.filter(({ theta, rate }) => theta === 0 && rate > 0);
  const widths = bottom.map(({ rate, value }) => -value / rate);
  const [h = 0] = widths;
  if (h !== 0 && Math.abs(h) < coarsest && isNearlyRight(seen)) {
    return widths.every((each) => Math.abs(each - h) <= 1e-6 * Math.abs(h))
      ? ['nearly-there-forward-difference']
      : [];
  }
  const far = seen.filter(({ theta, rate }) => Math.abs(theta) > farOut && rate > 0);
  return isRight && far.length > 0 && far.every(({ theta, value }) => theta === value)
    ? ['numeric-slope']
    : [];
}

/** Within a thousandth of the natural scale wherever θ is not small itself (numerics.md D.6). */
function isNearlyRight(seen: readonly Seen[]): boolean {
  return seen
    .filter(({ theta }) => Math.abs(theta) >= 1 && Math.abs(theta) <= farOut)
    .every(({ theta, rate, value }) => {
      const scale = Math.abs(theta) * (1 + 2 * Math.abs(rate));
      return Math.abs(value - rightStep(theta, rate)) <= 1e-3 * scale;
    });
}

/** Every answer is a 32-bit number, where most right ones are not. */
function isSinglePrecision({ isRight, seen }: Conduct): boolean {
  const telling = seen.filter(({ theta, rate, steps }) => {
    const right = repeat(rightStep, theta, rate, steps);
    return Math.fround(right) !== right && Math.abs(right) > 1e-30;
  });
  return (
    isRight &&
    telling.length >= fewest &&
    telling.every(({ value }) => Math.fround(value) === value)
  );
}

/** Looked at closely only where a tiny start did not go all its way. */
function endsEarly(seen: readonly Seen[]): boolean {
  const isCut = ({ theta, rate, steps, value }: Seen) => {
    const right = repeat(rightStep, theta, rate, steps);
    return Math.abs(value - right) > 1e-6 * Math.abs(right);
  };
  return seen.some((each) => Math.abs(each.theta) < nearBottom && isCut(each)) && stopsEarly(seen);
}
