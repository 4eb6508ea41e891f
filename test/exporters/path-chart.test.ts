import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PathFigure } from '#grader/core/model/report.js';
import { chartFrame, pathChart } from '#grader/exporters/path-chart.js';

describe('the chart of a path', () => {
  it('tells in words where both paths lead', () => {
    const chart = pathChart(figure({ yours: [1, 1.4, 1.96], right: [1, 0.6, 0.36] }));

    expect(chart.description).toBe(
      'Your θ goes from 1 to 1.96 after 2 steps; the right one goes from 1 to 0.36 after 2 steps.',
    );
    expect(chart.gaps).toBeNull();
    expect(chart.axisNote).toBeNull();
  });

  it('leaves a gap where no number arrived, and says so', () => {
    const chart = pathChart(
      figure({ steps: [0, 1, 2, 3], yours: [1, null, 0.5, 0.2], right: [1, 1, 1, 1] }),
    );

    expect(chart.yours.markers).toHaveLength(3);
    expect(chart.yours.line.match(/M/g)).toHaveLength(2);
    expect(chart.gaps).toBe('After 1 step no number arrived.');
  });

  it('names the step from which on nothing can be drawn', () => {
    const lost = [1, 0.5, Number.POSITIVE_INFINITY, Number.NaN];

    const chart = pathChart(figure({ steps: [0, 1, 2, 3], yours: lost, right: [1, 1, 1, 1] }));

    expect(chart.gaps).toBe(
      'From 2 steps on your θ was infinite or nan, which has no place in the picture.',
    );
  });

  it('cuts a long list of gaps', () => {
    const steps = Array.from({ length: 16 }, (_, count) => count);
    const yours = steps.map((count) => (count % 2 === 0 ? 1 : null));

    const { gaps } = pathChart(figure({ steps, yours: [...yours, 1], right: steps }));

    expect(gaps).toBe('After 1, 3, 5, 7 and 4 more numbers of steps no number arrived.');
  });

  it('says when nothing of yours is known', () => {
    const chart = pathChart(figure({ yours: [1, null, null], right: [1, 0.6, 0.36] }));

    expect(chart.description).toContain('Your θ is not known beyond its start at 1;');
  });

  it('stretches the axis where the path reaches 1e25 with changing sign', () => {
    const steps = Array.from({ length: 21 }, (_, count) => count);
    const path = steps.map((count) => (-19) ** count);

    const chart = pathChart(figure({ rate: 10, steps, yours: path, right: path }));

    expect(chart.axisNote).not.toBeNull();
    expect(chart.yTicks.map((tick) => tick.label)).toEqual(['−10²⁴', '−10¹²', '0', '10¹²', '10²⁴']);
    const heights = chart.right.markers.map((marker) => marker.y);
    expect(new Set(heights).size).toBe(steps.length);
  });

  it('draws every finite number inside its frame', () => {
    const theta = fc.option(fc.double(), { nil: null });
    const path = fc.array(fc.tuple(theta, fc.double({ noNaN: true })), { minLength: 1 });
    fc.assert(
      fc.property(path, (pairs) => {
        const yours = pairs.map(([own]) => own);
        const right = pairs.map(([, model]) => model);

        const chart = pathChart(figure({ steps: [...pairs.keys()], yours, right }));

        const finite = yours.filter((value) => value !== null && Number.isFinite(value));
        expect(chart.yours.markers).toHaveLength(finite.length);
        for (const { x, y } of [...chart.yours.markers, ...chart.right.markers]) {
          expect(x).toBeGreaterThanOrEqual(chartFrame.left);
          expect(x).toBeLessThanOrEqual(chartFrame.right);
          expect(y).toBeGreaterThanOrEqual(chartFrame.top);
          expect(y).toBeLessThanOrEqual(chartFrame.bottom);
        }
        expect(chart.yours.line + chart.right.line).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
});

function figure(overrides: Partial<PathFigure>): PathFigure {
  return {
    rate: 0.2,
    steps: [0, 1, 2],
    yours: [1, 0.6, 0.36],
    right: [1, 0.6, 0.36],
    ...overrides,
  };
}
