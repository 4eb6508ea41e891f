// Values as JSON and back, with nothing lost: for keys of questions, for what is remembered between
// runs, and for the way to JavaScript.

import { type DictKey, type Entry, type Value, valueLimits } from './value.js';

/**
 * A value that JSON can hold: numbers are floats, and what JSON has no word for is an object of one
 * field: `f` a float that JSON lacks, `i` an int, `l`, `t` and `a` a list, a tuple, an array,
 * `d` pairs of a dict.
 */
export type PackedValue =
  | null
  | boolean
  | number
  | string
  | { readonly f: 'nan' | 'inf' | '-inf' | '-0' }
  | { readonly i: string }
  | { readonly l: readonly PackedValue[] }
  | { readonly t: readonly PackedValue[] }
  | { readonly a: readonly PackedValue[] }
  | { readonly d: readonly (readonly [PackedValue, PackedValue])[] };

const unusual = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
  '-0': -0,
} as const;

const letters = { list: 'l', tuple: 't', array: 'a' } as const;
const sequences = { l: 'list', t: 'tuple', a: 'array' } as const;

/** A value in its packed form. */
export function packValue(value: Value): PackedValue {
  switch (value.kind) {
    case 'none':
      return null;
    case 'bool':
    case 'str':
      return value.value;
    case 'int':
      return { i: String(value.value) };
    case 'float':
      return packFloat(value.value);
    case 'list':
    case 'tuple':
    case 'array': {
      const items = value.items.map(packValue);
      // One literal field each, which a computed name would not be to the compiler.
      return value.kind === 'list'
        ? { l: items }
        : value.kind === 'tuple'
          ? { t: items }
          : { [letters.array]: items };
    }
    case 'dict':
      return { d: value.entries.map(([key, each]) => [packValue(key), packValue(each)] as const) };
  }
}

function packFloat(value: number): PackedValue {
  if (Number.isNaN(value)) return { f: 'nan' };
  if (!Number.isFinite(value)) return { f: value > 0 ? 'inf' : '-inf' };
  return Object.is(value, -0) ? { f: '-0' } : value;
}

/** The value in a packed form of unknown origin; `null` where it is none, or too large. */
export function unpackValue(packed: unknown): Value | null {
  const room = { parts: valueLimits.parts as number };
  try {
    return unpack(packed, room, 0);
  } catch (error) {
    if (error instanceof Unpackable) return null;
    throw error;
  }
}

class Unpackable extends Error {}

function unpack(packed: unknown, room: { parts: number }, depth: number): Value {
  room.parts -= 1;
  if (room.parts < 0) throw new Unpackable();
  switch (typeof packed) {
    case 'boolean':
      return { kind: 'bool', value: packed };
    case 'number':
      return { kind: 'float', value: packed };
    case 'string':
      return { kind: 'str', value: packed };
    case 'object':
      return packed === null ? { kind: 'none' } : unpackObject(packed, room, depth);
    default:
      throw new Unpackable();
  }
}

function unpackObject(packed: object, room: { parts: number }, depth: number): Value {
  const [[letter, content] = ['', null]] = Object.entries(packed) as [string, unknown][];
  switch (letter) {
    case 'f': {
      if (typeof content !== 'string' || !Object.hasOwn(unusual, content)) throw new Unpackable();
      return { kind: 'float', value: unusual[content as keyof typeof unusual] }; // just looked at
    }
    case 'i':
      return { kind: 'int', value: wholeNumber(content) };
    case 'l':
    case 't':
    case 'a': {
      const items = listIn(content, depth).map((each) => unpack(each, room, depth + 1));
      return { kind: sequences[letter], items };
    }
    case 'd': {
      const entries = listIn(content, depth).map((each): Entry => {
        const [key, value] = listIn(each, depth);
        return [keyIn(unpack(key, room, depth + 1)), unpack(value, room, depth + 1)];
      });
      return { kind: 'dict', entries };
    }
    default:
      throw new Unpackable();
  }
}

function listIn(content: unknown, depth: number): readonly unknown[] {
  if (!Array.isArray(content) || depth >= valueLimits.depth) throw new Unpackable();
  return content;
}

/** Most decimal digits of an int, sign included. */
export const mostIntDigits = Math.ceil(valueLimits.intBytes * 8 * Math.log10(2)) + 1;

function wholeNumber(content: unknown): bigint {
  const isOne =
    typeof content === 'string' && content.length <= mostIntDigits && /^-?\d+$/.test(content);
  if (!isOne) throw new Unpackable();
  return BigInt(content);
}

function keyIn(key: Value): DictKey {
  if (key.kind !== 'int' && key.kind !== 'str') throw new Unpackable();
  return key;
}

/** A text that two values share exactly when they are the same. */
export function valueKey(value: Value): string {
  const known = keys.get(value);
  if (known !== undefined) return known;
  const key = JSON.stringify(packValue(value));
  keys.set(value, key);
  return key;
}

const keys = new WeakMap<Value, string>();
