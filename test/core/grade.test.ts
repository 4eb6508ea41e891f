import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Loaded } from '#grader/core/model/engine.js';
import { withNoticed } from '#grader/core/solution-file/noticed.js';
import { loopName, stepName } from '#reference/gradient-descent/calls.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import {
  type FakeProgram,
  fakeEngine,
  hang,
  needLibrary,
  type Run,
  raise,
  type Step,
} from '../support/fake-engine.js';
import {
  callingLoop,
  checkNamed,
  grade,
  gradeWith,
  inlinedLoop,
  points,
  rightStep,
  submission,
} from '../support/fake-students.js';

const right: FakeProgram = { step: rightStep, run: callingLoop };
const seed = fc.nat({ max: 2 ** 31 - 1 });

describe('a right submission', () => {
  it('earns everything, with every check passed and nothing remarked', async () => {
    const { result, details } = await grade(right);

    expect(result).toMatchObject({
      status: 'graded',
      verdict: 'passed',
      blame: null,
      reason: null,
      score: 100,
      maxScore: 100,
      diagnoses: [],
      remarks: [],
    });
    expect(result.checks.map((check) => check.status)).toEqual(
      gradientDescent.checks.map(() => 'passed'),
    );
    expect(details.loopReading).toBe('model');
    expect(details.example).toEqual({
      call: 'gradient_descent(1.0, 0.2, 20)',
      output: 'printed\n',
    });
  });

  const f = Math.fround;
  const forms: Readonly<Record<string, Step>> = {
    'factor form': (theta, rate) => theta * (1 - 2 * rate),
    'two subtractions': (theta, rate) => theta - rate * theta - rate * theta,
    'split factor': (theta, rate) => (1 - rate) * theta - rate * theta,
    'single precision': (theta, rate) => f(f(theta) - f(f(2 * f(rate)) * f(theta))),
    'central difference': (theta, rate) => {
      const h = 1e-5;
      return theta - (rate * ((theta + h) ** 2 - (theta - h) ** 2)) / (2 * h);
    },
  };

  it.each(Object.entries(forms))('earns everything in the form of a %s', async (_name, step) => {
    await fc.assert(
      fc.asyncProperty(seed, fc.boolean(), async (drawn, isInlined) => {
        const run = isInlined ? inlinedLoop(step) : callingLoop;
        expect((await grade({ step, run }, drawn)).result.score).toBe(100);
      }),
      { numRuns: 15 },
    );
  });

  it('earns everything as a closed form', async () => {
    const run: Run = (theta, rate, steps) => theta * (1 - 2 * rate) ** steps;

    expect((await grade({ step: rightStep, run })).result.score).toBe(100);
  });

  it('loses nothing for a recursion that gives up above a hundred steps', async () => {
    const run: Run = (theta, rate, steps, step) =>
      steps > 100 ? raise('RecursionError') : callingLoop(theta, rate, steps, step);

    const { result } = await grade({ step: rightStep, run });

    expect(result.score).toBe(100);
    expect(result.remarks).toEqual([{ id: 'recursion-depth-limit' }]);
  });

  it('loses nothing at zero steps', async () => {
    const run: Run = (theta, rate, steps, step) =>
      steps === 0 ? 0 : callingLoop(theta, rate, steps, step);

    const { result } = await grade({ step: rightStep, run });

    expect(result.score).toBe(100);
    expect(result.remarks).toEqual([{ id: 'zero-steps-returns-zero' }]);
  });
});

describe('the starter', () => {
  it('earns nothing and is remarked upon for nothing', async () => {
    const { result } = await grade({ step: () => undefined, run: () => undefined });

    expect(result).toMatchObject({ score: 0, verdict: 'failed', blame: null, remarks: [] });
  });
});

describe('an endless loop', () => {
  it('is shown at a call of the statement, and what was not asked is skipped', async () => {
    const report = await grade({ step: rightStep, run: () => hang(6) });

    expect(checkNamed(report, 'run-monotone-shrink').counterexample).toMatchObject({
      call: 'gradient_descent(1.0, 0.2, 1)',
      actual: 'still running at its limit (line 6)',
    });
    expect(checkNamed(report, 'run-long-run').status).toBe('skipped');
    expect(report.details.notes).toEqual([
      'gradient_descent was not called any more after its calls had to be stopped.',
    ]);
  });
});

