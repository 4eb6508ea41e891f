// The right answer, worked out without rounding: doubles are whole multiples of powers of two, and
// so are their differences, squares and sums. Only the division by the number of pairs rounds, once.

import {
  add,
  type Dyadic,
  fromNumber,
  multiply,
  subtract,
  toNumber,
} from '../../grader/core/numbers/dyadic.js';

const nothing: Dyadic = { mantissa: 0n, exponent: 0 };

/** The mean squared error as the nearest double; lists of one length, not empty. */
export function exactMeanSquaredError(
  predictions: readonly number[],
  targets: readonly number[],
): number {
  const total = predictions.reduce((sum, prediction, index) => {
    const error = subtract(fromNumber(prediction), fromNumber(targets[index] ?? Number.NaN));
    return add(sum, multiply(error, error));
  }, nothing);
  return toNumber(divided(total, predictions.length));
}

/** Bits of a quotient: more than twice those of a double, so that one more decides every tie. */
const quotientBits = 128;

/**
 * A number from 0 divided by a whole one, good for rounding to a double: the last bit says whether
 * anything was left over.
 */
function divided({ mantissa, exponent }: Dyadic, by: number): Dyadic {
  const shifted = mantissa << BigInt(quotientBits);
  const quotient = shifted / BigInt(by);
  const isExact = quotient * BigInt(by) === shifted;
  return {
    mantissa: (quotient << 1n) | (isExact ? 0n : 1n),
    exponent: exponent - quotientBits - 1,
  };
}
