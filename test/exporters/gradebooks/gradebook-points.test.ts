import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradebookPoints, pointsText } from '#grader/exporters/gradebooks/gradebook-points.js';

const points = (score: number | null, possible: number, maxScore = 100) =>
  gradebookPoints({ score, maxScore }, possible);

describe('points of a gradebook', () => {
  it.each([
    [62, 20, 12.4],
    [55, 12.5, 6.88],
    [1, 3, 0.03],
    [100, 7.77, 7.77],
    [67, 1.5, 1.01],
    [0, 20, 0],
  ])('of %d out of 100 in a column worth %d are %d', (score, possible, expected) => {
    expect(points(score, possible)).toBe(expected);
  });

  it('are none where a submission is ungraded', () => {
    expect(points(null, 20)).toBeNull();
  });

  it('never are more than the column is worth, and full marks are all of it', () => {
    const cents = fc.integer({ min: 1, max: 1_000_000 }).map((each) => each / 100);
    fc.assert(
      fc.property(fc.nat({ max: 100 }), cents, (score, possible) => {
        expect(points(score, possible)).toBeLessThanOrEqual(possible);
        expect(points(100, possible)).toBe(possible);
      }),
    );
  });

  it('are written with two decimals and the mark of the file', () => {
    expect([pointsText(6.5, '.'), pointsText(6.5, ','), pointsText(0, '.')]).toEqual([
      '6.50',
      '6,50',
      '0.00',
    ]);
  });
});