describe('doing nothing', () => {
  const steps: Readonly<Record<string, Step>> = {
    'return theta': (theta) => theta,
    'return 0': () => 0,
    'return 1': () => 1,
    pass: () => undefined,
  };
  const loops: Readonly<Record<string, Run>> = {
    'return theta': (theta) => theta,
    'return 0': () => 0,
    'return 1': () => 1,
    pass: () => undefined,
    'a loop around return theta': inlinedLoop((theta) => theta),
    'a loop around return 0': inlinedLoop(() => 0),
    'a loop around return 1': inlinedLoop(() => 1),
  };
  const pairs = Object.keys(steps).flatMap((step) =>
    Object.keys(loops).map((run) => ({ step, run })),
  );

  it.each(pairs)('earns at most 5 of 100: $step, $run', async ({ step: one, run: many }) => {
    const [step, run] = [steps[one], loops[many]];
    const report = await grade({ ...(step && { step }), ...(run && { run }) });

    expect(report.result.score).toBeLessThanOrEqual(5);
  });
});

describe('one mistake', () => {
  const wrongSign: Step = (theta, rate) => theta + rate * 2 * theta;
  const wrongSteps: Readonly<Record<string, Step>> = {
    'a wrong sign': wrongSign,
    'a missing factor two': (theta, rate) => theta - rate * theta,
    'the loss for the gradient': (theta, rate) => theta - rate * theta ** 2,
    'a constant gradient': (theta, rate) => theta - 2 * rate,
    'a squared rate': (theta, rate) => theta - 2 * rate ** 2 * theta,
  };

  it.each(Object.entries(wrongSteps))(
    'costs once: %s under a loop that calls it',
    async (_name, step) => {
      const report = await grade({ step, run: callingLoop });

      expect(points(report)[0]).toBeLessThan(50);
      expect(points(report)[1]).toBe(50);
      expect(report.details.loopReading).toBe('stand-in');
    },
  );

  it.each(Object.entries(wrongSteps))(
    'costs once: %s repeated in an inlined loop',
    async (_name, step) => {
      const report = await grade({ step, run: inlinedLoop(step) });

      expect(points(report)[0]).toBeLessThan(50);
      expect(points(report)[1]).toBe(50);
      expect(report.details.loopReading).toBe('own-step');
    },
  );

  it.each([
    ['is missing', {}],
    ['raises', { step: () => raise('NameError', "name 'x' is not defined") }],
    ['returns nothing', { step: () => undefined }],
    ['stands still', { step: (theta: number) => theta }],
  ] satisfies [string, FakeProgram][])(
    'leaves the loop its points where the step %s',
    async (_name, program) => {
      const report = await grade({ ...program, run: callingLoop });

      expect(points(report)[1]).toBe(50);
    },
  );

  it('leaves an inlined right loop its points beside a wrong step', async () => {
    const report = await grade({ step: wrongSign, run: inlinedLoop(rightStep) });

    expect(points(report)).toEqual([5, 50]);
    expect(report.details.loopReading).toBe('model');
  });

  it('is not follow-through where the loop is wrong too', async () => {
    const oneMore: Run = (theta, rate, steps, step) => callingLoop(theta, rate, steps + 1, step);

    expect(points(await grade({ step: wrongSign, run: oneMore }))).toEqual([5, 0]);
    expect(points(await grade({ step: rightStep, run: oneMore }))).toEqual([50, 0]);
  });

  it('in the loop never costs the step anything', async () => {
    expect(points(await grade({ step: rightStep, run: () => hang() }))).toEqual([50, 0]);
    expect(points(await grade({ step: rightStep }))).toEqual([50, 0]);
  });
});

