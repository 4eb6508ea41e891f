import { describe, expect, it } from 'vitest';
import { nearName } from '#grader/source/near-name.js';

const names = ['theta', 'learning_rate', 'initial_theta', 'number_steps', 'step'];

describe('the name that was meant', () => {
  it.each([
    ['lr', 'learning_rate'],
    ['teta', 'theta'],
    ['Theta', 'theta'],
    ['learningRate', 'learning_rate'],
    ['learning_rat', 'learning_rate'],
    ['rate', 'learning_rate'],
    ['steps', 'step'],
    ['numbersteps', 'number_steps'],
  ])('of %s is %s', (wanted, meant) => {
    expect(nearName(wanted, names, names)).toBe(meant);
  });

  it.each(['gradient', 'x', 'np', 'alpha'])('of %s is not known', (wanted) => {
    expect(nearName(wanted, names, names)).toBeNull();
  });

  it('is no function that only shares a word', () => {
    expect(nearName('gradient', ['gradient_descent'], [])).toBeNull();
    expect(nearName('gradient_decent', ['gradient_descent'], [])).toBe('gradient_descent');
  });
});
