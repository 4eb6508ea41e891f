import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleCheck } from '#grader/core/checks/example-check.js';
import { propertyCheck } from '#grader/core/checks/property-check.js';
import type { Check } from '#grader/core/model/check.js';
import type { Exercise } from '#grader/core/model/exercise.js';
import { modelExaminer } from '#grader/verify/model-examiner.js';
import type { ModelProgram, Specimen, Truth } from '#grader/verify/specimen.js';
import type { Verification } from '#grader/verify/verification.js';
import { verifyExercise } from '#grader/verify/verify-exercise.js';
import { loopName, run, step, stepName } from '#reference/gradient-descent/calls.js';
import { fakeExercise } from '../support/fake-exercise.js';

const info = { sentence: { en: '', fr: '' }, domain: '', why: 'It has to be right.' };

const stepValue: Check = exampleCheck({
  ...info,
  id: 'value',
  function: stepName,
  points: 50,
  cases: [
    {
      questions: [step(3, 0.25)],
      judge: (number) =>
        number(step(3, 0.25)) === 1.5 ? null : { question: step(3, 0.25), expected: 1.5 },
    },
  ],
});

const loopValue: Check = exampleCheck({
  ...info,
  id: 'run-value',
  function: loopName,
  points: 50,
  cases: [
    {
      questions: [run(8, 0.25, 3)],
      judge: (number) =>
        number(run(8, 0.25, 3)) === 1 ? null : { question: run(8, 0.25, 3), expected: 1 },
    },
  ],
});

const right: ModelProgram = {
  step: () => (theta, rate) => theta - rate * 2 * theta,
  loop: () => (single, theta, rate, steps) => {
    let current = theta;
    for (let index = 0; index < steps; index += 1) current = single(current, rate);
    return current;
  },
};

const lostSign: ModelProgram = { ...right, step: () => (theta, rate) => theta + rate * 2 * theta };
const noLoop: ModelProgram = { ...right, loop: () => (_single, theta) => theta };
/** Right at the one start that is asked. */
const rightAtThree: ModelProgram = {
  ...right,
  step: () => (theta, rate) => theta - rate * 2 * theta + (theta === 3 ? 0 : 1),
};

/** The loop is judged beside its own step: what a lost sign makes of it is its own loss here. */
const sign = specimen('lost-sign', lostSign, mistake('lost-sign', null));
const still = specimen('no-loop', noLoop, mistake('no-loop', loopName));

