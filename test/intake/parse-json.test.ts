import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJson } from '#grader/intake/parse-json.js';

it('reads the numbers that only Python writes as null', () => {
  const text = '{"y": [NaN, Infinity, -Infinity, 1], "s": "NaN \\" Infinity"}';

  expect(parseJson(text)).toEqual({
    kind: 'json',
    value: { y: [null, null, null, 1], s: 'NaN " Infinity' },
  });
});

it.each(['', '{', '{"a": NaNa}', '<<<<<<< HEAD\n{}', '['.repeat(100_000)])(
  'calls damaged what nobody can read: %#',
  (text) => {
    expect(parseJson(text)).toEqual({ kind: 'damaged' });
  },
);

it('reads any JSON as JSON does', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseJson(text)).toEqual({ kind: 'json', value: JSON.parse(text) });
    }),
  );
});
