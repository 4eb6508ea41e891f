// Where an author hides a check, students read its sentence and none of its calls.

import { describe, expect, it } from 'vitest';
import { resultForStudent } from '#grader/core/checks/hidden-checks.js';
import { questionPlan } from '#grader/core/checks/plan.js';
import { gradeSubmission } from '#grader/core/grade.js';
import type { Exercise } from '#grader/core/model/exercise.js';
import { createPages } from '#grader/exporters/create-pages.js';
import { terminalReport } from '#grader/exporters/terminal-report.js';
import { stepName } from '#reference/gradient-descent/calls.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { sealedEngine } from '../../support/sealed-engine.js';

/** The shipped exercise with all checks of the step hidden. */
const hiding: Exercise = {
  ...gradientDescent,
  checks: gradientDescent.checks.map((check) => ({
    ...check,
    isHidden: check.function === stepName,
  })),
};

const wrongSign = `
def single_step_gradient_descent(theta, learning_rate):
    return theta + learning_rate * 2 * theta

def gradient_descent(initial_theta, learning_rate, number_steps):
    for _ in range(number_steps):
        initial_theta = single_step_gradient_descent(initial_theta, learning_rate)
    return initial_theta
`;
/** Right at the first turn of each call, and then not any more. */
const changing = `
seen = set()
def single_step_gradient_descent(theta, learning_rate):
    again = (theta, learning_rate) in seen
    seen.add((theta, learning_rate))
    return theta - 2 * learning_rate * theta + again

def gradient_descent(initial_theta, learning_rate, number_steps):
    return initial_theta * (1 - 2 * learning_rate) ** number_steps
`;
const options = { lang: 'en', afterDeadline: true } as const;
const aCall = new RegExp(`${stepName}\\(-?\\d`);

describe('a hidden check', () => {
  it.each([
    ['a wrong step', wrongSign],
    ['a step whose answers change', changing],
  ])('costs %s its points and shows a student no call', async (_name, source) => {
    const report = await grade(source);

    const failed = report.result.checks.filter(
      (each) => each.function === stepName && each.status === 'failed',
    );
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.some(({ counterexample }) => aCall.test(counterexample?.call ?? ''))).toBe(true);
    expect(pageOf(report)).not.toMatch(aCall);
    expect(
      terminalReport(report, hiding, { color: false, width: 80, hint: 3, options }),
    ).not.toMatch(aCall);
    expect(JSON.stringify(resultForStudent(hiding, report.result))).not.toMatch(aCall);
  });

  it('is one by the word of its author alone', async () => {
    const report = await grade(wrongSign, gradientDescent);

    expect(pageOf(report, gradientDescent)).toMatch(aCall);
    expect(resultForStudent(gradientDescent, report.result)).toBe(report.result);
  });
});

function grade(source: string, exercise = hiding) {
  return gradeSubmission(
    {
      id: 'ada',
      file: 'ada.py',
      language: 'python',
      student: null,
      files: [],
      handIn: null,
      cells: [{ number: null, source }],
      problem: null,
      remarks: [],
    },
    {
      exercise,
      engine: sealedEngine(exercise.limits),
      seed: 1,
      plan: questionPlan(exercise, 1),
      lookAtSource: () => null,
      page: 'students/ada.html',
      lang: 'en',
      fingerprint: async () => '',
    },
  );
}

function pageOf(report: Awaited<ReturnType<typeof grade>>, exercise = hiding): string {
  const context = { seed: 1, graderVersion: '0', limits: [], options, solution: null };
  return createPages().studentPage(report, exercise, context);
}
