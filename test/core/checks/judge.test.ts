import { describe, expect, it } from 'vitest';
import { AnswerSheet } from '#grader/core/checks/answer-sheet.js';
import { exampleCheck } from '#grader/core/checks/example-check.js';
import { judgeCheck } from '#grader/core/checks/judge.js';
import { repeatCheck } from '#grader/core/checks/repeat-check.js';
import { valueCase } from '#grader/core/checks/value-law.js';
import type { Outcome } from '#grader/core/model/outcome.js';
import type { Question } from '#grader/core/model/question.js';
import { loopName, run, step, stepName } from '#reference/gradient-descent/calls.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { model } from '#reference/gradient-descent/model.js';

const value = (number: number): Outcome => ({ kind: 'value', value: number });
const hung: Outcome = { kind: 'timed-out', line: null };
const unasked: Outcome = { kind: 'unasked', reason: 'after-traps' };

const twoRuns = checkOf(valueCase(model, run(1, 0.2, 2)), valueCase(model, run(1, 0.2, 3)));

describe('judgeCheck', () => {
  it('passes a check whose cases all hold', () => {
    const judged = judge(twoRuns, [run(1, 0.2, 2), value(0.36)], [run(1, 0.2, 3), value(0.216)]);

    expect(judged.status).toBe('passed');
    expect(judged.failure).toBeNull();
  });

  it('fails it at the first case that does not', () => {
    const judged = judge(twoRuns, [run(1, 0.2, 2), value(0.36)], [run(1, 0.2, 3), value(0.36)]);

    expect(judged.status).toBe('failed');
    expect(judged.failure).toMatchObject({ index: 1, finding: { question: run(1, 0.2, 3) } });
    expect(judged.failure?.finding.expected).toBeCloseTo(0.216);
  });

  it.each([
    ['None', { kind: 'not-a-number', type: 'NoneType', text: 'None' }],
    ['an exception', { kind: 'raised', exception: 'TypeError', message: '', line: null }],
    ['a hanging call', hung],
    ['nan', value(Number.NaN)],
    ['an infinity', value(Number.POSITIVE_INFINITY)],
    ['a missing function', { kind: 'unasked', reason: 'missing-function' }],
  ] satisfies [string, Outcome][])('fails on %s, and expects the right value', (_name, outcome) => {
    const judged = judge(twoRuns, [run(1, 0.2, 2), outcome], [run(1, 0.2, 3), value(0.216)]);

    expect(judged.status).toBe('failed');
    expect(judged.failure?.finding.expected).toBeCloseTo(0.36);
  });

  it('skips a check with an unasked case, unless another one failed', () => {
    const half = judge(twoRuns, [run(1, 0.2, 2), value(0.36)], [run(1, 0.2, 3), unasked]);
    const wrong = judge(twoRuns, [run(1, 0.2, 2), value(7)], [run(1, 0.2, 3), unasked]);

    expect(half.status).toBe('skipped');
    expect(wrong.status).toBe('failed');
  });

  it('names the call that hung rather than those not asked because of it', () => {
    const both = checkOf({ questions: [run(1, 0.2, 2), run(1, 0.2, 3)], judge: () => null });

    const judged = judge(both, [run(1, 0.2, 2), unasked], [run(1, 0.2, 3), hung]);

    expect(judged.failure?.finding.question).toEqual(run(1, 0.2, 3));
  });

  it('never passes a check without cases or without answers', () => {
    expect(judge(checkOf()).status).toBe('skipped');
    expect(judge(twoRuns).status).toBe('skipped');
  });

  it('leaves what needs a library undecided', () => {
    const judged = judge(twoRuns, [run(1, 0.2, 2), { kind: 'needs-library', library: 'numpy' }]);

    expect(judged.status).toBe('skipped');
    expect(judged.library).toBe('numpy');
  });

  it('forgives a deep recursion, but not on it alone', () => {
    const deep: Outcome = { kind: 'raised', exception: 'RecursionError', message: '', line: null };
    const long = valueCase(model, run(1, 0.001, 300));
    const both = checkOf(long, valueCase(model, run(1, 0.2, 2)));

    const judged = judge(both, [run(1, 0.001, 300), deep], [run(1, 0.2, 2), value(0.36)]);
    const alone = judge(checkOf(long), [run(1, 0.001, 300), deep]);

    expect(judged.status).toBe('passed');
    expect(judged.remarks).toEqual(['recursion-depth-limit']);
    expect(alone.status).toBe('skipped');
  });

  it('looks at the raising line, through all cells, to see what was on purpose', () => {
    const refused: Outcome = { kind: 'raised', exception: 'ValueError', message: '', line: 4 };
    const zeroSteps = checkNamed('run-zero-steps-identity');
    const answers = [
      [run(3, 0.2, 0), refused],
      [run(-2.5, 0.2, 0), refused],
    ] as const;

    const judged = judgeCheck(gradientDescent, zeroSteps, 1, {
      answers: sheet(answers),
      repeats: sheet([]),
      language: null,
      cells: [
        { number: 1, source: 'a\nb' },
        { number: 2, source: 'if n == 0:\n    raise ValueError' },
      ],
    });

    expect(judged.remarks).toContain('deliberate-guard');
    expect(judged.status).toBe('skipped');
  });

  it.each([
    [
      'unbound-when-zero-steps',
      { kind: 'raised', exception: 'UnboundLocalError', message: '', line: 1 },
    ],
    ['unbound-when-zero-steps', { kind: 'raised', exception: 'NameError', message: '', line: 1 }],
    ['zero-steps-returns-zero', value(0)],
    ['zero-steps-differs', value(1.8)],
  ] satisfies [string, Outcome][])(
    'turns a wrong answer to zero steps into %s',
    (remark, outcome) => {
      const zeroSteps = checkNamed('run-zero-steps-identity');

      const judged = judge(zeroSteps, [run(3, 0.2, 0), outcome], [run(-2.5, 0.2, 0), outcome]);

      expect(judged.status).toBe('failed');
      expect(judged.remarks).toEqual([remark]);
    },
  );
});