describe('every mistake of the loop', () => {
  const mistakes: Readonly<Record<string, Run>> = {
    'one step more': (theta, rate, n, step) => callingLoop(theta, rate, n + 1, step),
    'one step less': (theta, rate, n, step) => callingLoop(theta, rate, n - 1, step),
    'a return inside the loop': (theta, rate, n, step) =>
      callingLoop(theta, rate, Math.min(n, 1), step),
    'a result thrown away': (theta) => theta,
    'a stale gradient': (theta, rate, n) => theta - n * rate * 2 * theta,
    'a built-in number of steps': (theta, rate, _n, step) => callingLoop(theta, rate, 20, step),
    'a built-in rate': (theta, _rate, n, step) => callingLoop(theta, 0.2, n, step),
    'a built-in start': (_theta, rate, n, step) => callingLoop(1, rate, n, step),
    'the answer of the example': () => 3.656158440062976e-5,
    'an early stop': (theta, rate, n) => {
      let current = theta;
      for (let index = 0; index < n && Math.abs(rate * 2 * current) > 1e-9; index += 1) {
        current = rightStep(current, rate) as number;
      }
      return current;
    },
    'a stop when it grows': (theta, rate, n, step) =>
      rate > 1 ? theta : callingLoop(theta, rate, n, step),
    'a refused rate': (theta, rate, n, step) =>
      rate > 1 ? raise('ValueError') : callingLoop(theta, rate, n, step),
    'a rounded result': (theta, rate, n, step) =>
      Math.round(1e4 * Number(callingLoop(theta, rate, n, step))) / 1e4,
    'an absolute result': (theta, rate, n, step) =>
      Math.abs(Number(callingLoop(theta, rate, n, step))),
    'the sum of all thetas': (theta, rate, n) => {
      let [current, sum] = [theta, 0];
      for (let index = 0; index < n; index += 1) {
        current = rightStep(current, rate) as number;
        sum += current;
      }
      return sum;
    },
    'a list': (theta, rate, n, step) => [theta, callingLoop(theta, rate, n, step)],
    'nothing returned': () => undefined,
  };

  it.each(Object.entries(mistakes))('costs points for any seed: %s', async (_name, run) => {
    await fc.assert(
      fc.asyncProperty(seed, async (drawn) => {
        const report = await grade({ step: rightStep, run }, drawn);
        expect(points(report)[0]).toBe(50);
        expect(points(report)[1]).toBeLessThan(50);
      }),
      { numRuns: 10 },
    );
  });
});

describe('every mistake of the step', () => {
  const mistakes: Readonly<Record<string, Step>> = {
    'no learning rate': (theta) => theta - 2 * theta,
    'the gradient': (theta) => 2 * theta,
    'the decrement': (theta, rate) => rate * 2 * theta,
    'reversed subtraction': (theta, rate) => rate * 2 * theta - theta,
    'factor four': (theta, rate) => theta - 4 * rate * theta,
    'the square kept': (theta, rate) => theta - 2 * rate * theta ** 2,
    'division by the rate': (theta, rate) => theta - (2 * theta) / rate,
    'absolute gradient': (theta, rate) => theta - rate * 2 * Math.abs(theta),
    'absolute result': (theta, rate) => Math.abs(theta - rate * 2 * theta),
    'sign only': (theta, rate) => theta - rate * Math.sign(theta),
    clamped: (theta, rate) => Math.max(theta - rate * 2 * theta, 0),
    clipped: (theta, rate) => theta - rate * Math.min(Math.max(2 * theta, -1), 1),
    rounded: (theta, rate) => Math.round(100 * (theta - rate * 2 * theta)) / 100,
    whole: (theta, rate) => Math.trunc(theta - rate * 2 * theta),
    'percent rate': (theta, rate) => theta - (rate / 100) * 2 * theta,
    'swapped parameters': (theta, rate) => rate - theta * 2 * rate,
    'a coarse slope': (theta, rate) => theta - (rate * ((theta + 0.1) ** 2 - theta ** 2)) / 0.1,
  };

  it.each(Object.entries(mistakes))('costs points for any seed: %s', async (_name, step) => {
    await fc.assert(
      fc.asyncProperty(seed, async (drawn) => {
        const report = await grade({ step, run: inlinedLoop(rightStep) }, drawn);
        expect(points(report)[0]).toBeLessThan(50);
        expect(points(report)[1]).toBe(50);
      }),
      { numRuns: 10 },
    );
  });
});

