// What arrives in a function, and what comes back from it.

import * as fc from 'fast-check';
import { expect } from 'vitest';
import { int, type Question } from '#grader/core/model/question.js';
import { loopName, run, step, stepName } from '#reference/gradient-descent/calls.js';
import { ask, type LawKit, open, outcome, outcomes, programFrom, value } from './law-kit.js';

/** Enough for every kind of float to come up, in one trip. */
const floats = fc.sample(fc.double(), { seed: 1, numRuns: 300 });
const edges = [
  0,
  -0,
  5e-324,
  -5e-324,
  2.2250738585072014e-308,
  2.225073858507201e-308,
  Number.MAX_VALUE,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NaN,
  0.1,
  1 + Number.EPSILON,
];
const wholes = [0, 1, -1, 2 ** 31, -(2 ** 31), 2 ** 32, 2 ** 53, -(2 ** 53), 2 ** 53 - 1];

export function answerLaws({ law, engine, programs }: LawKit): void {
  law('right-answers', 'a right program with right answers, a wrong one with its own', async () => {
    const questions = [step(3, 0.2), run(1, 0.2, 20), run(1, 10, 3), run(0.5, 0.1, 0)];
    const able = await engine();
    expect(await outcomes(able, programs.right, ...questions)).toEqual(
      [3 - 0.2 * 2 * 3, 3.656158440062973e-5, -6859, 0.5].map(value),
    );
    expect(await outcome(able, programs.wrongSign, step(3, 0.25))).toEqual(value(4.5));
  });

  law('floats-arrive', 'with floats that arrived bit for bit', async () => {
    const numbers = [...edges, ...floats];
    const answers = await outcomes(
      await engine(),
      programs.product,
      ...numbers.map((number) => step(number, 0.7)),
    );
    expect(answers).toEqual(numbers.map((number) => value(number * 0.7)));
  });

  law('floats-return', 'with floats that come back bit for bit', async () => {
    const numbers = [...edges, ...floats];
    const answers = await outcomes(
      await engine(),
      programs.echo,
      ...numbers.map((number) => step(number, 1)),
    );
    expect(answers).toEqual(numbers.map(value));
  });

  law('ints-arrive', 'with whole numbers that arrived exactly', async () => {
    const numbers = [...wholes, ...fc.sample(fc.maxSafeInteger(), { seed: 1, numRuns: 100 })];
    const answers = await outcomes(
      await engine(),
      programs.echo,
      ...numbers.map((number) => run(1, 1, number)),
    );
    expect(answers).toEqual(numbers.map(value));
  });

  law('int-kind', 'and passes whole numbers as whole numbers, floats as floats', async () => {
    const whole: Question = { function: stepName, args: [int(3), int(1)] };
    expect(await outcomes(await engine(), programs.tellsKind, whole, step(3, 1))).toEqual([
      value(1),
      value(2),
    ]);
  });

  law('chained-arguments', 'with answers that become arguments of later questions', async () => {
    const first = run(8, 0.25, 2);
    const second = run(first, 0.25, 1);
    const session = await open(await engine(), programs.right);
    expect(await session.ask([first, second, run(second, 0.25, 1)])).toEqual({
      outcomes: [value(2), value(1), value(0.5)],
      trap: null,
    });
    // In a later trip the number is looked up in the book of answers.
    const known = { get: () => value(4) };
    expect(await session.ask([run(first, 0.25, 1)], { known })).toEqual({
      outcomes: [value(2)],
      trap: null,
    });
    // What is no number cannot be an argument.
    const [nothing] = programs.noNumbers;
    expect(
      await outcomes(await engine(), nothing?.source ?? '', step(1, 1), step(step(1, 1), 1)),
    ).toEqual([
      expect.objectContaining({ kind: 'not-a-number' }),
      { kind: 'unasked', reason: 'no-argument' },
    ]);
  });

  for (const { what, source, value: number } of programs.numbers) {
    law('numbers', `${what} as a number`, async () => {
      expect(await outcome(await engine(), source, step(1, 1))).toEqual(value(number));
    });
  }

  for (const { what, source, type, text } of programs.noNumbers) {
    law('no-numbers', `${what} as no number`, async () => {
      expect(await outcome(await engine(), source, step(1, 1))).toEqual({
        kind: 'not-a-number',
        type,
        text,
      });
    });
  }

  law('exceptions', 'an exception with its class and message, and goes on', async () => {
    const { source, exception, message } = programs.raises;
    const told = expect.objectContaining({ kind: 'raised', exception, message });
    expect(await ask(await engine(), source, step(1, 1), step(2, 1))).toEqual({
      outcomes: [told, told],
      trap: null,
    });
    const untold = await outcome(await engine(), programs.raisesUntold.source, step(1, 1));
    expect(untold).toMatchObject({ kind: 'raised', exception: programs.raisesUntold.exception });
  });

  law('exception-lines', 'an exception with its line', async () => {
    const { source, line } = programs.raises;
    expect(await outcome(await engine(), source, step(1, 1))).toMatchObject({ line });
  });

  law('addresses-hidden', 'without showing where objects lie in memory', async () => {
    const told = await outcome(await engine(), programs.raisesAddress, step(1, 1));
    expect(told).toMatchObject({ kind: 'raised', message: expect.stringContaining('0x…') });
  });

  law('recursion', 'endless recursion as an exception', async () => {
    const { source, exception } = programs.recursion;
    expect(await outcome(await engine(), source, step(1, 1))).toMatchObject({
      kind: 'raised',
      exception,
    });
  });

  law('captured', 'with the function that stood after loading', async () => {
    const given = await outcomes(await engine(), programs.rebindsItself, step(1, 1), step(2, 1));
    expect(given).toEqual([value(1), value(2)]);
  });

  law('stand-in', 'with the stand-in where the program calls the step by name', async () => {
    const standIn = { function: stepName, factor: 1.5 };
    const what = programFrom(programs.right, { standIn });
    const given = await outcomes(await engine(), what, run(8, 0.5, 2), step(8, 0.5));
    expect(given).toEqual([value(0.5), value(0)]);
  });

  law('kept-output', 'and keeps the text of the kept question only', async () => {
    const session = await open(await engine(), programs.printsTheta);
    await session.ask([step(1.5, 0), step(2.5, 0), step(3.5, 0)], { keep: step(2.5, 0) });
    expect(session.keptOutput).toBe('at 2.5\n');

    const much = await open(await engine(), programs.printsMuch);
    expect(much.keptOutput).toBeNull();
    await much.ask([step(1.5, 0)], { keep: step(1.5, 0) });
    expect(much.keptOutput).toMatch(/^x{1024}\n… 1977 bytes more$/);
  });

  law('found-functions', 'only of functions that are there', async () => {
    const missing = await open(await engine(), programs.missingLoop);
    expect(missing.loaded.functions).toEqual({
      [stepName]: { kind: 'callable' },
      [loopName]: { kind: 'missing' },
    });
    expect(missing.loaded.otherNames).toEqual(['gradient_decent']);

    const { source, type } = programs.numberForLoop;
    const number = await open(await engine(), source);
    expect(number.loaded.functions[loopName]).toEqual({ kind: 'not-callable', type });
  });
}
