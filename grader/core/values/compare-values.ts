// Two values side by side: the first place at which they differ.

import type { Difference, Entry, Path, Value } from '../model/value.js';

/** What counts as the same. */
export interface Sameness {
  /** Largest accepted distance of floats, beside the relative one. */
  readonly absolute: number;
  /** Largest accepted distance of floats, as a share of the expected one. */
  readonly relative: number;
  /** Whether a tuple has to be a tuple and a list a list. Arrays of JavaScript are either. */
  readonly exactSequences: boolean;
}

/** Room for the rounding of a few hundred operations, and for an answer rounded to 9 digits. */
export const usualSameness: Sameness = {
  absolute: 1e-9,
  relative: 1e-9,
  exactSequences: false,
};

/**
 * The first place at which `actual` is not `expected`; `null` when they are the same. Floats may be
 * apart by the tolerance, and a whole number may stand for a float. Ints, texts, truth values and
 * None have to be equal, and of their own kind. The order of a dict does not matter.
 */
export function firstDifference(
  expected: Value,
  actual: Value,
  sameness: Sameness = usualSameness,
): Difference | null {
  return differenceAt([], expected, actual, sameness);
}

function differenceAt(
  path: Path,
  expected: Value,
  actual: Value,
  sameness: Sameness,
): Difference | null {
  const differs: Difference = { path, expected, actual };
  switch (expected.kind) {
    case 'none':
      return actual.kind === 'none' ? null : differs;
    case 'bool':
    case 'int':
    case 'str':
      return actual.kind === expected.kind && actual.value === expected.value ? null : differs;
    case 'float':
      return isNear(expected.value, actual, sameness) ? null : differs;
    case 'list':
    case 'tuple':
    case 'array':
      return 'items' in actual && isSequence(expected.kind, actual.kind, sameness)
        ? itemsDiffer(path, expected.items, actual.items, sameness)
        : differs;
    case 'dict':
      return actual.kind === 'dict'
        ? entriesDiffer(path, expected.entries, actual.entries, sameness)
        : differs;
  }
}

function isNear(expected: number, actual: Value, { absolute, relative }: Sameness): boolean {
  if (actual.kind !== 'float' && actual.kind !== 'int') return false;
  const value = Number(actual.value);
  if (Object.is(value, expected) || value === expected) return true;
  const distance = Math.abs(value - expected);
  // Infinities are near nothing, themselves excepted.
  return Number.isFinite(expected) && distance <= Math.max(absolute, relative * Math.abs(expected));
}

function isSequence(expected: string, actual: string, { exactSequences }: Sameness): boolean {
  return !exactSequences || expected === actual || actual === 'array' || expected === 'array';
}

function itemsDiffer(
  path: Path,
  expected: readonly Value[],
  actual: readonly Value[],
  sameness: Sameness,
): Difference | null {
  const length = Math.max(expected.length, actual.length);
  for (let index = 0; index < length; index += 1) {
    const found = bothOrOne([...path, index], expected[index], actual[index], sameness);
    if (found !== null) return found;
  }
  return null;
}

function entriesDiffer(
  path: Path,
  expected: readonly Entry[],
  actual: readonly Entry[],
  sameness: Sameness,
): Difference | null {
  const given = byKey(actual);
  for (const [key, value] of expected) {
    const found = bothOrOne([...path, key], value, given.get(keyText(key))?.[1], sameness);
    if (found !== null) return found;
  }
  const wanted = byKey(expected);
  const [extra] = actual.filter(([key]) => !wanted.has(keyText(key)));
  return extra === undefined
    ? null
    : { path: [...path, extra[0]], expected: null, actual: extra[1] };
}

function bothOrOne(
  path: Path,
  expected: Value | undefined,
  actual: Value | undefined,
  sameness: Sameness,
): Difference | null {
  return expected === undefined || actual === undefined
    ? { path, expected: expected ?? null, actual: actual ?? null }
    : differenceAt(path, expected, actual, sameness);
}

function byKey(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [keyText(entry[0]), entry]));
}

function keyText({ kind, value }: Entry[0]): string {
  return `${kind} ${value}`;
}
