import { describe, expect, it } from 'vitest';
import { questionPlan } from '#grader/core/checks/plan.js';
import { gradeSubmission } from '#grader/core/grade.js';
import type { Report } from '#grader/core/model/report.js';
import type { Cell, SourceFile } from '#grader/core/model/submission.js';
import { lookAtSource } from '#grader/source/look-at-source.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { submission } from '../support/fake-students.js';
import { right, sealedEngine } from '../support/sealed-engine.js';

const engine = sealedEngine(gradientDescent.limits);
const plan = questionPlan(gradientDescent, 1);

function gradeCells(cells: readonly Cell[], files: readonly SourceFile[] = []): Promise<Report> {
  return gradeSubmission(submission({ cells, files }), {
    exercise: gradientDescent,
    engine,
    seed: 1,
    plan,
    lookAtSource,
    lang: 'en',
    fingerprint: async () => '',
    page: 'x.html',
  });
}

async function gained(...sources: readonly string[]) {
  const cells = sources.map((source, index) => ({
    number: sources.length === 1 ? null : index + 1,
    source,
  }));
  return gainOf(await gradeCells(cells));
}

function gainOf({ result, details }: Report) {
  return [result.score, details.wouldEarn?.score ?? null, details.wouldEarn?.change ?? null];
}

/** A program with the step in a file of its own, called `name` there. */
async function gainedBeside(
  program: string,
  name: string,
  step = 'return theta - rate * 2 * theta',
) {
  const loop = `def gradient_descent(theta, rate, steps):
    for _ in range(steps):
        theta = theta - rate * 2 * theta
    return theta
`;
  const source = `def ${name}(theta, rate):\n    ${step}\n`;
  // The older one is not imported by anybody.
  const files = ['old.py', 'steps.py'].map((path) => ({ path, source }));
  return gainOf(await gradeCells([{ number: null, source: `${program}\n\n${loop}` }], files));
}

const misspelt = right
  .replaceAll('single_step_gradient_descent', 'single_step_gradient_decent')
  .replaceAll('def gradient_descent', 'def gradientDescent');

describe('what would be earned', () => {
  it('without a statement that cannot be read', async () => {
    expect(await gained(`${right}\nprint(gradient_descent(1., 0.2, 20)\n\nprint("end")\n`)).toEqual(
      [0, 100, 'line 11 left out'],
    );
    expect(await gained(`x = [1,\n     2\n\n${right}`)).toEqual([0, 100, 'lines 1 to 2 left out']);
  });

  it('without several of them', async () => {
    expect(await gained(`x = = 2\n${right}\nif x\n    print(x)\n`)).toEqual([
      0,
      100,
      'line 1 left out and lines 12 to 13 left out',
    ]);
  });

  it('with names that are spelt as asked for', async () => {
    expect(await gained(misspelt)).toEqual([
      0,
      100,
      'single_step_gradient_decent called single_step_gradient_descent and gradientDescent called gradient_descent',
    ]);
  });

  it('with one name spelt as asked for, where the other function stands', async () => {
    const source = right.replace('def gradient_descent', 'def gradient_decent');

    expect(await gained(source)).toEqual([50, 100, 'gradient_decent called gradient_descent']);
  });

  it('without a broken statement and with the right name', async () => {
    expect(await gained(`${misspelt}\nprint("end)\n`)).toEqual([0, 100, expect.any(String)]);
  });

  it('without a broken statement of a cell', async () => {
    expect(await gained('import math', `${right}\nprint(1 +\n`)).toEqual([
      0,
      100,
      'cell 2, line 11 left out',
    ]);
  });

  it("with the right name in a file of the student's own", async () => {
    const near = 'singl_step_gradient_descent';
    const called = `${near} called single_step_gradient_descent`;

    expect(await gainedBeside('from steps import *', near)).toEqual([50, 100, called]);
    expect(await gainedBeside(`from steps import ${near}`, near)).toEqual([50, 100, called]);
    expect(await gainedBeside('from steps import single_step_gradient_descent', near)).toEqual([
      50,
      100,
      called,
    ]);
  });

  it("is nothing more where the file of the student's own is not used, or is wrong", async () => {
    const near = 'singl_step_gradient_descent';

    expect(await gainedBeside('x = 1', near)).toEqual([50, null, null]);
    expect(await gainedBeside('from steps import *', near, 'return None')).toEqual([
      50,
      null,
      null,
    ]);
  });

  it('is nothing more where the slip is in an asked function', async () => {
    expect(await gained(right.replace('number_steps):', 'number_steps)'))).toEqual([0, null, null]);
  });

  it('is nothing more where the rest earns nothing', async () => {
    expect(await gained('x = = 2\ny = 3\n')).toEqual([0, null, null]);
    expect(await gained('def gradient_decent(a, b, c):\n    pass\n')).toEqual([0, null, null]);
  });

  it('is no question where all is there', async () => {
    expect(await gained(right)).toEqual([100, null, null]);
    expect(await gained(right.replace('2 * theta', 'theta'))).toEqual([65, null, null]);
  });

  it('leaves the result as it is', async () => {
    const { result } = await gradeCells([{ number: null, source: misspelt }]);

    expect(result).toMatchObject({ score: 0, verdict: 'failed', blame: 'student' });
  });
});
