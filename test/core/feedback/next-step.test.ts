import { describe, expect, it } from 'vitest';
import type { NextStep } from '#grader/core/model/report.js';
import { loopName, stepName } from '#reference/gradient-descent/calls.js';
import {
  type FakeProgram,
  fakeEngine,
  hang,
  needLibrary,
  raise,
} from '../../support/fake-engine.js';
import {
  callingLoop,
  grade,
  gradeWith,
  inlinedLoop,
  rightStep,
  submission,
} from '../../support/fake-students.js';

async function nextOf(program: FakeProgram, source = 'pass\n'): Promise<NextStep | null> {
  const handedIn = submission({ cells: [{ number: null, source }] });
  return (await grade(program, 1, handedIn)).details.feedback.next;
}

describe('the next step', () => {
  it('is praise for full marks', async () => {
    expect(await nextOf({ step: rightStep, run: callingLoop })).toMatchObject({
      id: 'complete',
      tone: 'celebratory',
      shown: null,
      stages: [expect.any(String)],
    });
  });

  it('is the mistake of the step before that of the loop, beside the failing call', async () => {
    const next = await nextOf({
      step: (theta, rate) => theta + rate * 2 * theta,
      run: (theta, rate, n, step) => callingLoop(theta, rate, n + 1, step),
    });

    expect(next).toMatchObject({
      id: 'wrong-sign',
      function: stepName,
      praise: null,
      shown: { kind: 'call', call: `${stepName}(1.0, 0.1)`, actual: '1.2' },
    });
    expect(next?.stages).toHaveLength(3);
  });

  it('says first what is right', async () => {
    const wrongLoop = await nextOf({
      step: rightStep,
      run: (theta, rate, n, step) => callingLoop(theta, rate, n + 1, step),
    });
    const wrongStep = await nextOf({
      step: (theta, rate) => theta - rate * theta,
      run: callingLoop,
    });

    expect(wrongLoop).toMatchObject({ id: 'off-by-one-extra-step', function: loopName });
    expect(wrongLoop?.praise).toMatch(/^Your single step is right\./);
    expect(wrongStep?.praise).toMatch(/^Your gradient_descent repeats its step well\./);
  });

  it('counts updates in its hint', async () => {
    const next = await nextOf({
      step: rightStep,
      run: (theta, rate, n, step) => callingLoop(theta, rate, n + 1, step),
    });

    expect(next?.stages[1]).toMatch(/^Asked for 20 steps, your function made 21\. /);
  });

  it('tells the factor of a step that only has another one', async () => {
    const next = await nextOf({
      step: (theta, rate) => theta - 3 * rate * theta,
      run: callingLoop,
    });

    expect(next?.id).toBe('linear-factor');
    expect(next?.stages[2]).toMatch(/^Each of your steps multiplies θ by 1 − 3λ\./);
  });

  it('tells the rule of a step that follows another one', async () => {
    const next = await nextOf({
      step: (theta, rate) => theta - 7 * rate * theta * theta,
      run: callingLoop,
    });

    expect(next?.id).toBe('other-rule');
    expect(next?.stages[2]).toMatch(/^Your step goes from θ to θ − 7λθ²\./);
  });

  it('is honest about a mistake that nobody knows', async () => {
    const next = await nextOf({
      step: (theta, rate) => Math.sin(theta * rate),
      run: inlinedLoop(rightStep),
    });

    expect(next).toMatchObject({ id: 'unknown-mistake', tone: 'actionable', function: stepName });
    expect(next?.stages[0]).toMatch(/^We do not know this mistake\./);
    expect(next?.shown).toMatchObject({ kind: 'call' });
  });

  it('names the loop in which a call was still running', async () => {
    const source = 'x = 1\nwhile True:\n    x += 1\n';
    const next = await nextOf({ step: () => hang(3), run: () => 0 }, source);

    expect(next?.stages.join(' ')).toContain('the while loop in line 2');
  });

  it('explains an error that nothing else explains', async () => {
    const next = await nextOf({
      step: () => raise('ZeroDivisionError', 'division by zero', 7),
      run: callingLoop,
    });

    expect(next?.id).toBe('division-by-zero');
    expect(next?.stages[0]).toMatch(/^In line 7 the number below the line is 0\./);
  });

  it('is the missing function before the mistake of the other one', async () => {
    expect(await nextOf({ step: (theta) => theta })).toMatchObject({
      id: 'missing-function',
      function: loopName,
      shown: null,
    });
  });

  it('shows the definition whose name is almost right', async () => {
    const source = 'def gradient_decent(a, b, c):\n    pass\n';

    expect(await nextOf({ step: rightStep }, source)).toMatchObject({
      id: 'misspelt-name',
      function: loopName,
      shown: { kind: 'line', place: 'line 1', text: 'def gradient_decent(a, b, c):' },
      stages: [
        expect.stringContaining('Compare gradient_decent with gradient_descent'),
        expect.anything(),
        expect.anything(),
      ],
    });
  });

  it('is what keeps the program from being read, before all others', async () => {
    const error = {
      exception: 'SyntaxError',
      message: "expected ':'",
      line: 1,
      column: 9,
      cell: null,
    };
    const loaded = { compiled: false, error, skippedCells: [], functions: {}, otherNames: [] };

    expect(await nextOf({ loads: { whole: loaded } }, 'def f(x)\n    return x\n')).toMatchObject({
      id: 'missing-colon',
      function: null,
      shown: { kind: 'line', place: 'line 1', text: 'def f(x)', column: 9 },
    });
  });

  it('knows lambda by the source where Python only says invalid syntax', async () => {
    const error = {
      exception: 'SyntaxError',
      message: 'invalid syntax',
      line: 1,
      column: 10,
      cell: null,
    };
    const loaded = { compiled: false, error, skippedCells: [], functions: {}, otherNames: [] };

    expect((await nextOf({ loads: { whole: loaded } }, 'def f(x, lambda):\n    pass\n'))?.id).toBe(
      'lambda-keyword',
    );
  });

  it('shows the last line where Python wants more behind the end', async () => {
    const error = {
      exception: 'SyntaxError',
      message: 'invalid syntax',
      line: 3,
      column: 1,
      cell: null,
    };
    const loaded = { compiled: false, error, skippedCells: [], functions: {}, otherNames: [] };

    expect((await nextOf({ loads: { whole: loaded } }, 'if x:\n    ('))?.shown).toEqual({
      kind: 'line',
      place: 'line 2',
      text: '    (',
      column: null,
    });
  });

  it('leaves a top-level crash aside as long as both functions are there', async () => {
    const error = {
      exception: 'NameError',
      message: "name 'x' is not defined",
      line: 1,
      column: null,
      cell: null,
    };
    const found = { [stepName]: { kind: 'callable' }, [loopName]: { kind: 'callable' } } as const;
    const whole = { compiled: true, error, skippedCells: [], functions: found, otherNames: [] };

    const report = await grade({ step: rightStep, run: callingLoop, loads: { whole } });
    expect(report.details.feedback.next?.id).toBe('complete');
    expect(report.details.feedback.remarks).toEqual([
      expect.stringMatching(/^An error outside your functions ended the program\./),
    ]);
  });

  it('is about the function that can be judged where the other one needs a library', async () => {
    expect(
      await nextOf({ step: () => needLibrary('torch'), run: inlinedLoop(rightStep) }),
    ).toBeNull();
    expect(await nextOf({ step: () => needLibrary('torch'), run: (theta) => theta })).toMatchObject(
      {
        function: loopName,
      },
    );
  });

  it('says nothing where nothing was handed in', async () => {
    const problem = { kind: 'handed-in-nothing', sentence: 'Nothing was handed in.' } as const;
    const engine = fakeEngine(() => ({}));

    const { details } = await gradeWith(engine, 1, submission({ cells: [], problem }));
    expect(details.feedback).toEqual({ next: null, mistakes: [], remarks: [] });
  });
});

describe('the mistakes that have a name', () => {
  it('come with their titles, one for each function', async () => {
    const { details } = await grade({
      step: (theta, rate) => theta + rate * 2 * theta,
      run: (theta, rate, n, step) => callingLoop(theta, rate, n + 1, step),
    });

    expect(details.feedback.mistakes).toEqual([
      { id: 'wrong-sign', function: stepName, title: 'The step walks uphill' },
      { id: 'off-by-one-extra-step', function: loopName, title: 'One step too many' },
    ]);
  });
});
