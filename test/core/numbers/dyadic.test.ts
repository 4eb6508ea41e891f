import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  fromNumber,
  multiply,
  one,
  power,
  subtract,
  toNumber,
} from '#grader/core/numbers/dyadic.js';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('dyadic numbers', () => {
  it('give every finite double back', () => {
    fc.assert(
      fc.property(finite, (value) => {
        expect(toNumber(fromNumber(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('round one operation exactly as IEEE 754 does', () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const [x, y] = [fromNumber(a), fromNumber(b)];
        expect(toNumber(add(x, y)) === a + b).toBe(true);
        expect(toNumber(subtract(x, y)) === a - b).toBe(true);
        expect(toNumber(multiply(x, y)) === a * b).toBe(true);
      }),
    );
  });

  it('round products of subnormal size exactly as IEEE 754 does', () => {
    const tiny = fc.tuple(
      fc.double({ min: 1, max: 2, noNaN: true }),
      fc.integer({ min: -540, max: -530 }),
    );
    fc.assert(
      fc.property(tiny, tiny, ([a, d], [b, e]) => {
        const [x, y] = [a * 2 ** d, b * 2 ** e];
        expect(toNumber(multiply(fromNumber(x), fromNumber(y)))).toBe(x * y);
      }),
    );
  });

  it('raise to whole powers without rounding', () => {
    fc.assert(
      fc.property(finite, fc.nat({ max: 6 }), (value, exponent) => {
        const base = fromNumber(value);
        const product = Array.from({ length: exponent }, () => base).reduce(multiply, one);
        expect(power(base, exponent)).toEqual(product);
      }),
    );
  });

  it('break ties towards the even neighbour', () => {
    const half = fromNumber(2 ** -53);

    expect(toNumber(add(one, half))).toBe(1);
    expect(toNumber(add(fromNumber(1 + 2 ** -52), half))).toBe(1 + 2 ** -51);
  });

  it('overflow to infinity and vanish below half the smallest double', () => {
    expect(toNumber(power(fromNumber(-2), 1025))).toBe(Number.NEGATIVE_INFINITY);
    expect(toNumber(power(fromNumber(0.5), 1074))).toBe(Number.MIN_VALUE);
    expect(toNumber(power(fromNumber(0.5), 1075))).toBe(0);
    expect(toNumber(power(fromNumber(0.75), 2590))).toBe(Number.MIN_VALUE);
  });

  it('refuse what is no number', () => {
    expect(() => fromNumber(Number.NaN)).toThrow(RangeError);
    expect(() => fromNumber(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});
