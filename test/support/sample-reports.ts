// One report for each way a submission can stand, as the exporters' goldens show them.

import type { CheckResult, PathFigure, Report } from '#grader/core/model/report.js';
import { checkResult, counterexample, details, report, submissionResult } from './builders.js';
import { fakeExercise } from './fake-exercise.js';

const [step = '', loop = ''] = fakeExercise.functions.map((each) => each.name);

const source = [
  'def single_step_gradient_descent(theta, learning_rate):',
  '    gradient = 2 * theta',
  '    return theta + learning_rate * gradient',
  '',
  '',
  'def gradient_descent(initial_theta, learning_rate, number_steps):',
  '    theta = initial_theta',
  '    for step in range(number_steps):',
  '        theta = single_step_gradient_descent(theta, learning_rate)',
  '        print(f"step {step}: theta = {theta}")',
  '    return theta',
];

/** Everything right. */
export const passedReport: Report = report({
  result: submissionResult({
    id: 'lovelace_ada',
    file: 'lovelace_ada.py',
    student: { id: 's1815', name: 'Ada Lovelace' },
    page: 'students/lovelace-ada-1b0c7a52.html',
    checks: checks({}),
  }),
  details: details({
    code: [{ cell: null, lines: source, mark: null }],
    example: { call: 'gradient_descent(1.0, 0.2, 20)', output: 'step 0: theta = 0.6\n' },
    feedback: {
      next: {
        id: 'complete',
        tone: 'celebratory',
        title: 'Everything is right',
        function: null,
        praise: null,
        shown: null,
        stages: ['Both functions do what was asked.'],
      },
      mistakes: [],
      remarks: ['You measure the slope, and that works.'],
    },
    figures: figures((rate, count) => (1 - 2 * rate) ** count),
  }),
});

/** A wrong sign in the step, a right loop over it. */
export const partialReport: Report = report({
  result: submissionResult({
    id: 'hopper_grace',
    file: 'week 2/hopper_grace.py',
    student: { id: 's1906', name: 'Grace Hopper' },
    page: 'students/hopper-grace-77d0f1e9.html',
    verdict: 'partial',
    score: 50,
    functions: {
      [step]: { status: 'graded', score: 0, maxScore: 50 },
      [loop]: { status: 'graded', score: 50, maxScore: 50 },
    },
    checks: checks({
      'contraction-factor': { status: 'failed', points: 0, counterexample: counterexample() },
      alternates: {
        status: 'failed',
        points: 0,
        counterexample: counterexample({
          call: 'single_step_gradient_descent(1.0, 0.6)',
          expected: 'a number below 0',
          actual: '2.2',
          path: '3:0',
        }),
      },
    }),
    diagnoses: [{ id: 'wrong-sign', function: step }],
  }),
  details: details({
    code: [{ cell: null, lines: source, mark: null }],
    loadOutput: 'starting …\nθ = 1.4\n',
    example: { call: 'gradient_descent(1.0, 0.2, 20)', output: 'step 0: theta = 1.4\n' },
    loopReading: 'stand-in',
    feedback: {
      next: {
        id: 'wrong-sign',
        tone: 'essential',
        title: 'The step walks uphill',
        function: step,
        praise: 'Your loop repeats its step well.',
        shown: {
          kind: 'call',
          call: 'single_step_gradient_descent(3.0, 0.2)',
          actual: '4.2',
        },
        stages: [
          'Is the loss larger or smaller than before?',
          'Look at the sign in front of the learning rate.',
          'The step is taken away, not added.',
        ],
      },
      mistakes: [{ id: 'wrong-sign', function: step, title: 'The step walks uphill' }],
      remarks: [],
    },
    figures: figures((rate, count) => (1 + 2 * rate) ** count),
    notes: ['gradient_descent was asked with your own single step as well.'],
  }),
});

/** Nothing could be loaded. */
export const failedReport: Report = report({
  result: submissionResult({
    id: 'babbage_charles',
    file: 'babbage_charles.ipynb',
    page: 'students/babbage-charles-5a5a0001.html',
    verdict: 'failed',
    blame: 'student',
    reason: 'Cell 2, line 1: SyntaxError: expected ‘:’.',
    score: 0,
    functions: {
      [step]: { status: 'graded', score: 0, maxScore: 50 },
      [loop]: { status: 'graded', score: 0, maxScore: 50 },
    },
    checks: checks({}).map((each) => ({ ...each, status: 'skipped', points: 0 })),
  }),
  details: details({
    code: [
      { cell: 1, lines: ['import math'], mark: null },
      {
        cell: 2,
        lines: ['def single_step_gradient_descent(theta, learning_rate)', '    return theta'],
        mark: { line: 1, text: 'SyntaxError: expected ‘:’' },
      },
    ],
    figures: figures(() => null),
    feedback: {
      next: {
        id: 'missing-colon',
        tone: 'essential',
        title: 'A colon is missing',
        function: null,
        praise: null,
        shown: {
          kind: 'line',
          place: 'cell 2, line 1',
          text: 'def single_step_gradient_descent(theta, learning_rate)',
          column: 55,
        },
        stages: ['How does such a line end?', 'It announces a block.', 'It ends with a colon.'],
      },
      mistakes: [],
      remarks: [],
    },
    wouldEarn: { score: 50, change: 'cell 2, line 1 left out' },
  }),
});

/** The step needs a library that the engine lacks. */
export const ungradedReport: Report = report({
  result: submissionResult({
    id: 'turing_alan',
    file: 'turing_alan.py',
    student: { id: 's1912', name: 'Alan Turing' },
    page: 'students/turing-alan-00c0ffee.html',
    status: 'ungraded',
    verdict: 'ungraded',
    blame: 'environment',
    reason: 'single_step_gradient_descent needs torch, which was not at hand here.',
    score: null,
    functions: {
      [step]: { status: 'ungraded', score: 0, maxScore: 50 },
      [loop]: { status: 'graded', score: 30, maxScore: 50 },
    },
    checks: checks({
      'contraction-factor': { status: 'skipped', points: 0 },
      alternates: { status: 'skipped', points: 0 },
      odd: { status: 'skipped' },
      'run-compose': {
        status: 'failed',
        points: 0,
        counterexample: counterexample({
          call: 'gradient_descent(gradient_descent(1.0, 0.2, 3), 0.2, 4)',
          expected: 'the same as gradient_descent(1.0, 0.2, 7)',
          actual: 'ZeroDivisionError: float division by zero',
        }),
      },
    }),
  }),
  details: details({
    code: [{ cell: null, lines: ['import torch', ...source], mark: null }],
    figures: figures((rate, count) => (count > 4 ? Number.POSITIVE_INFINITY : 1 - rate * count)),
    notes: ['The 2 checks of single_step_gradient_descent wait until torch is at hand.'],
  }),
});

/** One of each, in no particular order. */
export const sampleReports: readonly Report[] = [
  ungradedReport,
  partialReport,
  passedReport,
  failedReport,
];

function checks(changes: Readonly<Record<string, Partial<CheckResult>>>): CheckResult[] {
  return fakeExercise.checks.map(({ id, function: name, points }) =>
    checkResult({ id, function: name, points, maxPoints: points, ...changes[id] }),
  );
}

function figures(yours: (rate: number, count: number) => number | null): PathFigure[] {
  const steps = Array.from({ length: 21 }, (_, count) => count);
  return [0.001, 0.2, 10].map((rate) => ({
    rate,
    steps,
    yours: steps.map((count) => (count === 0 ? 1 : yours(rate, count))),
    right: steps.map((count) => (1 - 2 * rate) ** count),
  }));
}