describe('verifying an exercise', () => {
  it('finds no gap where right programs pass and every check catches something', async () => {
    const found = await verify([specimen('right', right), sign, still]);

    expect(found.gaps).toEqual([]);
    expect(found.figures).toMatchObject({ rightFunctions: 3, rightThatLose: 0, wrongPrograms: 2 });
  });

  it('reports a reference that loses points, and where', async () => {
    const found = await verify([specimen('reference', noLoop), sign, still]);

    expect(found.gaps).toEqual([
      {
        kind: 'right-loses-points',
        subject: 'reference',
        what: 'loses 50 in gradient_descent: run-value',
      },
    ]);
    expect(found.figures.rightThatLose).toBe(1);
  });

  it('reports a wrong model that slips through', async () => {
    const slip = specimen('slip', rightAtThree, mistake('slip', stepName));

    const found = await verify([sign, still, slip]);

    expect(found.gaps).toContainEqual({
      kind: 'wrong-passes',
      subject: 'slip',
      what: 'keeps all points of single_step_gradient_descent',
    });
  });

  it('reports a check that pays and catches nothing', async () => {
    const dead = exampleCheck({
      ...info,
      id: 'dead',
      function: stepName,
      points: 10,
      cases: [{ questions: [step(3, 0.25)], judge: () => null }],
    });

    const found = await verify([sign, still], [stepValue, loopValue, dead]);

    expect(found.gaps).toEqual([
      { kind: 'dead-check', subject: 'dead', what: 'pays 10 points and catches nothing' },
    ]);
  });

  it('asks a check that never catches alone for its reason', async () => {
    const twin = { ...stepValue, id: 'twin', points: 0 };

    expect((await verify([sign, still], [stepValue, loopValue, twin])).gaps).toEqual([]);
    expect(
      (await verify([sign, still], [stepValue, loopValue, { ...twin, why: '' }])).gaps,
    ).toEqual([
      {
        kind: 'unexplained-check',
        subject: 'twin',
        what: 'catches nothing alone and has no why',
      },
    ]);
  });

  it('reports a mistake that is told by no name, or by another one', async () => {
    const named = { ...mistake('no-loop', loopName), names: ['no-loop'] };

    const found = await verify([sign, specimen('no-loop', noLoop, named)]);

    expect(found.gaps).toEqual([
      {
        kind: 'misnamed',
        subject: 'no-loop',
        what: 'makes no-loop in gradient_descent and is told no mistake',
      },
    ]);
    expect(found.figures).toMatchObject({ namable: 1, namedRightly: 0 });
  });

  it('reports a score that depends on the seed, and the check that decides', async () => {
    const drawn = propertyCheck<[number]>({
      ...info,
      id: 'drawn',
      function: stepName,
      points: 10,
      arbitraries: [fc.constantFrom(3, 4)],
      runs: 1,
      questions: (theta) => [step(theta, 0.25)],
      law: (number, theta) =>
        number(step(theta, 0.25)) === theta / 2
          ? null
          : { question: step(theta, 0.25), expected: theta / 2 },
    });
    const slip = specimen('slip', rightAtThree, { kind: 'right' });

    const found = await verify([slip, sign, still], [stepValue, loopValue, drawn], 20);

    expect(found.gaps).toContainEqual({
      kind: 'seed-decides',
      subject: 'slip',
      what: expect.stringMatching(/^earns \d+ at seed 1 and \d+ at seed \d+: drawn$/),
    });
    expect(found.seedsTried).toBe(20);
  });

  it('tells what a mistake costs and which checks catch it', async () => {
    const { mistakes, checks } = await verify([specimen('right', right), sign, still]);

    expect(mistakes).toEqual([
      {
        id: 'lost-sign',
        function: null,
        programs: 1,
        losses: { [stepName]: { least: 50, most: 50 }, [loopName]: { least: 50, most: 50 } },
        caughtBy: { value: 'all', 'run-value': 'all' },
      },
      {
        id: 'no-loop',
        function: loopName,
        programs: 1,
        losses: { [stepName]: { least: 0, most: 0 }, [loopName]: { least: 50, most: 50 } },
        caughtBy: { 'run-value': 'all' },
      },
    ]);
    expect(checks.map(({ id, catches, aloneCatches }) => [id, catches, aloneCatches])).toEqual([
      ['value', ['lost-sign'], []],
      ['run-value', ['lost-sign', 'no-loop'], ['no-loop']],
    ]);
  });
});

function verify(
  specimens: readonly Specimen[],
  checks: readonly Check[] = [stepValue, loopValue],
  seeds = 0,
): Promise<Verification> {
  const points = (name: string) =>
    checks.reduce((sum, check) => sum + (check.function === name ? check.points : 0), 0);
  const exercise: Exercise = {
    ...fakeExercise,
    functions: fakeExercise.functions.map((each) => ({ ...each, points: points(each.name) })),
    checks,
  };
  const models = modelExaminer(exercise, { step: stepName, loop: loopName });
  return verifyExercise({
    exercise,
    seed: 1,
    seeds,
    specimens,
    examiner: {
      grade: ({ body }) => models.grade(programOf(body), 1),
      score: ({ body }, seed) => models.score(programOf(body), seed),
    },
  });
}

function specimen(id: string, program: ModelProgram, truth: Truth = { kind: 'right' }): Specimen {
  return { id, truth, body: { kind: 'model', program } };
}

function mistake(id: string, name: string | null): Truth & { readonly kind: 'wrong' } {
  return { kind: 'wrong', id, function: name, names: null };
}

function programOf(body: Specimen['body']): ModelProgram {
  if (body.kind === 'model') return body.program;
  throw new Error('only models are verified here');
}
