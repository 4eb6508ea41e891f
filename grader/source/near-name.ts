// The name that somebody probably meant.

import { distance } from 'fastest-levenshtein';

/** A name without what people mix up most: capitals and underscores. */
export function plainName(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

/**
 * The one of `names` that `wanted` was probably meant to be: one that it abbreviates, one a few
 * letters away, or one of `values` that it is a part of. `null` when none is near.
 */
export function nearName(
  wanted: string,
  names: readonly string[],
  values: readonly string[],
): string | null {
  const others = names.filter((each) => each !== wanted);
  return (
    others.find((each) => initials(each) === wanted.toLowerCase()) ??
    fewestLetters(wanted, others) ??
    values.find((each) => each !== wanted && isPart(wanted, each)) ??
    null
  );
}

/** `lr` of `learning_rate` */
function initials(name: string): string | null {
  const parts = name.toLowerCase().split('_').filter(Boolean);
  return parts.length > 1 ? parts.map((each) => each[0]).join('') : null;
}

/** `rate` of `learning_rate`, `theta` of `initial_theta`, and the other way round */
function isPart(wanted: string, name: string): boolean {
  const [short, long] = wanted.length < name.length ? [wanted, name] : [name, wanted];
  return short.length >= 3 && long.toLowerCase().split('_').includes(short.toLowerCase());
}

function fewestLetters(wanted: string, names: readonly string[]): string | null {
  const plain = plainName(wanted);
  const allowed = Math.max(1, Math.floor(plain.length / 3));
  const ranked = names
    .map((name) => ({ name, apart: distance(plain, plainName(name)) }))
    .filter(({ name, apart }) => apart <= allowed && apart < plainName(name).length)
    .toSorted((a, b) => a.apart - b.apart);
  return ranked[0]?.name ?? null;
}
