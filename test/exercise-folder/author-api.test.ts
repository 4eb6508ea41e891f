// What an author's editor tells: types of arguments and answers, without a word about them.

import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  bigInt,
  bool,
  defineExercise,
  dict,
  example,
  fc,
  float,
  fn,
  int,
  intDict,
  list,
  none,
  optional,
  property,
  str,
  tuple,
} from '#grader/index.js';

const rows = fn(
  'rows',
  [
    ['table', list(dict(float))],
    ['name', optional(str)],
    ['pair', tuple(int, bool)],
  ],
  intDict(list(bigInt)),
  { reference: () => new Map([[1, [2n]]]) },
);

const twice = fn('twice', [['x', float]], float, { reference: (x) => 2 * x, tolerance: 1e-6 });

describe('the types of a declared function', () => {
  it('are those of its parameters, in order', () => {
    expectTypeOf(rows).parameter(0).toEqualTypeOf<readonly Readonly<Record<string, number>>[]>();
    expectTypeOf(rows).parameter(1).toEqualTypeOf<string | null>();
    expectTypeOf(rows).parameter(2).toEqualTypeOf<readonly [number, boolean]>();
    expectTypeOf(rows.reference).returns.toEqualTypeOf<ReadonlyMap<number, readonly bigint[]>>();
    expectTypeOf(
      fn('n', [], none, { reference: () => null }).reference,
    ).returns.toEqualTypeOf<null>();
  });

  it('reach the inputs, the law and the relation of a property', () => {
    const check = property('same', rows, {
      points: 1,
      sentence: '',
      inputs: [
        fc.array(fc.record({ a: fc.double() })),
        fc.option(fc.string()),
        fc.tuple(fc.integer(), fc.boolean()),
      ],
      law: (answer, table, name, [count, isOn]) => {
        expectTypeOf(answer).toEqualTypeOf<ReadonlyMap<number, readonly bigint[]>>();
        expectTypeOf(table).toEqualTypeOf<readonly Readonly<Record<string, number>>[]>();
        expectTypeOf(name).toEqualTypeOf<string | null>();
        expectTypeOf(count).toEqualTypeOf<number>();
        expectTypeOf(isOn).toEqualTypeOf<boolean>();
        return true;
      },
    });
    expect(check.kind).toBe('property');
  });

  it('refuse what is not of them', () => {
    // @ts-expect-error a text for a number
    expect(() => twice('1')).toThrow('twice, argument 1: a number is declared here, and "1"');
    // @ts-expect-error a reference that gives a text
    fn('f', [['x', float]], float, { reference: (x) => String(x) });
    // @ts-expect-error an arbitrary of texts for a number
    property('p', twice, { points: 1, sentence: '', inputs: [fc.string()] });
    // @ts-expect-error too few arguments
    example('e', twice, { points: 1, sentence: '', calls: [[]] });
    expect(() => fn('f', [['x', int]], int, { reference: (x) => x })(1.5)).toThrow('±2**53');
  });
});

describe('defineExercise', () => {
  const check = (points: number, id = 'doubles') =>
    example(id, twice, { points, sentence: 'It doubles.', calls: [[2]] });
  const exercise = { id: 'twice', version: '1', title: 'Twice', functions: [twice] };

  it('adds the points of a function from its checks', () => {
    const made = defineExercise({ ...exercise, checks: [check(30), check(12, 'again')] });
    expect(made.functions).toEqual([
      { name: 'twice', parameters: ['x'], points: 42, takes: [{ kind: 'float' }] },
    ]);
  });

  it('gives its numbers the declared tolerance', () => {
    const made = defineExercise({ ...exercise, checks: [check(1)] });
    const { value, tolerance } = made.model.expect('twice', [50]);
    expect(value).toBe(100);
    expect(tolerance).toBeCloseTo(1e-4, 12);
  });

  it.each([
    ['an id in capitals', { id: 'Twice', checks: [check(1)] }, 'kebab-case'],
    ['no check with points', { checks: [check(0)] }, 'No check with points asks twice'],
    ['half a point', { checks: [check(0.5)] }, 'has 0.5 points'],
    [
      'one id for two checks',
      { checks: [check(1), check(2)] },
      'two checks with the name "doubles"',
    ],
    ['a check of another function', { functions: [rows], checks: [check(1)] }, 'is of twice'],
    ['no function', { functions: [], checks: [] }, 'asks for no function'],
  ])('refuses %s', (_what, changes, sentence) => {
    expect(() => defineExercise({ ...exercise, ...changes })).toThrow(sentence);
  });
});
