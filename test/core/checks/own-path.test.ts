import { describe, expect, it } from 'vitest';
import { iterateTolerance, tellingIterate } from '#grader/core/checks/own-path.js';
import { loopName } from '#reference/gradient-descent/calls.js';
import { model } from '#reference/gradient-descent/model.js';

describe('tellingIterate', () => {
  it('is sₙ where every other number of steps gives something else', () => {
    expect(tellingIterate(path(3, 0.2, 4))).toBeCloseTo(3 * 0.6 ** 4, 12);
    expect(tellingIterate(path(1, 0.2, 20))).toBeCloseTo(0.6 ** 20, 12);
    expect(tellingIterate(path(1, 0.2, 1))).toBeCloseTo(0.6, 12);
  });

  it.each([
    ['no steps', [3, 1.8]],
    ['a step that stands still', [3, 3, 3, 3]],
    ['a step that always gives the same', [3, 1, 1, 1]],
    ['a path that turns back and forth', [3, -3, 3, -3]],
    ['an iterate without number', [3, 1.8, Number.NaN, 0.6]],
    ['an iterate beyond 1e140', [3, 1e70, 1e150, 1e160]],
    ['an infinite iterate', [3, 1e70, 1e100, Number.POSITIVE_INFINITY]],
    ['steps too small for the tolerance', path(1, 1e-5, 20)],
  ])('tells nothing from %s', (_name, iterates) => {
    expect(tellingIterate(iterates)).toBeNull();
  });
});

describe('iterateTolerance', () => {
  it.each([
    [3, 0.2, 1],
    [1, 0.2, 20],
    [1, 0.001, 300],
    [5, 1.5, 3],
  ])('is that of the model on its own path (%d, %d, %d)', (theta, rate, steps) => {
    const right = model.expect(loopName, [theta, rate, steps]).tolerance;

    expect(iterateTolerance(path(theta, rate, steps)) / right).toBeCloseTo(1, 5);
  });

  it('keeps the rounding of large iterates where a path crosses zero', () => {
    const crossing = [1e6, 1e6 - 1, 1e-9, -1e-9];

    expect(iterateTolerance(crossing)).toBeGreaterThan(1e-10);
  });
});

function path(theta: number, rate: number, steps: number): number[] {
  return Array.from({ length: steps + 2 }, (_, index) => theta * (1 - 2 * rate) ** index);
}
