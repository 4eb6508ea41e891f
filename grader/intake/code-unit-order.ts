// The one order of names that does not depend on a machine's language settings.

/** Orders texts by UTF-16 code unit, for `sort`. */
export function byCodeUnit(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
