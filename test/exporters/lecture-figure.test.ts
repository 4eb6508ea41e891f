import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lectureFigure } from '#grader/exporters/lecture-figure.js';
import { lectureTexts } from '#grader/exporters/texts/lecture.js';

const figure = (yours: readonly (number | null)[], right = yours.map(() => 0.5)) =>
  lectureFigure({ rate: 0.2, steps: yours.map((_, step) => step), yours, right }, lectureTexts.en);
const theta = fc.oneof(fc.double(), fc.constant(null), fc.double({ min: -2, max: 900 }));

describe("a lecture's figure", () => {
  it('stays in its frame with labels apart, whatever numbers come', () => {
    fc.assert(
      fc.property(fc.array(theta, { minLength: 1, maxLength: 12 }), (yours) => {
        const { frame, markers, yTicks, sample } = figure(yours);
        const heights = yTicks.map(({ at }) => at).toSorted((a, b) => a - b);
        for (const y of [...heights, ...markers.map((each) => each.y)]) {
          expect(y).toBeGreaterThanOrEqual(frame.top);
          expect(y).toBeLessThanOrEqual(frame.bottom);
        }
        for (const [at, y] of heights.slice(1).entries()) {
          expect(y - (heights[at] ?? Number.NaN)).toBeGreaterThanOrEqual(24);
        }
        expect(markers).toHaveLength(yours.filter((each) => Number.isFinite(each)).length);
        expect(sample).not.toMatch(/NaN|Infinity/);
      }),
    );
  });

  it('breaks its line where no finite number came, and says so', () => {
    const broken = figure([1, 2, null, 4, Number.POSITIVE_INFINITY]);

    expect(broken.sample.match(/M/g)).toHaveLength(2);
    expect(broken.description).toContain('The line stops where no finite number came.');
    expect(figure([1, 2]).description).not.toContain('stops');
  });

  it('compares both paths after the same number of steps', () => {
    const { description } = figure([1, 2, null], [1, 0.6, 0.36]);

    expect(description).toContain('θ is 2 after 1 step; it should be 0.6.');
  });
});
