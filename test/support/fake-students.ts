// Programs that students might hand in, in JavaScript, and a way to grade them.

import { createHash } from 'node:crypto';
import { questionPlan } from '#grader/core/checks/plan.js';
import { gradeSubmission } from '#grader/core/grade.js';
import type { CheckResult, Report } from '#grader/core/model/report.js';
import type { Submission } from '#grader/core/model/submission.js';
import { lookAtSource } from '#grader/source/look-at-source.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { type FakeProgram, fakeEngine, type Run, type Step } from './fake-engine.js';

export const rightStep: Step = (theta, rate) => theta - rate * 2 * theta;

/** The loop of the statement: it calls the single step. */
export const callingLoop: Run = (theta, rate, steps, step) => {
  let current = theta;
  for (let index = 0; index < steps; index += 1) {
    // A step that returns nothing leaves Python's loop with None, which it cannot multiply.
    current = step(current, rate) as number;
  }
  return current;
};

/** A loop that repeats `step` without looking its name up. */
export function inlinedLoop(step: Step): Run {
  return (theta, rate, steps) => callingLoop(theta, rate, steps, step);
}

export function submission(overrides: Partial<Submission> = {}): Submission {
  return {
    id: 'ada',
    file: 'ada.py',
    language: 'python',
    student: null,
    files: [],
    handIn: null,
    cells: [{ number: null, source: 'def f():\n    pass\n' }],
    problem: null,
    remarks: [],
    ...overrides,
  };
}

export function grade(
  program: FakeProgram | (() => FakeProgram),
  seed = 1,
  handedIn: Submission = submission(),
): Promise<Report> {
  const engine = fakeEngine(typeof program === 'function' ? program : () => program);
  return gradeWith(engine, seed, handedIn);
}

export function gradeWith(
  engine: ReturnType<typeof fakeEngine>,
  seed = 1,
  handedIn: Submission = submission(),
): Promise<Report> {
  return gradeSubmission(handedIn, {
    exercise: gradientDescent,
    engine,
    seed,
    plan: questionPlan(gradientDescent, seed),
    lookAtSource,
    lang: 'en',
    fingerprint: async (text) => createHash('sha256').update(text).digest('hex'),
    page: `students/${handedIn.id}.html`,
  });
}

/** Points of the two functions. */
export function points({ result }: Report): readonly (number | undefined)[] {
  return Object.values(result.functions).map((each) => each.score);
}

export function checkNamed({ result }: Report, id: string): CheckResult {
  const found = result.checks.find((each) => each.id === id);
  if (found === undefined) {
    throw new Error(`no check ${id}`);
  }
  return found;
}
