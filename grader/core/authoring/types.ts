// The types that an author declares for arguments and answers, and what each is in TypeScript.

import type { DictKey, Value, ValueType } from '../model/value.js';

/** A declared type; `Own` is what an author's TypeScript has for it. */
export interface Type<Own> {
  readonly declared: ValueType;
  /** Throws a TypeError where something else was given, which TypeScript would have told. */
  toValue(own: Own): Value;
  /** `null` for a value of another type. */
  fromValue(value: Value): { readonly own: Own } | null;
}

/** What a type is in TypeScript. */
export type Own<Declared> = Declared extends Type<infer Mine> ? Mine : never;

/** A float; a whole number is one, too. */
export const float: Type<number> = {
  declared: { kind: 'float' },
  toValue: (value) => ({
    kind: 'float',
    value: need(value, typeof value === 'number', 'a number'),
  }),
  fromValue: (value) =>
    value.kind === 'float' || value.kind === 'int' ? { own: Number(value.value) } : null,
};

/** A whole number within ±2⁵³; `bigInt` has those beyond. */
export const int: Type<number> = {
  declared: { kind: 'int' },
  toValue: (value) => ({
    kind: 'int',
    value: BigInt(need(value, Number.isSafeInteger(value), 'a whole number within ±2**53')),
  }),
  fromValue: (value) =>
    value.kind === 'int' && Number.isSafeInteger(Number(value.value))
      ? { own: Number(value.value) }
      : null,
};

/** A whole number of any size: an int in Python. */
export const bigInt: Type<bigint> = {
  declared: { kind: 'int' },
  toValue: (value) => ({ kind: 'int', value: need(value, typeof value === 'bigint', 'a bigint') }),
  fromValue: (value) => (value.kind === 'int' ? { own: value.value } : null),
};

/** True or False. */
export const bool: Type<boolean> = {
  declared: { kind: 'bool' },
  toValue: (value) => ({
    kind: 'bool',
    value: need(value, typeof value === 'boolean', 'true or false'),
  }),
  fromValue: (value) => (value.kind === 'bool' ? { own: value.value } : null),
};

/** A text. */
export const str: Type<string> = {
  declared: { kind: 'str' },
  toValue: (value) => {
    const isText = typeof value === 'string' && !/\p{Cs}/u.test(value);
    return { kind: 'str', value: need(value, isText, 'a text without half characters') };
  },
  fromValue: (value) => (value.kind === 'str' ? { own: value.value } : null),
};

/** None. */
export const none: Type<null> = {
  declared: { kind: 'none' },
  toValue: () => ({ kind: 'none' }),
  fromValue: (value) => (value.kind === 'none' ? { own: null } : null),
};

/** A list whose items are of one type. */
export function list<Item>(of: Type<Item>): Type<readonly Item[]> {
  return {
    declared: { kind: 'list', of: of.declared },
    toValue: (items) => ({
      kind: 'list',
      items: need(items, Array.isArray(items), 'an array').map((each) => of.toValue(each)),
    }),
    fromValue: (value) => {
      const items = 'items' in value ? value.items.map((each) => of.fromValue(each)) : [null];
      return items.every((each) => each !== null) ? { own: items.map(({ own }) => own) } : null;
    },
  };
}

/** A tuple of so many items, each of its own type. */
export function tuple<const Types extends readonly Type<unknown>[]>(
  ...types: Types
): Type<{ readonly [Index in keyof Types]: Own<Types[Index]> }> {
  type Items = { readonly [Index in keyof Types]: Own<Types[Index]> };
  // One by one the compiler cannot see that each item is of the type beside it.
  const each: readonly Type<unknown>[] = types;
  return {
    declared: { kind: 'tuple', of: each.map(({ declared }) => declared) },
    toValue: (items) => {
      const given: readonly unknown[] = items;
      const isRight = Array.isArray(items) && items.length === types.length;
      need(items, isRight, `an array of ${types.length}`);
      return { kind: 'tuple', items: each.map((type, index) => type.toValue(given[index])) };
    },
    fromValue: (value) => {
      if (!('items' in value) || value.items.length !== each.length) return null;
      const items = value.items.map((item, index) => each[index]?.fromValue(item) ?? null);
      return items.every((item) => item !== null)
        ? { own: items.map(({ own }) => own) as unknown as Items }
        : null;
    },
  };
}

/** A dict with texts as keys: a plain object in TypeScript. */
export function dict<Content>(of: Type<Content>): Type<Readonly<Record<string, Content>>> {
  return {
    declared: { kind: 'dict', keys: 'str', of: of.declared },
    toValue: (record) => ({
      kind: 'dict',
      entries: Object.entries(need(record, isObject(record), 'an object')).map(
        ([key, each]) => [{ kind: 'str', value: key }, of.toValue(each)] as const,
      ),
    }),
    fromValue: (value) => {
      const pairs = pairsIn(value, 'str', of);
      return pairs && { own: Object.fromEntries(pairs.map(([key, each]) => [key.value, each])) };
    },
  };
}

/** A dict with whole numbers as keys: a Map in TypeScript. */
export function intDict<Content>(of: Type<Content>): Type<ReadonlyMap<number, Content>> {
  return {
    declared: { kind: 'dict', keys: 'int', of: of.declared },
    toValue: (map) => ({
      kind: 'dict',
      entries: [...need(map, map instanceof Map, 'a Map')].map(
        ([key, each]) => [{ kind: 'int', value: BigInt(key) }, of.toValue(each)] as const,
      ),
    }),
    fromValue: (value) => {
      const pairs = pairsIn(value, 'int', of);
      return pairs && { own: new Map(pairs.map(([key, each]) => [Number(key.value), each])) };
    },
  };
}

/** The type, or None. */
export function optional<Content>(of: Type<Content>): Type<Content | null> {
  return {
    declared: { kind: 'optional', of: of.declared },
    toValue: (own) => (own === null ? { kind: 'none' } : of.toValue(own)),
    fromValue: (value) => (value.kind === 'none' ? { own: null } : of.fromValue(value)),
  };
}

function pairsIn<Content>(
  value: Value,
  kind: DictKey['kind'],
  of: Type<Content>,
): readonly (readonly [DictKey, Content])[] | null {
  if (value.kind !== 'dict') return null;
  const pairs: (readonly [DictKey, Content])[] = [];
  for (const [key, each] of value.entries) {
    const read = key.kind === kind ? of.fromValue(each) : null;
    if (read === null) return null;
    pairs.push([key, read.own]);
  }
  return pairs;
}

function isObject(own: unknown): boolean {
  return typeof own === 'object' && own !== null && !Array.isArray(own);
}

function need<Given>(value: Given, isRight: boolean, what: string): Given {
  if (isRight) return value;
  throw new TypeError(`${what} is declared here, and ${shown(value)} was given`);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
