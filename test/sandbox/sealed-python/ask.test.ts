import { describe, expect, it } from 'vitest';
import { answerTo, int } from '#grader/core/model/question.js';
import {
  openLoaded,
  outcomeOf,
  program,
  right,
  run,
  sealedEngine,
  step,
  stepBody,
} from '../../support/sealed-engine.js';

const engine = sealedEngine();

describe('answers', () => {
  it('come back as the float64 that Python computed', async () => {
    const session = await openLoaded(engine, program(right));
    const answers = await session.ask([step(3, 0.2), run(1, 0.2, 20), run(1, 10, 3)]);
    expect(answers).toEqual({
      outcomes: [
        { kind: 'value', value: 3 - 0.2 * 2 * 3 },
        { kind: 'value', value: 3.656158440062973e-5 },
        { kind: 'value', value: -6859 },
      ],
      trap: null,
    });
  });

  it('keep nan, the infinities and minus zero', async () => {
    const session = await openLoaded(engine, stepBody('return theta * learning_rate'));
    const { outcomes } = await session.ask([
      step(Number.POSITIVE_INFINITY, 0),
      step(Number.NEGATIVE_INFINITY, 1),
      step(-0, 1),
    ]);
    expect(outcomes).toEqual([
      { kind: 'value', value: Number.NaN },
      { kind: 'value', value: Number.NEGATIVE_INFINITY },
      { kind: 'value', value: -0 },
    ]);
  });

  it('can be arguments of later questions', async () => {
    const session = await openLoaded(engine, program(right));
    const inner = run(8, 0.25, 2);
    const { outcomes } = await session.ask([inner, run(answerTo(inner), 0.25, 1)]);
    expect(outcomes).toEqual([
      { kind: 'value', value: 2 },
      { kind: 'value', value: 1 },
    ]);
  });

  it('of an earlier trip are passed on as numbers', async () => {
    const session = await openLoaded(engine, program(right));
    const inner = run(8, 0.25, 2);
    const known = { get: () => ({ kind: 'value', value: 4 }) as const };
    const { outcomes } = await session.ask([run(answerTo(inner), 0.25, 1)], { known });
    expect(outcomes).toEqual([{ kind: 'value', value: 2 }]);
  });

  it('that are no numbers leave chained questions unasked', async () => {
    const session = await openLoaded(engine, stepBody('return None'));
    const inner = step(1, 0.1);
    const { outcomes } = await session.ask([inner, step(answerTo(inner), 0.1)]);
    expect(outcomes).toEqual([
      { kind: 'not-a-number', type: 'NoneType', text: 'None' },
      { kind: 'unasked', reason: 'no-argument' },
    ]);
  });

  it('pass whole numbers as int', async () => {
    const what = stepBody('return 1 if type(theta) is int else 2');
    expect(await outcomeOf(engine, what, step(int(3), 0.5))).toEqual({ kind: 'value', value: 1 });
    expect(await outcomeOf(engine, what, step(3, 0.5))).toEqual({ kind: 'value', value: 2 });
  });
});

describe('what counts as a number', () => {
  it.each([
    ['an int', '7', 7],
    ['a Fraction', '__import__("fractions").Fraction(1, 2)', 0.5],
    ['a Decimal', '__import__("decimal").Decimal("0.25")', 0.25],
    ['a float subclass', 'type("F", (float,), {})(1.5)', 1.5],
    ['an object with __float__', 'type("F", (), {"__float__": lambda self: 2.5})()', 2.5],
    ['an int too large for a float', '10 ** 400', Number.POSITIVE_INFINITY],
  ])('is %s', async (_name, expression, value) => {
    const outcome = await outcomeOf(engine, stepBody(`return ${expression}`), step(1, 1));
    expect(outcome).toEqual({ kind: 'value', value });
  });

  it.each([
    ['a text', '"1.8"', 'str', "'1.8'"],
    ['a truth value', 'True', 'bool', 'True'],
    ['bytes', 'b"1"', 'bytes', "b'1'"],
    ['None', 'None', 'NoneType', 'None'],
    ['a list', '[1.0, 2.0]', 'list', '[1.0, 2.0]'],
    ['a complex number', '1j', 'complex', '1j'],
    [
      'an object whose __float__ fails',
      'type("F", (), {"__float__": lambda self: 1 / 0, "__repr__": lambda self: "F!"})()',
      'F',
      'F!',
    ],
    [
      'an object whose repr fails',
      'type("F", (), {"__repr__": lambda self: 1 / 0})()',
      'F',
      '(its repr could not be made)',
    ],
  ])('is not %s', async (_name, expression, type, text) => {
    const outcome = await outcomeOf(engine, stepBody(`return ${expression}`), step(1, 1));
    expect(outcome).toEqual({ kind: 'not-a-number', type, text });
  });
});

describe('exceptions', () => {
  it('come with class, message and the line that raised', async () => {
    const what = program(
      '\ndef single_step_gradient_descent(theta, learning_rate):\n    return theta / 0\n',
    );
    expect(await outcomeOf(engine, what, step(1, 1))).toEqual({
      kind: 'raised',
      exception: 'ZeroDivisionError',
      message: 'division by zero',
      line: 3,
    });
  });

  it('that end programs elsewhere end only the call', async () => {
    const exits = [
      'raise SystemExit(0)',
      'raise KeyboardInterrupt',
      'exit()',
      'raise GeneratorExit',
    ];
    for (const line of exits) {
      expect(await outcomeOf(engine, stepBody(line), step(1, 1))).toMatchObject({ kind: 'raised' });
    }
  });

  it('hide where objects lie in memory', async () => {
    const outcome = await outcomeOf(engine, stepBody('raise ValueError(object())'), step(1, 1));
    expect(outcome).toMatchObject({ message: '<object object at 0x…>' });
  });

  it('with a hostile text are still told', async () => {
    const what = stepBody('class E(Exception):', '    def __str__(self): raise self', 'raise E()');
    expect(await outcomeOf(engine, what, step(1, 1))).toMatchObject({
      kind: 'raised',
      exception: 'E',
      message: "(the exception's text could not be made)",
    });
  });

  it('of input() say that values come as arguments', async () => {
    expect(await outcomeOf(engine, stepBody('return float(input())'), step(1, 1))).toMatchObject({
      exception: 'EOFError',
      message: expect.stringContaining('arguments'),
    });
  });
});

describe('printed text', () => {
  it('is kept from the kept question only', async () => {
    const session = await openLoaded(engine, stepBody('print("at", theta)', 'return theta'));
    await session.ask([step(1, 0), step(2, 0), step(3, 0)], { keep: step(2, 0) });
    expect(session.keptOutput).toBe('at 2.0\n');
  });

  it('beyond the limit is counted, not kept', async () => {
    const session = await openLoaded(engine, stepBody('print("x" * 3000)', 'return theta'));
    await session.ask([step(1, 0)], { keep: step(1, 0) });
    expect(session.keptOutput).toBe(`${'x'.repeat(1024)}\n… 1977 bytes more`);
  });

  it('of a question that was stopped is not shown', async () => {
    const session = await openLoaded(engine, stepBody('print("hello")', 'while True: pass'));
    await session.ask([step(1, 0)], { keep: step(1, 0) });
    expect(session.keptOutput).toBeNull();
  });
});
