import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastPosition, positionOf, rateAt } from '#grader/page/explore/rate-scale.js';
import { readRate, readStart, readSteps } from '#grader/page/explore/read-field.js';

const positions = Array.from({ length: lastPosition + 1 }, (_, position) => position);

describe('the slider of the learning rate', () => {
  it('goes from 0.0001 to 20 and knows 0.001, 0.2, 0.5, 1 and 10', () => {
    expect(rateAt(0)).toBe(0.0001);
    expect(rateAt(lastPosition)).toBe(20);
    for (const rate of [0.001, 0.2, 0.5, 1, 10]) expect(rateAt(positionOf(rate))).toBe(rate);
  });

  it('is logarithmic: each position is about 6 % more than the one before', () => {
    for (const position of positions.slice(1)) {
      const ratio = rateAt(position) / rateAt(position - 1);
      expect(ratio).toBeGreaterThan(1.035);
      expect(ratio).toBeLessThan(1.09);
      expect(Math.abs(Math.log10(rateAt(position)) + 4 - position / 40)).toBeLessThan(0.01);
    }
  });

  it('finds every one of its rates again', () => {
    expect(positions.map((position) => positionOf(rateAt(position)))).toEqual(positions);
  });

  it('stands at the nearest rate, at its ends beyond', () => {
    expect([0, 1e-9, 20.1, 1e300].map(positionOf)).toEqual([0, 0, lastPosition, lastPosition]);
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 20, noNaN: true }), (rate) => {
        const distance = (position: number) => Math.abs(Math.log(rateAt(position) / rate));
        const best = Math.min(...positions.map(distance));
        expect(distance(positionOf(rate))).toBe(best);
      }),
    );
  });
});

describe('a field', () => {
  it.each([
    ['1.', 1],
    [' -0,5 ', -0.5],
    ['−3', -3],
    ['1e-3', 0.001],
    ['.25', 0.25],
    ['+2E2', 200],
  ])('reads %j', (text, value) => {
    expect(readStart(text)).toEqual({ value, word: null });
  });

  it('reads back every finite number that it shows', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readStart(String(value)).value).toBe(Number(String(value)));
      }),
    );
  });

  it.each(['', ' ', 'abc', '1e999', 'Infinity', 'nan', '0x10', '1 2', '1,2,3', '--1'])(
    'makes no number of %j',
    (text) => {
      for (const read of [readStart, readRate, readSteps]) {
        expect(read(text)).toEqual({ value: null, word: 'not-a-number' });
      }
    },
  );

  it('of the rate takes any number from 0, and 0 for less', () => {
    expect(readRate('1e6')).toEqual({ value: 1e6, word: null });
    expect(readRate('0')).toEqual({ value: 0, word: null });
    expect(readRate('-0.1')).toEqual({ value: 0, word: 'below-zero' });
  });

  it('of the steps takes whole numbers up to 200, and the nearest of them for others', () => {
    expect(readSteps('200')).toEqual({ value: 200, word: null });
    expect(readSteps('201')).toEqual({ value: 200, word: 'too-many' });
    expect(readSteps('2.5')).toEqual({ value: 3, word: 'not-whole' });
    expect(readSteps('-4')).toEqual({ value: 0, word: 'below-zero' });
  });
});
