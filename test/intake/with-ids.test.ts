import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withIds } from '#grader/intake/with-ids.js';

describe('withIds', () => {
  it('numbers equal stems from the second on', () => {
    expect(ids(['ada', 'ada', 'bob', 'ada'])).toEqual(['ada', 'ada-2', 'bob', 'ada-3']);
  });

  it("passes over a number that is another's own name", () => {
    expect(ids(['ada', 'ada', 'ada-2', 'ada-2'])).toEqual(['ada', 'ada-3', 'ada-2', 'ada-2-2']);
  });

  it('is not misled by names of built-in properties', () => {
    expect(ids(['constructor', '__proto__'])).toEqual(['constructor', '__proto__']);
  });

  it('gives no id twice, and every stem to someone', () => {
    const stem = fc.constantFrom('a', 'a-2', 'a-3', 'a-2-2', 'b', '');
    fc.assert(
      fc.property(fc.array(stem), (stems) => {
        const given = ids(stems);
        expect(new Set(given).size).toBe(stems.length);
        expect(given).toEqual(expect.arrayContaining([...new Set(stems)]));
      }),
    );
  });
});

function ids(stems: readonly string[]): string[] {
  return withIds(stems.map((stem) => ({ stem }))).map((item) => item.id);
}