describe('the report', () => {
  /** A program that behaves somehow, told by a few numbers. */
  const someProgram = fc
    .record({ step: fc.nat({ max: 6 }), run: fc.nat({ max: 6 }) })
    .map(({ step, run }): FakeProgram => {
      const steps: (Step | undefined)[] = [
        rightStep,
        (theta, rate) => theta - rate * theta,
        () => Number.NaN,
        () => raise('ValueError', 'no'),
        (theta, rate) => (theta < 0 ? hang(2) : rightStep(theta, rate)),
        () => needLibrary('numpy'),
        undefined,
      ];
      const runs: (Run | undefined)[] = [
        callingLoop,
        inlinedLoop(rightStep),
        (theta, rate, n, each) => callingLoop(theta, rate, n + 1, each),
        () => Number.POSITIVE_INFINITY,
        () => hang(),
        () => needLibrary('torch'),
        undefined,
      ];
      return { ...definedAs('step', steps[step]), ...definedAs('run', runs[run]) };
    });

  it('has a score from 0 to full, the sum of its parts', async () => {
    await fc.assert(
      fc.asyncProperty(someProgram, seed, async (program, drawn) => {
        const { result } = await grade(program, drawn);
        for (const [name, each] of Object.entries(result.functions)) {
          const ledger = result.checks
            .filter((check) => check.function === name)
            .reduce((sum, check) => sum + check.points, 0);
          expect(each.score).toBe(each.status === 'graded' ? ledger : 0);
          expect(each.score).toBeGreaterThanOrEqual(0);
          expect(each.score).toBeLessThanOrEqual(each.maxScore);
        }
        const scores = Object.values(result.functions).map((each) => each.score);
        expect(result.score).toBe(
          result.status === 'ungraded' ? null : scores.reduce((sum, each) => sum + each, 0),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('survives JSON, and is the same again', async () => {
    await fc.assert(
      fc.asyncProperty(someProgram, async (program) => {
        const report = await grade(program);
        expect(JSON.parse(JSON.stringify(report.result))).toEqual(report.result);
        expect(await grade(program)).toEqual(report);
      }),
      { numRuns: 30 },
    );
  });

  it('has a fingerprint of the verdict, not of the name', async () => {
    const named = (id: string) => submission({ id, file: `${id}.py` });
    const [ada, bob] = await Promise.all(['ada', 'bob'].map((id) => grade(right, 1, named(id))));
    const other = await grade({ step: rightStep });

    expect(ada?.result.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(bob?.result.fingerprint).toBe(ada?.result.fingerprint);
    expect(bob?.result.page).toBe('students/bob.html');
    expect(other.result.fingerprint).not.toBe(ada?.result.fingerprint);
  });

  it('draws the paths, and leaves gaps where no number came', async () => {
    const run: Run = (theta, rate, n, step) =>
      n === 5 ? undefined : callingLoop(theta, rate, n, step);

    const { details } = await grade({ step: rightStep, run });

    expect(details.figures.map((figure) => figure.rate)).toEqual([
      0.001, 0.2, 0.45, 0.5, 0.9, 1, 10,
    ]);
    const [, figure] = details.figures;
    expect(figure?.steps).toEqual([0, 1, 2, 3, 5, 8, 12, 16, 20]);
    expect(figure?.right[4]).toBeCloseTo(0.6 ** 5);
    expect(figure?.yours[4]).toBeNull();
    expect(figure?.yours[3]).toBeCloseTo(0.216);
  });

  it('shows the smallest failing call with both numbers', async () => {
    const step: Step = (theta, rate) => theta + rate * 2 * theta;

    const check = checkNamed(await grade({ step, run: callingLoop }), 'contraction-factor');

    expect(check).toMatchObject({ status: 'failed', points: 0, maxPoints: 20 });
    expect(check.counterexample).toMatchObject({
      call: 'single_step_gradient_descent(1.0, 0.1)',
      expected: '0.8',
      actual: '1.2',
      seed: 1,
    });
    expect(check.counterexample?.path).toMatch(/^\d+(:\d+)*$/);
  });

  it('has no path for worked examples', async () => {
    const check = checkNamed(
      await grade({ step: rightStep, run: () => 1 }),
      'run-statement-examples',
    );

    expect(check.counterexample).toMatchObject({
      call: 'gradient_descent(1.0, 0.2, 20)',
      expected: '3.65616e-05',
      actual: '1',
      path: null,
    });
  });
});

describe('blame', () => {
  const source = 'import numpy\n\ndef f(:\n';
  const handedIn = submission({ cells: [{ number: null, source }] });
  const error = {
    exception: 'SyntaxError',
    message: 'invalid syntax',
    line: 3,
    column: 7,
    cell: null,
  };

  it('is the environment where points hang on a missing library', async () => {
    const { result } = await grade({
      step: () => needLibrary('torch'),
      run: inlinedLoop(rightStep),
    });

    expect(result).toMatchObject({
      status: 'ungraded',
      verdict: 'ungraded',
      blame: 'environment',
      score: null,
    });
    expect(result.reason).toContain('single_step_gradient_descent needs torch');
    expect(result.functions[loopName]).toEqual({ status: 'graded', score: 50, maxScore: 50 });
    expect(result.functions[stepName]).toEqual({ status: 'ungraded', score: 0, maxScore: 50 });
  });

  it('is the student for a syntax error, with its line', async () => {
    const loads = { whole: loading({ compiled: false, error }) };

    const { result, details } = await grade({ loads }, 1, handedIn);

    expect(result).toMatchObject({
      status: 'graded',
      verdict: 'failed',
      score: 0,
      blame: 'student',
      reason: 'line 3: invalid syntax (SyntaxError)',
    });
    expect(result.checks.every((check) => check.status === 'skipped')).toBe(true);
    expect(details.code[0]?.mark).toEqual({ line: 3, text: 'invalid syntax (SyntaxError)' });
  });

  it('is the student where both functions are missing', async () => {
    const { result } = await grade({});

    expect(result).toMatchObject({ score: 0, blame: 'student' });
    expect(result.reason).toContain(stepName);
  });

  it('is the student where the program never ends loading', async () => {
    const trap = { kind: 'timed-out', line: 2 } as const;
    const loads = { whole: trap, salvage: trap, definitions: trap };

    const { result } = await grade({ loads }, 1, handedIn);

    expect(result).toMatchObject({
      score: 0,
      blame: 'student',
      reason: 'line 2: the program does not come to its end',
      remarks: [{ id: 'top-level-crash' }],
    });
  });

  it('is nobody where the functions survive a crash at top level', async () => {
    const crash = { ...error, exception: 'NameError', message: "name 'plt' is not defined" };
    const { result, details } = await grade({
      ...right,
      loads: { whole: loading({ error: crash }) },
    });

    expect(result).toMatchObject({ score: 100, blame: null, reason: null });
    expect(result.remarks).toEqual([{ id: 'top-level-crash' }]);
    expect(details.notes).toEqual([
      "The program did not run to its end: line 3: name 'plt' is not defined (NameError).",
    ]);
  });

  it('is nobody where one function is missing, which a note says', async () => {
    const { result, details } = await grade({ step: rightStep });

    expect(result).toMatchObject({ score: 50, verdict: 'partial', blame: null, reason: null });
    expect(details.notes).toEqual(['There is no function called gradient_descent.']);
  });

  it.each([
    ['handed-in-nothing', 'graded', 'student', 0],
    ['unreadable-source', 'graded', 'student', 0],
    ['no-program', 'ungraded', 'environment', null],
  ] as const)('follows intake for %s', async (kind, status, blame, score) => {
    const engine = fakeEngine(() => right);
    const problem = { kind, sentence: 'nothing to run' };

    const { result } = await gradeWith(engine, 1, submission({ cells: [], problem }));

    expect(result).toMatchObject({ status, blame, score, reason: 'nothing to run' });
    expect(result.checks.every((check) => check.status === 'skipped')).toBe(true);
    expect(engine.log.opened).toEqual([]);
  });

  function loading(overrides: Partial<Loaded>): Loaded {
    return {
      compiled: true,
      error: null,
      skippedCells: [],
      functions: { [stepName]: { kind: 'callable' }, [loopName]: { kind: 'callable' } },
      otherNames: [],
      ...overrides,
    };
  }
});

describe('state', () => {
  it('between calls shows in the repeated questions', async () => {
    const { result } = await grade(() => {
      let calls = 0;
      const later = () => {
        calls += 1;
        return calls > 150 ? 1 : 0;
      };
      return {
        step: (theta, rate) => Number(rightStep(theta, rate)) + later(),
        run: (theta, rate, steps) =>
          Number(inlinedLoop(rightStep)(theta, rate, steps, rightStep)) + later(),
      };
    });
    const repeatable = result.checks.find((check) => check.id === 'repeatable');

    expect(repeatable?.status).toBe('failed');
    expect(repeatable?.counterexample?.path).toBeNull();
    expect(repeatable?.counterexample?.actual).not.toBe(repeatable?.counterexample?.expected);
  });
});

describe('the answer to the closing question', () => {
  const program = 'def f():';
  const cells = (source: string) => submission({ cells: [{ number: null, source }] });

  it('is told, and changes nothing of the result', async () => {
    const file = withNoticed(program, 'return 0.0\nand ^ too', 'fr');

    const plain = await grade(right, 1, cells(program));
    const answered = await grade(right, 1, cells(file));

    expect(answered.result).toEqual(plain.result);
    expect(plain.details.noticed).toBeNull();
    expect(answered.details).toEqual({ ...plain.details, noticed: 'return 0.0\nand ^ too' });
  });
});

function definedAs<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  const record: Partial<Record<Key, Value>> = {};
  if (value !== undefined) {
    record[key] = value;
  }
  return record;
}
