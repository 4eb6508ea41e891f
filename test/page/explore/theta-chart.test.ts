import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thetaChart, thetaFrame } from '#grader/page/explore/theta-chart.js';

const { left, right, top, bottom } = thetaFrame;

describe('θ over the steps', () => {
  it('lies on both sides of the zero line', () => {
    const { zero, dots, line } = thetaChart(1, [1, -1, 1]);

    expect(zero).toBe((top + bottom) / 2);
    expect(dots.map(({ y }) => y)).toEqual([zero - 22.5, zero + 22.5, zero - 22.5]);
    expect(line).toBe('M40,52.5L135,97.5L230,52.5');
  });

  it('keeps its window when it runs away: arrows at the edges, at their own steps', () => {
    const { dots, above, below, line, yTicks } = thetaChart(1, [1, -19, 361]);

    expect(dots).toHaveLength(1);
    expect(below).toEqual([{ x: 135, y: bottom }]);
    expect(above).toEqual([{ x: right, y: top }]);
    expect(line).toBe(`M40,52.5L54.3,${bottom}`);
    expect(yTicks.map(({ label }) => label)).toEqual(['−2', '−1', '0', '1', '2']);
  });

  it('comes back into its window from the edge', () => {
    const { line } = thetaChart(1, [1, 3, 1]);

    expect(line).toBe(`M40,52.5L87.5,${top}M182.5,${top}L230,52.5`);
  });

  it('goes straight to the edge on its way to infinity', () => {
    const { line, above } = thetaChart(1, [1, Number.POSITIVE_INFINITY]);

    expect(line).toBe(`M40,52.5L40,${top}`);
    expect(above).toEqual([{ x: right, y: top }]);
  });

  it('leaves gaps for what did not arrive, and marks nan', () => {
    const { line, dots, nan } = thetaChart(1, [1, 1, null, 1, Number.NaN, 1, 1]);

    expect(line.match(/M/g)).toHaveLength(3);
    expect(dots).toHaveLength(5);
    expect(nan).toHaveLength(1);
  });

  it('shows every number exactly once, within the frame', () => {
    const theta = fc.option(fc.double());
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.array(theta),
        (start, thetas) => {
          const chart = thetaChart(start, thetas);
          const spots = [...chart.dots, ...chart.above, ...chart.below, ...chart.nan];
          const numbers = [...chart.line.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)];

          expect(spots).toHaveLength(thetas.filter((each) => each !== null).length);
          expect(chart.line).not.toMatch(/NaN|Infinity/);
          for (const { x, y } of [
            ...spots,
            ...numbers.map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
          ]) {
            expect(x).toBeGreaterThanOrEqual(left);
            expect(x).toBeLessThanOrEqual(right);
            expect(y).toBeGreaterThanOrEqual(top);
            expect(y).toBeLessThanOrEqual(bottom);
          }
        },
      ),
    );
  });
});
