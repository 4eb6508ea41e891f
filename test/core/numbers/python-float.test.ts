import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pythonFloat, shortNumber, showApart } from '#grader/core/numbers/python-float.js';

describe('pythonFloat', () => {
  it.each([
    [1, '1.0'],
    [-0, '-0.0'],
    [0.1, '0.1'],
    [1e-5, '1e-05'],
    [1e-4, '0.0001'],
    [1.5e-7, '1.5e-07'],
    [1e15, '1000000000000000.0'],
    [123456789012345680, '1.2345678901234568e+17'],
    [1e16, '1e+16'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [5e-324, '5e-324'],
    [3.656158440062976e-5, '3.656158440062976e-05'],
    [2 ** 60, '1.152921504606847e+18'],
    [Number.NaN, 'nan'],
    [Number.POSITIVE_INFINITY, 'inf'],
    [Number.NEGATIVE_INFINITY, '-inf'],
  ])('spells %d as Python does', (value, text) => {
    expect(pythonFloat(value)).toBe(text);
  });

  it('reads back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(pythonFloat(value))).toBe(value);
      }),
    );
  });
});

describe('shortNumber', () => {
  it.each([
    [1.7999999999999998, '1.8'],
    [8, '8'],
    [-6859, '-6859'],
    [3.656158440062976e-5, '3.65616e-05'],
    [0.0001, '0.0001'],
    [836682.9, '836683'],
    [999999.9, '1e+06'],
    [1234567, '1.23457e+06'],
    [0, '0'],
    [Number.NaN, 'nan'],
  ])('writes %d with six digits at most', (value, text) => {
    expect(shortNumber(value)).toBe(text);
  });
});

describe('showApart', () => {
  it('stays short while six digits tell the numbers apart', () => {
    expect(showApart(1.8, 4.2)).toEqual(['1.8', '4.2']);
  });

  it('takes as many digits as it needs', () => {
    expect(showApart(1, 1.00000001)).toEqual(['1', '1.00000001']);
    expect(showApart(1, 1 + 2 ** -52)).toEqual(['1', '1.0000000000000002']);
  });

  it('tells any two different numbers apart', () => {
    const finite = fc.double({ noNaN: true });
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const [left, right] = showApart(a, b);
        expect(left === right).toBe(Object.is(a, b));
      }),
    );
  });
});
