import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packValue, unpackValue, valueKey } from '#grader/core/model/packed-value.js';
import type { Value } from '#grader/core/model/value.js';
import { firstDifference, usualSameness } from '#grader/core/values/compare-values.js';
import { pathText, shownValue, valueText } from '#grader/core/values/value-text.js';
import { anyValue } from '../../support/value-arbitrary.js';

const float = (value: number): Value => ({ kind: 'float', value });
const int = (value: bigint): Value => ({ kind: 'int', value });
const str = (value: string) => ({ kind: 'str', value }) as const;
const bool = (value: boolean): Value => ({ kind: 'bool', value });
const list = (...items: Value[]): Value => ({ kind: 'list', items });
const tuple = (...items: Value[]): Value => ({ kind: 'tuple', items });
const array = (...items: Value[]): Value => ({ kind: 'array', items });
const dict = (...entries: (readonly [string, Value])[]): Value => ({
  kind: 'dict',
  entries: entries.map(([key, value]) => [str(key), value]),
});
const none: Value = { kind: 'none' };
const nan = Number.NaN;
const exactly = { absolute: 0, relative: 0, exactSequences: true };

describe('two values', () => {
  it('are the same when they are one', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(firstDifference(value, value, exactly)).toBeNull();
      }),
    );
  });

  it('differ, either way round, when they have different keys', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        fc.pre(valueKey(a) !== valueKey(b) && !/"d"|"i"|-0/.test(valueKey(a) + valueKey(b)));
        expect(firstDifference(a, b, exactly)).not.toBeNull();
        expect(firstDifference(b, a, exactly)).not.toBeNull();
      }),
    );
  });

  it.each([
    ['a whole number for a float', float(3), int(3n)],
    ['a float within the tolerance', float(1e6), float(1e6 + 1e-4)],
    ['nan for nan', float(nan), float(nan)],
    ['an infinity for itself', float(Infinity), float(Infinity)],
    ['zeros of both signs', float(0), float(-0)],
    ['a tuple for a list', list(int(1n)), tuple(int(1n))],
    ['a list for a tuple', tuple(int(1n)), list(int(1n))],
    ['an array of JavaScript for a tuple', tuple(int(1n)), array(int(1n))],
    ['a dict in another order', dict(['a', none], ['b', none]), dict(['b', none], ['a', none])],
  ])('are the same: %s', (_what, expected, actual) => {
    expect(firstDifference(expected, actual)).toBeNull();
  });

  it.each([
    ['a float beside the tolerance', float(1), float(1 + 1e-8)],
    ['a number for nan', float(nan), float(1)],
    ['nan for a number', float(1), float(nan)],
    ['the largest number for an infinity', float(Infinity), float(Number.MAX_VALUE)],
    ['the other infinity', float(Infinity), float(-Infinity)],
    ['a float for a whole number', int(3n), float(3)],
    ['whole numbers one apart beyond 2**53', int(2n ** 60n), int(2n ** 60n + 1n)],
    ['True for 1', int(1n), bool(true)],
    ['1 for True', bool(true), int(1n)],
    ['True for 1.0', float(1), bool(true)],
    ['a text for a number', float(1), str('1')],
    ['None for a list', list(), none],
    ['a list for None', none, list()],
    ['a dict for a list', list(), dict()],
  ])('differ: %s', (_what, expected, actual) => {
    expect(firstDifference(expected, actual)).toEqual({ path: [], expected, actual });
  });

  it('keep lists and tuples apart where that is asked for', () => {
    const strict = { ...usualSameness, exactSequences: true };
    expect(firstDifference(list(none), tuple(none), strict)).not.toBeNull();
    expect(firstDifference(tuple(none), list(none), strict)).not.toBeNull();
    expect(firstDifference(tuple(none), array(none), strict)).toBeNull();
  });

  it('differ first where a path leads', () => {
    const expected = list(none, none, none, dict(['rate', float(1)], ['loss', float(1.5)]));
    const actual = list(none, none, none, dict(['rate', float(1)], ['loss', float(1.25)]), none);
    const found = firstDifference(expected, actual);
    expect(found).toMatchObject({ expected: float(1.5), actual: float(1.25) });
    expect(pathText('python', found?.path ?? [])).toBe('[3]["loss"]');
  });

  it.each([
    ['an item too few', list(none, int(1n)), list(none), '[1]', int(1n), null],
    ['an item too many', list(), list(int(1n)), '[0]', null, int(1n)],
    ['a key too few', dict(['a', none]), dict(), '["a"]', none, null],
    ['a key too many', dict(), dict(['a', none]), '["a"]', null, none],
  ])('differ by %s', (_what, expected, actual, place, right, own) => {
    const found = firstDifference(expected, actual);
    expect(found).toMatchObject({ expected: right, actual: own });
    expect(pathText('python', found?.path ?? [])).toBe(place);
  });
});

describe('a packed value', () => {
  it('is the value again, through JSON', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const back = unpackValue(JSON.parse(JSON.stringify(packValue(value))));
        expect(back).toEqual(value);
      }),
    );
  });

  it('is no value, and no error, when it is anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        const value = unpackValue(anything);
        expect(value === null || typeof value.kind === 'string').toBe(true);
      }),
    );
    for (const wrong of [
      { i: 'x' },
      { i: '1'.repeat(20_000) },
      { d: [[1.5, 1]] },
      { f: 'toString' },
    ]) {
      expect(unpackValue(wrong)).toBeNull();
    }
  });

  it('is refused when it is too deep or too large', () => {
    let deep: object = { l: [] };
    for (let i = 0; i < 8; i += 1) deep = { l: [deep] };
    expect(unpackValue(deep)).toBeNull();
    expect(unpackValue({ l: Array.from({ length: 10_000 }, () => 0) })).toBeNull();
  });
});

describe('the text of a value', () => {
  it.each([
    [none, 'None', 'null'],
    [bool(true), 'True', 'true'],
    [int(2n ** 70n), String(2n ** 70n), `${2n ** 70n}n`],
    [float(1), '1.0', '1'],
    [float(-Infinity), "float('-inf')", '-Infinity'],
    [str('a"b\n'), '"a\\"b\\n"', '"a\\"b\\n"'],
    [tuple(int(1n)), '(1,)', '[1]'],
    [tuple(), '()', '[]'],
    [list(int(1n), float(2)), '[1, 2.0]', '[1, 2]'],
    [dict(['a', int(1n)]), '{"a": 1}', '{"a": 1}'],
    [
      { kind: 'dict', entries: [[{ kind: 'int', value: 1n }, none]] } as Value,
      '{1: None}',
      'new Map([[1, null]])',
    ],
  ])('is a literal of the language', (value, python, javascript) => {
    expect(valueText('python', value)).toBe(python);
    expect(valueText('javascript', value)).toBe(javascript);
  });

  it('is cut where it is only looked at', () => {
    const long = list(...Array.from({ length: 500 }, () => int(7n)));
    expect(shownValue('python', long)).toHaveLength(200);
    expect(shownValue('python', long)).toMatch(/^\[7, 7.* …$/);
  });
});
