import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callText } from '#grader/core/checks/call-text.js';
import { run, withIntStart } from '#reference/gradient-descent/calls.js';
import { gradientDescentFollowThrough } from '#reference/gradient-descent/follow-through.js';
import { anyRate } from '#reference/gradient-descent/inputs.js';

const { factor, ownPath } = gradientDescentFollowThrough;

describe('the stand-in factor', () => {
  it('lies in [1.2, 1.8] or [2.2, 3] and never lands on zero', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 - 1 }), (seed) => {
        const c = factor(seed);
        expect((c >= 1.2 && c <= 1.8) || (c >= 2.2 && c <= 3)).toBe(true);
        expect(anyRate.every((rate) => Math.abs(1 - c * rate) >= 0.02)).toBe(true);
        expect(factor(seed)).toBe(c);
      }),
    );
  });
});

describe('the own path', () => {
  it('goes one step beyond the question, each step chained to the one before', () => {
    const path = ownPath(run(3, 0.2, 2));

    expect(path.start).toBe(3);
    expect(path.steps.map(callText)).toEqual([
      'single_step_gradient_descent(3.0, 0.2)',
      'single_step_gradient_descent(single_step_gradient_descent(3.0, 0.2), 0.2)',
      'single_step_gradient_descent(single_step_gradient_descent(' +
        'single_step_gradient_descent(3.0, 0.2), 0.2), 0.2)',
    ]);
  });

  it('begins with a whole number where the question does', () => {
    const [first] = ownPath(withIntStart(run(3, 0.2, 1))).steps;

    expect(first === undefined ? '' : callText(first)).toBe('single_step_gradient_descent(3, 0.2)');
  });
});
