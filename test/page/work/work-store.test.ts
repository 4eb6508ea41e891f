import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameWork, readWork, type Work, workText } from '#grader/page/work/work.js';
import { createWorkStore, type TextStorage } from '#grader/page/work/work-store.js';

const text = fc.string({ unit: 'binary' });
const work = fc.record({ cells: fc.tuple(text, text), noticed: text });
const some: Work = { cells: ['a', 'b'], noticed: 'c' };

describe('kept work', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(work, (given) => {
        const store = createWorkStore(memory, 'descent', 2);
        const other = createWorkStore(memory, 'another', 2);

        expect(store.save(given)).toBe(true);
        expect(store.load()).toEqual(given);
        expect(other.load()).toBeNull();
      }),
    );
  });

  it('is null, never an error, when anything else lies in its place', () => {
    const json = fc.oneof(
      fc.json(),
      fc.constantFrom('', '{', 'null', '{"cells":["a"],"noticed":""}', '{"cells":["a","b"]}'),
      fc.constantFrom('{"cells":["a",1],"noticed":""}', '{"cells":{"0":"a"},"noticed":""}'),
    );
    fc.assert(
      fc.property(json, (kept) => {
        expect(readWork(kept, 2)).toBeNull();
      }),
    );
  });

  it('is told to be lost, not thrown, where a browser keeps nothing', () => {
    const refuse = () => {
      throw new Error('denied');
    };
    const full: TextStorage = { getItem: () => null, setItem: refuse, removeItem: refuse };

    for (const storage of [refuse, () => full]) {
      const store = createWorkStore(storage, 'descent', 2);
      expect(store.load()).toBeNull();
      expect(store.save(some)).toBe(false);
    }
  });

  it('is the same when neither a cell nor the answer differs', () => {
    expect(isSameWork(some, { ...some, cells: ['a', 'b'] })).toBe(true);
    expect(isSameWork(some, { ...some, cells: ['a', 'B'] })).toBe(false);
    expect(isSameWork(some, { ...some, noticed: '' })).toBe(false);
    expect(readWork(workText(some), 2)).toEqual(some);
  });
});

const held = new Map<string, string>();

function memory(): TextStorage {
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, kept) => void held.set(key, kept),
    removeItem: (key) => void held.delete(key),
  };
}
