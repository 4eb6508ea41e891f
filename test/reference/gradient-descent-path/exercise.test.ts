// What the exercise pays, and what it accepts.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionPlan } from '#grader/core/checks/plan.js';
import { ownNumber, type Question } from '#grader/core/model/question.js';
import { loopName } from '#reference/gradient-descent/calls.js';
import { model } from '#reference/gradient-descent/model.js';
import { exactPath } from '#reference/gradient-descent-path/exact-path.js';
import { gradientDescentPath } from '#reference/gradient-descent-path/exercise.js';
import { anyWalks, type Walk } from '#reference/gradient-descent-path/inputs.js';
import * as solution from '#reference/gradient-descent-path/solution.js';
import * as starter from '#reference/gradient-descent-path/starter.js';
import { asked, isSame, tolerance } from '#reference/gradient-descent-path/tolerance.js';

const { checks, functions, work } = gradientDescentPath;
const questions = [0, 1, 2, 3, 2 ** 31 - 1].flatMap(
  (seed) => questionPlan(gradientDescentPath, seed).questions,
);

describe('the exercise gradient-descent-path', () => {
  it('pays 100 points in six checks', () => {
    const paying = checks.filter(({ points }) => points > 0);

    expect(functions.map(({ points }) => points)).toEqual([100]);
    expect(paying).toHaveLength(6);
  });

  it('says of every check what is true and why it is kept', () => {
    for (const { sentence, why } of checks) {
      expect(sentence.en).toMatch(/^[A-Z].*\.$/);
      expect(sentence.fr).toMatch(/^\p{Lu}.*\.$/u);
      expect(why).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('asks walks without a step before all others', () => {
    const sizes = (isWithoutStep: boolean) =>
      questions.filter((each) => (walkOf(each)[2] === 0) === isWithoutStep).map(work);

    expect(Math.max(...sizes(true))).toBeLessThan(Math.min(...sizes(false)));
  });
});

describe('the exact path', () => {
  it('is that of the loop of gradient-descent, step by step', () => {
    fc.assert(
      fc.property(anyWalks(1), ([start, rate, steps]) => {
        const path = exactPath(start, rate, steps);
        expect(path).toEqual(
          Array.from(
            { length: steps + 1 },
            (_, k) => model.expect(loopName, [start, rate, k]).value,
          ),
        );
      }),
    );
  });

  it('of an example has 21 numbers, from the start to what 20 steps leave', () => {
    const path = exactPath(1, 0.2, 20);

    expect(path).toHaveLength(21);
    expect(path[0]).toBe(1);
    expect(path.at(-1)).toBeCloseTo(3.656158440062976e-5, 18);
  });

  it('without a step is the start', () => {
    expect(exactPath(-2.5, 1.25, 0)).toEqual([-2.5]);
  });
});

describe('the tolerance', () => {
  it('covers the rounding of every right program, single precision included', () => {
    for (const [start, rate, steps] of questions.map(walkOf)) {
      expect(steps).toBeLessThanOrEqual(asked.steps);
      expect((1 + 2 * rate) / Math.abs(1 - 2 * rate)).toBeLessThanOrEqual(asked.amplification);
      for (let k = 1; k <= steps; k += 1) {
        const right = model.expect(loopName, [start, rate, k]);
        expect(right.tolerance).toBeLessThanOrEqual(tolerance.relative * Math.abs(right.value));
      }
    }
  });

  it('leaves no room for a change of 1 %', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e6, noNaN: true }), (number) => {
        expect(isSame(number, number * 1.01)).toBe(false);
        expect(isSame(-number, number)).toBe(false);
        expect(isSame(number, number)).toBe(true);
      }),
    );
  });

  it('takes no infinity for a number', () => {
    expect(isSame(Number.POSITIVE_INFINITY, 1)).toBe(false);
    expect(isSame(Number.NaN, 1)).toBe(false);
  });
});

describe('the solution in TypeScript', () => {
  it('gives the exact path within tolerance', () => {
    for (const walk of questions.map(walkOf)) {
      const path = solution.gradient_descent_path(...walk);
      const exact = exactPath(...walk);
      expect(path).toHaveLength(exact.length);
      expect(path.every((each, k) => isSame(each, exact[k] ?? Number.NaN))).toBe(true);
    }
  });

  it('has a starter of the same names, which says that it is not written yet', () => {
    expect(Object.keys(starter)).toEqual(Object.keys(solution));
    expect(() => starter.gradient_descent_path(1, 0.2, 20)).toThrow('not written yet');
  });
});

/** The numbers that a call passes. */
function walkOf({ args }: Question): Walk {
  const [start, rate, steps] = args.map((each) => ownNumber(each) ?? Number.NaN);
  return [start ?? Number.NaN, rate ?? Number.NaN, steps ?? Number.NaN];
}
