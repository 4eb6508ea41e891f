// Values that travel to a function and back where a number is not enough.

/** A value as Python has it, told apart by kind: an int is never a float. */
export type Value =
  | { readonly kind: 'none' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int'; readonly value: bigint }
  /** `nan` and the infinities included. */
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'str'; readonly value: string }
  /** `array` is a sequence of JavaScript, which has but one kind: it counts as either. */
  | { readonly kind: 'list' | 'tuple' | 'array'; readonly items: readonly Value[] }
  | { readonly kind: 'dict'; readonly entries: readonly Entry[] };

/** A key and what it leads to; a dict keeps its order. */
export type Entry = readonly [key: DictKey, value: Value];

export type DictKey = Extract<Value, { kind: 'int' | 'str' }>;

/** How large a value may be, in either direction. values.py has the same numbers. */
export const valueLimits = {
  /** Lists in lists; a number has depth 0, a list of numbers depth 1. */
  depth: 8,
  /** Values in all: each list, each item, each key. */
  parts: 10_000,
  /** Bytes that it takes on its way; a text counts as UTF-8. */
  bytes: 256 * 1024,
  /** Bytes of one int: nearly ten thousand decimal digits. */
  intBytes: 4096,
} as const;

/** Why an answer could not be taken as a value. */
export type Unreadable = 'type' | 'depth' | 'parts' | 'bytes';

/** What a function is declared to take or to give. */
export type ValueType =
  | { readonly kind: 'float' | 'int' | 'bool' | 'str' | 'none' | 'any' }
  | { readonly kind: 'list'; readonly of: ValueType }
  | { readonly kind: 'tuple'; readonly of: readonly ValueType[] }
  | { readonly kind: 'dict'; readonly keys: 'int' | 'str'; readonly of: ValueType }
  | { readonly kind: 'optional'; readonly of: ValueType };

/** A way into a value: places in sequences, keys of dicts. */
export type Path = readonly (number | DictKey)[];

/** Where two values first differ; `null` is nothing at all, where the other one has more. */
export interface Difference {
  readonly path: Path;
  readonly expected: Value | null;
  readonly actual: Value | null;
}

/** How many values there are in a value, itself and keys included. */
export function partsOf(value: Value): number {
  switch (value.kind) {
    case 'list':
    case 'tuple':
    case 'array':
      return value.items.reduce((sum, each) => sum + partsOf(each), 1);
    case 'dict':
      return value.entries.reduce((sum, [, each]) => sum + 1 + partsOf(each), 1);
    default:
      return 1;
  }
}
