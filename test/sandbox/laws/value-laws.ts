// Laws of values beyond numbers: what is passed arrives, what is given comes back, and what is no
// value, or too much of one, is told and harms nobody.

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Engine, Limits } from '#grader/core/model/engine.js';
import type { Outcome } from '#grader/core/model/outcome.js';
import { answerTo, float, type Question, valueArgument } from '#grader/core/model/question.js';
import type { Value } from '#grader/core/model/value.js';
import { firstDifference } from '#grader/core/values/compare-values.js';
import { anyValue } from '../../support/value-arbitrary.js';
import { lawLimits, programFrom } from './law-kit.js';

/** Programs in the engine's language; `echo` gives its only argument back, `pair` both in a list. */
export interface ValuePrograms {
  readonly echo: string;
  readonly pair: string;
  /** Adds something to the list that it is given, and gives back how long it is. */
  readonly grows: string;
  /** `first` gives a list; by now what it gave has been changed by `second`, which gives it back. */
  readonly changes: string;
  /** By what they do: programs whose `echo` gives something that is refused. */
  readonly refused: Readonly<Record<string, readonly [source: string, why: string]>>;
}

export interface ValueLawOptions {
  make(limits: Limits): Engine | Promise<Engine>;
  readonly programs: ValuePrograms;
}

export function valueLaws({ make, programs }: ValueLawOptions): void {
  let made: Promise<Engine> | null = null;
  const engine = () => {
    made ??= Promise.resolve(make({ ...lawLimits, callTicks: 200_000, submissionTicks: 1e9 }));
    return made;
  };
  const put = async (source: string, names: readonly string[], ...questions: Question[]) => {
    const program = programFrom(source, { functions: names, structured: names });
    return (await (await engine()).open(program, 'whole')).ask(questions);
  };
  const echo = (value: Value): Question => ({ function: 'echo', args: [valueArgument(value)] });

  it('values of every kind arrive and come back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyValue, { minLength: 1, maxLength: 20 }), async (values) => {
        const { outcomes, trap } = await put(programs.echo, ['echo'], ...values.map(echo));
        expect(trap).toBeNull();
        expect(outcomes).toHaveLength(values.length);
        outcomes.forEach((outcome, index) => {
          expect(outcome.kind).toBe('structured');
          const given = outcome.kind === 'structured' ? outcome.value : none;
          const exactly = { absolute: 0, relative: 0, exactSequences: true };
          expect(firstDifference(values[index] ?? none, given, exactly)).toBeNull();
        });
      }),
      { numRuns: 30, seed: 20_261_124 },
    );
  });

  it('a value of the largest size goes through, more of them than one frame holds', async () => {
    const long: Value = { kind: 'str', value: 'x'.repeat(200_000) };
    const numbers = Array.from(
      { length: 9_000 },
      (_, i): Value => ({ kind: 'float', value: i / 3 }),
    );
    const values: readonly Value[] = [
      ...Array.from({ length: 9 }, () => long),
      { kind: 'list', items: numbers },
    ];
    const { outcomes, trap } = await put(programs.echo, ['echo'], ...values.map(echo));
    expect(trap).toBeNull();
    expect(outcomes.map((each) => each.kind)).toEqual(values.map(() => 'structured'));
    expect(valueIn(outcomes[0])).toEqual(long);
  });

  it('more arguments than a plain frame has, and numbers among them', async () => {
    const args = [float(1.5), valueArgument({ kind: 'str', value: 'é' })];
    const { outcomes } = await put(programs.pair, ['pair'], { function: 'pair', args });
    const given = valueIn(outcomes[0]);
    const right: Value = {
      kind: 'list',
      items: [
        { kind: 'float', value: 1.5 },
        { kind: 'str', value: 'é' },
      ],
    };
    expect(firstDifference(right, given)).toBeNull();
  });

  it('an argument that a program changes is new in the next call', async () => {
    const items: readonly Value[] = [{ kind: 'int', value: 1n }];
    const question: Question = {
      function: 'grows',
      args: [valueArgument({ kind: 'list', items })],
    };
    const { outcomes } = await put(programs.grows, ['grows'], question, question);
    expect(outcomes.map(valueIn)).toEqual([
      { kind: 'int', value: 2n },
      { kind: 'int', value: 2n },
    ]);
  });

  it('a chained argument is what the answer was when it was given', async () => {
    const first: Question = { function: 'first', args: [] };
    const second: Question = { function: 'second', args: [answerTo(first)] };
    const { outcomes } = await put(programs.changes, ['first', 'second'], first, second, second);
    expect(outcomes.map((each) => firstDifference(oneAndTwo, valueIn(each)))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each(Object.entries(programs.refused))('%s is refused', async (_what, [source, why]) => {
    const after: Question = { function: 'after', args: [] };
    const { outcomes, trap } = await put(source, ['echo', 'after'], echo(none), after);
    expect(trap).toBeNull();
    expect(outcomes[0]).toMatchObject({ kind: 'unreadable', why });
    expect(valueIn(outcomes[1])).toEqual({ kind: 'int', value: 7n });
  });
}

const none: Value = { kind: 'none' };
const oneAndTwo: Value = {
  kind: 'list',
  items: [
    { kind: 'int', value: 1n },
    { kind: 'int', value: 2n },
  ],
};

function valueIn(outcome: Outcome | undefined): Value {
  if (outcome?.kind !== 'structured') throw new Error(`no value: ${JSON.stringify(outcome)}`);
  return outcome.value;
}
