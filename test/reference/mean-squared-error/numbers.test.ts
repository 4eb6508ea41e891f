import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactMeanSquaredError } from '#reference/mean-squared-error/exact-mean.js';
import { asked, errorBound, tolerance } from '#reference/mean-squared-error/tolerance.js';

type Lists = readonly [predictions: readonly number[], targets: readonly number[]];

function listsOf(value: fc.Arbitrary<number>): fc.Arbitrary<Lists> {
  return fc
    .array(fc.tuple(value, value), { minLength: 1, maxLength: asked.pairs, size: 'max' })
    .map((pairs): Lists => [pairs.map(([p]) => p), pairs.map(([, t]) => t)]);
}

const doubles = fc.double({ min: -asked.size, max: asked.size, noNaN: true });
const wholes = fc.integer({ min: -1_000_000, max: 1_000_000 });
const eighths = fc
  .integer({ min: -8 * asked.size, max: 8 * asked.size })
  .map((eighth) => eighth / 8);

/** The ways in which right programs come to the answer; `round` is what one operation keeps. */
function formsOf(round: (value: number) => number) {
  const sum = (values: readonly number[]) => values.reduce((total, each) => round(total + each), 0);
  const squares = (predictions: readonly number[], targets: readonly number[]) =>
    predictions.map((p, i) => {
      const error = round(p - (targets[i] ?? Number.NaN));
      return round(error * error);
    });
  return {
    mean: (p: readonly number[], t: readonly number[]) => round(sum(squares(p, t)) / p.length),
    backwards: (p: readonly number[], t: readonly number[]) =>
      round(sum(squares(p, t).reverse()) / p.length),
    'a total times a share': (p: readonly number[], t: readonly number[]) =>
      round(sum(squares(p, t)) * round(1 / p.length)),
  };
}

/** Those that lose more digits; in single precision nobody writes them. */
const further = {
  'shares of a mean': (p: readonly number[], t: readonly number[]) => {
    const share = 1 / p.length;
    return p.reduce((sum, each, i) => sum + share * (each - (t[i] ?? Number.NaN)) ** 2, 0);
  },
  expanded: (p: readonly number[], t: readonly number[]) => {
    const mean = (left: readonly number[], right: readonly number[]) =>
      left.reduce((total, each, i) => total + each * (right[i] ?? Number.NaN), 0) / left.length;
    return mean(p, p) - 2 * mean(p, t) + mean(t, t);
  },
  'a running mean': (p: readonly number[], t: readonly number[]) =>
    p.reduce((mean, each, i) => mean + ((each - (t[i] ?? 0)) ** 2 - mean) / (i + 1), 0),
};

describe('the exact mean squared error', () => {
  it('is the double next to the true quotient', () => {
    fc.assert(
      fc.property(listsOf(wholes), ([predictions, targets]) => {
        const answer = exactMeanSquaredError(predictions, targets);
        const total = predictions.reduce(
          (sum, p, i) => sum + (BigInt(p) - BigInt(targets[i] ?? 0)) ** 2n,
          0n,
        );
        // |answer − total / n| is at most half a unit in the last place of the answer, in whole
        // multiples of 2⁻⁶⁰, which all answers from 1/60 are.
        const whole = BigInt(answer * 2 ** 60) * BigInt(predictions.length);
        const distance = whole - (total << 60n);
        return (distance < 0n ? -distance : distance) << 53n <= whole;
      }),
    );
  });

  it.each([
    [[2.5, 0, 2, 8], [3, -0.5, 2, 7], 0.375],
    [[0, 0, 0], [1, 0, 0], 1 / 3],
    [[1, 1, 1], [0, 0, -1], 2],
    [[4], [4], 0],
    [[0.1], [0], 0.1 * 0.1],
  ])('of %j and %j is %d', (predictions, targets, answer) => {
    expect(exactMeanSquaredError(predictions, targets)).toBe(answer);
  });
});

describe('the tolerance', () => {
  it.each(Object.entries({ ...formsOf((value) => value), ...further }))(
    'covers %s of any doubles',
    (_name, form) => {
      fc.assert(
        fc.property(listsOf(doubles), ([predictions, targets]) => {
          const distance = Math.abs(
            form(predictions, targets) - exactMeanSquaredError(predictions, targets),
          );
          return distance <= errorBound(predictions.length, asked.size);
        }),
      );
    },
  );

  it.each(Object.entries(formsOf(Math.fround)))(
    'covers %s in single precision, in eighths',
    (_name, form) => {
      fc.assert(
        fc.property(listsOf(eighths), ([predictions, targets]) => {
          const right = exactMeanSquaredError(predictions, targets);
          return Math.abs(form(predictions, targets) - right) <= tolerance.relative * right;
        }),
      );
    },
  );

  it('is far below the least that a wrong total of squares is off by', () => {
    const leastOff = 1 / 64 / asked.pairs;

    expect(tolerance.absolute).toBeLessThan(leastOff / 1e6);
  });
});