describe('repeatCheck', () => {
  const repeat = repeatCheck({
    id: 'repeatable',
    function: stepName,
    points: 0,
    sentence: { en: 'The same again.', fr: 'La même chose.' },
    domain: '',
    why: 'A test.',
    among: [checkOf(valueCase(model, step(3, 0.2)), valueCase(model, step(step(3, 0.2), 0.2)))],
    sample: 5,
  });

  it('repeats plain questions of other checks', () => {
    expect(repeat.cases(1).map((each) => each.again)).toEqual([[step(3, 0.2)]]);
  });

  it('fails where the second answer is another one, and shows that one', () => {
    const evidence = {
      answers: sheet([[step(3, 0.2), value(1.8)]]),
      repeats: sheet([[step(3, 0.2), value(1.9)]]),
      cells: [],
      language: null,
    };

    const judged = judgeCheck(gradientDescent, repeat, 1, evidence);

    expect(judged.failure?.finding).toEqual({
      question: step(3, 0.2),
      expected: 1.8,
      again: true,
    });
  });

  it('is skipped where the question was not put again', () => {
    const evidence = {
      answers: sheet([[step(3, 0.2), value(1.8)]]),
      repeats: sheet([]),
      cells: [],
      language: null,
    };

    expect(judgeCheck(gradientDescent, repeat, 1, evidence).status).toBe('skipped');
  });
});

function checkOf(...cases: Parameters<typeof exampleCheck>[0]['cases'][number][]) {
  return exampleCheck({
    id: 'some-check',
    function: loopName,
    points: 5,
    sentence: { en: 'True.', fr: 'Vrai.' },
    domain: '',
    why: 'A test.',
    cases,
  });
}

function checkNamed(id: string) {
  const found = gradientDescent.checks.find((check) => check.id === id);
  if (found === undefined) {
    throw new Error(`no check ${id}`);
  }
  return found;
}

function judge(
  check: Parameters<typeof judgeCheck>[1],
  ...answers: readonly (readonly [Question, Outcome])[]
) {
  return judgeCheck(gradientDescent, check, 1, {
    answers: sheet(answers),
    repeats: sheet([]),
    cells: [],
    language: null,
  });
}

function sheet(answers: readonly (readonly [Question, Outcome])[]): AnswerSheet {
  const book = new AnswerSheet();
  for (const [question, outcome] of answers) {
    book.set(question, outcome);
  }
  return book;
}
