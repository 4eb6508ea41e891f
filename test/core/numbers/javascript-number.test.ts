import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { javascriptNumber, javascriptSpelling } from '#grader/core/numbers/javascript-number.js';
import { shortNumber } from '#grader/core/numbers/python-float.js';

it('numbers in calls read back as themselves', () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      expect(Object.is(Number(javascriptNumber(value)), value)).toBe(true);
    }),
  );
});

it('short numbers mean the same in both spellings', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = shortNumber(value);
      expect(Number(javascriptSpelling(text))).toBe(Number(text));
      expect(javascriptSpelling(text)).not.toMatch(/e[+-]0\d/);
    }),
  );
});

it.each([
  [Number.NaN, 'NaN'],
  [Number.NEGATIVE_INFINITY, '-Infinity'],
  [3.65616e-5, '3.65616e-5'],
  [1e-10, '1e-10'],
  [8, '8'],
])('%d is spelt %s', (value, text) => {
  expect(javascriptSpelling(shortNumber(value))).toBe(text);
});
