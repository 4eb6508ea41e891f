import { describe, expect, it } from 'vitest';
import { callText } from '#grader/core/checks/call-text.js';
import { questionPlan } from '#grader/core/checks/plan.js';
import type { Outcome } from '#grader/core/model/outcome.js';
import { loopName, run, step, withIntStart } from '#reference/gradient-descent/calls.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { starts } from '#reference/gradient-descent/inputs.js';

const { checks, functions } = gradientDescent;

describe('the exercise gradient-descent', () => {
  it.each(functions)('pays $points points for $name in at most six checks', ({ name, points }) => {
    const paying = checks.filter((check) => check.function === name && check.points > 0);

    expect(paying.reduce((sum, check) => sum + check.points, 0)).toBe(points);
    expect(paying.length).toBeLessThanOrEqual(6);
    expect(paying.every((check) => Number.isInteger(check.points))).toBe(true);
  });

  it('names every check once, loop checks with the prefix run-', () => {
    const ids = checks.map((check) => check.id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[a-z]+(-[a-z]+)*$/.test(id))).toBe(true);
    expect(checks.filter((check) => check.id.startsWith('run-'))).toEqual(
      checks.filter((check) => check.function === loopName),
    );
  });

  it('says of every check what is true, where it is asked and why it is kept', () => {
    for (const { sentence, domain, why } of checks) {
      expect(sentence.en).toMatch(/^[A-Z].*\.$/);
      expect(sentence.fr).toMatch(/^\p{Lu}.*\.$/u);
      expect(domain).toMatch(/^[A-Z].*\.$/);
      expect(why).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('always asks the small start that shows early stops', () => {
    for (const seed of [0, 1, 2, 2 ** 31 - 1]) {
      expect(questionPlan(gradientDescent, seed).questions).toContainEqual(run(1e-3, 0.1, 100));
    }
  });

  it('draws starts from the eighths, simplest first', () => {
    expect(starts).toHaveLength(128);
    expect(starts.slice(0, 4)).toEqual([1, -1, 2, -2]);
    expect(new Set(starts.map((start) => start * 8))).toEqual(
      new Set(Array.from({ length: 129 }, (_, index) => index - 64).filter((k) => k !== 0)),
    );
  });

  it('draws the same for the default seed for ever', () => {
    const drawn = checks.map((check) => [
      check.id,
      check.cases(1).map(({ questions }) => questions.map(callText).join(' ')),
    ]);

    expect(Object.fromEntries(drawn)).toMatchSnapshot();
  });
});

describe('forgives', () => {
  const raised = (exception: string): Outcome => ({
    kind: 'raised',
    exception,
    message: '',
    line: 3,
  });
  const guard = '        raise ValueError("no steps")';

  it('forgives a recursion that ends above a hundred steps', () => {
    const deep = raised('RecursionError');

    expect(gradientDescent.forgives(run(1, 0.001, 300), deep, '')).toBe('recursion-depth-limit');
    expect(gradientDescent.forgives(run(1, 0.001, 100), deep, '')).toBeNull();
    expect(
      gradientDescent.forgives(run(1, 0.001, 300), { kind: 'out-of-memory', line: null }, ''),
    ).toBeNull();
  });

  it.each([
    ['no steps', run(3, 0.2, 0)],
    ['a rate of zero', step(3, 0)],
    ['a whole-number start', withIntStart(step(3, 0.2))],
  ])('forgives a student who refuses %s on purpose', (_name, question) => {
    expect(gradientDescent.forgives(question, raised('ValueError'), guard)).toBe(
      'deliberate-guard',
    );
    expect(gradientDescent.forgives(question, raised('TypeError'), 'x = theta[0]')).toBeNull();
    expect(gradientDescent.forgives(question, raised('NameError'), guard)).toBeNull();
  });

  it('forgives no refusal of ordinary arguments', () => {
    expect(gradientDescent.forgives(run(1, 10, 20), raised('ValueError'), guard)).toBeNull();
  });
});
