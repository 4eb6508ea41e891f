import { describe, expect, it } from 'vitest';
import { modelExaminer } from '#grader/verify/model-examiner.js';
import { loopName, stepName } from '#reference/gradient-descent/calls.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import * as solution from '#reference/gradient-descent/solution.js';
import * as starter from '#reference/gradient-descent/starter.js';

describe('the solution in TypeScript', () => {
  it('earns everything', async () => {
    const { grade } = modelExaminer(gradientDescent, { step: stepName, loop: loopName });
    const program = {
      step: () => solution.single_step_gradient_descent,
      loop: () => (_step: unknown, theta: number, rate: number, steps: number) =>
        solution.gradient_descent(theta, rate, steps),
    };

    const result = await grade(program, 1);

    expect(result).toMatchObject({ score: 100, verdict: 'passed', diagnoses: [] });
  });
});

describe('the starter in TypeScript', () => {
  it('has the functions of the solution, and says that they are not written yet', () => {
    expect(Object.keys(starter)).toEqual(Object.keys(solution));
    expect(() => starter.single_step_gradient_descent(3, 0.2)).toThrow('not written yet');
    expect(() => starter.gradient_descent(3, 0.2, 20)).toThrow('not written yet');
  });
});
