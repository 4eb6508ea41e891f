import { describe, expect, it } from 'vitest';
import { questionPlan } from '#grader/core/checks/plan.js';
import { gradeSubmission } from '#grader/core/grade.js';
import type { Report } from '#grader/core/model/report.js';
import type { Language } from '#grader/core/model/submission.js';
import { studentView } from '#grader/exporters/student-view.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { javascriptEngine, loop, right, withStep } from '../support/javascript-engine.js';

const plan = questionPlan(gradientDescent, 1);
const engines = {
  javascript: javascriptEngine(gradientDescent.limits),
  typescript: javascriptEngine(gradientDescent.limits, 'typescript'),
};

function grade(source: string, language: keyof typeof engines & Language = 'javascript') {
  const submission = {
    id: 'x',
    file: 'x.js',
    language,
    student: null,
    files: [],
    handIn: null,
    cells: [{ number: null, source }],
    problem: null,
    remarks: [],
  };
  return gradeSubmission(submission, {
    exercise: gradientDescent,
    engine: engines[language],
    seed: 1,
    plan,
    lookAtSource: () => null,
    lang: 'en',
    page: '',
    fingerprint: async () => '',
  });
}

/** The two scores, and the first name of each function's mistake. */
async function judged(source: string) {
  const { result } = await grade(source);
  return {
    scores: Object.values(result.functions).map(({ score }) => score),
    names: result.diagnoses.map(({ id }) => id),
  };
}

const step = right.replace(loop, '');

describe('a mistake has the name in JavaScript that it has in Python', () => {
  it.each([
    ['wrong-sign', withStep('return theta + learning_rate * 2 * theta;'), [5, 50]],
    ['missing-factor-two', withStep('return theta - learning_rate * theta;'), [15, 50]],
    ['missing-learning-rate', withStep('return theta - 2 * theta;'), null],
    ['uses-loss-not-gradient', withStep('return theta - learning_rate * theta ** 2;'), null],
    ['step-missing-return', withStep('theta - learning_rate * 2 * theta;'), null],
    ['returns-string', withStep('return (theta - learning_rate * 2 * theta).toFixed(3);'), null],
    ['off-by-one-missing-step', `${step}${loop.replace('i = 0', 'i = 1')}`, null],
    ['off-by-one-extra-step', `${step}${loop.replace('i < number', 'i <= number')}`, null],
    [
      'prints-instead-of-returns',
      `${step}${loop.replace('return theta', 'console.log(theta)')}`,
      [50, 0],
    ],
    [
      'returns-inside-loop',
      `${step}${loop.replace('rate);\n', 'rate);\n    return theta;\n')}`,
      null,
    ],
    ['infinite-loop-no-countdown', `${step}${loop.replace('i++', '')}`, [50, 0]],
    ['returns-list', `${step}${loop.replace('return theta', 'return [theta]')}`, [50, 0]],
  ])('%s', async (name, source, scores) => {
    const found = await judged(source);
    expect(found.names).toContain(name);
    if (scores !== null) expect(found.scores).toEqual(scores);
  });
});

describe('a right program is right', () => {
  it.each([
    ['plainly', right, 'javascript'],
    ['as TypeScript', right.replaceAll('theta,', 'theta: number,'), 'typescript'],
    [
      'by recursion, which may end where it gets too deep',
      `${step}const gradient_descent = (t, r, n) => n === 0 ? t : [n].map(() => gradient_descent(single_step_gradient_descent(t, r), r, n - 1))[0];`,
      'javascript',
    ],
    [
      'refusing what is no descent',
      right.replace(
        'let theta',
        "if (number_steps < 1) throw new RangeError('no steps');\n  let theta",
      ),
      'javascript',
    ],
    ['after a crash', `document.title = 'x';\n${right}`, 'javascript'],
    ['with an import that it does not use', `import fs from 'fs';\n${right}`, 'javascript'],
  ] as const)('%s', async (_how, source, language) => {
    const { result } = await grade(source, language);
    expect(result).toMatchObject({ score: 100, verdict: 'passed' });
  });
});

describe('what a student reads', () => {
  async function told(source: string): Promise<Report> {
    return grade(source);
  }

  it('spells calls and numbers as JavaScript does', async () => {
    const { result, details } = await told(withStep('return theta * 1e6 / 0;'));
    const [example] = result.checks.flatMap(({ counterexample }) => counterexample ?? []);
    expect(example).toMatchObject({
      call: expect.stringMatching(/^single_step_gradient_descent\(-?\d+(\.\d*[1-9])?, 0\.\d+\)$/),
      actual: 'Infinity',
    });
    expect(details.example?.call).toBe('gradient_descent(1, 0.2, 20)');
  });

  it('speaks of undefined, not of None', async () => {
    const { details } = await told(withStep('theta - learning_rate * 2 * theta;'));
    const { next } = details.feedback;
    expect(next?.shown).toMatchObject({ actual: 'undefined' });
    expect(next?.stages.join(' ')).toContain('undefined');
    expect(JSON.stringify(details.feedback)).not.toMatch(/Python|None/);
  });

  it.each([
    ['undefined-name', withStep('return thetaa;'), 'thetaa'],
    ['constant-changed', withStep('const a = 1;', 'a = 2;', 'return theta;'), 'a'],
    ['value-called', withStep('return theta - learning_rate * 2(theta);'), null],
    [
      'recursion-no-base',
      withStep('return single_step_gradient_descent(theta, learning_rate);'),
      null,
    ],
  ])('explains the error: %s', async (id, source, name) => {
    const { next } = (await told(source)).details.feedback;
    expect(next?.id).toBe(id);
    if (name !== null) expect(next?.stages.join(' ')).toContain(name);
    expect(JSON.stringify(next)).not.toContain('Python');
  });

  it.each([
    ['number-before-name', 'function f(t) { return 2t; }'],
    ['open-quote', 'console.log("hi);'],
    ['strange-character', 'const a = “x”;'],
    ['declared-twice', 'const a = 1;\nlet a = 2;'],
    ['unreadable', 'def f(x):\n    return x'],
  ])('explains what cannot be read: %s', async (id, source) => {
    const { result, details } = await told(source);
    expect(result).toMatchObject({ score: 0, blame: 'student' });
    expect(details.feedback.next?.id).toBe(id);
    expect(details.feedback.next?.shown).toMatchObject({ kind: 'line' });
    expect(JSON.stringify(details)).not.toContain('Python');
  });

  it('offers nothing for a slip that only a look at Python finds', async () => {
    const { details } = await told(
      right.replace('function gradient_descent', 'function gradient_decent'),
    );
    expect(details.wouldEarn).toBeNull();
  });

  it('is shown both answers of a function that changes its mind, in a new JavaScript', async () => {
    const counting = `let calls = 0;\n${withStep('calls += 1;', 'return theta - calls * theta;')}`;
    const { result, details } = await told(counting);
    const [change] = details.changes;
    expect(change?.call).toMatch(/^single_step_gradient_descent\(/);
    const { notes } = studentView({ result, details }, gradientDescent, {
      lang: 'en',
      afterDeadline: false,
    });
    expect(notes.join(' ')).toContain('in a new JavaScript');
    expect(notes.join(' ')).not.toContain('Python');
  });
});
