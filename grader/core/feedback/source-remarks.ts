// Remarks that only the source can give.

import type { Judgement } from '../checks/judge.js';
import type { SourceLook, SpotKind } from '../model/source-look.js';
import type { Cell } from '../model/submission.js';

/** Remark ids by what is seen. */
const remarks: Readonly<Partial<Record<SpotKind, string>>> = {
  'formula-repeated': 'formula-repeated',
  'quadratic-history': 'slow-quadratic-history',
  'argument-mutated': 'mutates-argument',
};

/** Ids of what is worth saying about functions that are right. */
export function sourceRemarks(
  look: SourceLook | null,
  cells: readonly Cell[],
  judgements: readonly Judgement[],
): readonly string[] {
  const isRight = (name: string | null) =>
    judgements
      .filter(({ check }) => check.function === name && check.points > 0)
      .every(({ status }) => status === 'passed');
  const seen = (look?.spots ?? []).filter(
    (each) => isRight(each.function) && (each.kind !== 'argument-mutated' || usesArrays(cells)),
  );
  return [...new Set(seen.flatMap(({ kind }) => remarks[kind] ?? []))];
}

/** A number cannot be changed in place; only where arrays are around does it matter. */
function usesArrays(cells: readonly Cell[]): boolean {
  return cells.some(({ source }) => /\b(?:numpy|torch|jax|tensorflow|array)\b/.test(source));
}
