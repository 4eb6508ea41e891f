import { describe, expect, it } from 'vitest';
import { ruleText } from '#grader/core/feedback/rule-text.js';

describe('a rule in words of a textbook', () => {
  it.each([
    [1, -3, 0, '1 − 3λ'],
    [1, 1, 0, '1 + λ'],
    [-1, 2, 0, '−1 + 2λ'],
    [0, 2.5, 0, '2.5λ'],
    [1, 0, -2, '1 − 2λ²'],
    [0, -1, 0, '−λ'],
    [0.5, 0, 0, '0.5'],
    [0, 0, 0, '0'],
  ])('for a factor %d, %d, %d', (constant, rate, rateSquared, text) => {
    expect(ruleText({ kind: 'linear-factor', constant, rate, rateSquared })).toBe(text);
  });

  it('for a sum of terms', () => {
    const terms = [
      { theta: 'theta', ratePower: 0, coefficient: 1 },
      { theta: 'square', ratePower: 1, coefficient: -3 },
      { theta: 'size', ratePower: 2, coefficient: 1 },
      { theta: 'one', ratePower: 0, coefficient: -1 },
    ] as const;

    expect(ruleText({ kind: 'terms', terms })).toBe('θ − 3λθ² + λ²|θ| − 1');
  });
});
