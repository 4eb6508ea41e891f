// The one order in which submissions are shown anywhere.

/** Compares by id, UTF-16 code unit by code unit: the same in every locale. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
