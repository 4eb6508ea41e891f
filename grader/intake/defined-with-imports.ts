// How much of what was asked each program of a hand-in brings along: what it defines itself, and
// what the other files that it imports define.

import { importsOwnFiles } from '../core/model/imports-own-files.js';
import type { Cell, Language } from '../core/model/submission.js';
import { definedIn } from './count-definitions.js';

/** A program among others. */
export interface ImportingProgram {
  /** As the student named it. */
  readonly name: string;
  readonly language: Language | null;
  readonly cells: readonly Cell[];
}

/** Counts for each program, in the order given. */
export function definedWithImports(
  programs: readonly ImportingProgram[],
  functionNames: readonly string[],
): readonly number[] {
  const own = programs.map(({ cells, language }) => definedIn(cells, functionNames, language));
  const imports = programs.map((program) =>
    programs.flatMap(({ name }, index) =>
      importsOwnFiles({ ...program, files: [{ path: name }] }) ? [index] : [],
    ),
  );
  return programs.map((_, start) => {
    const reached = new Set([start]);
    // A set that grows is gone through to its end.
    for (const index of reached) for (const next of imports[index] ?? []) reached.add(next);
    return new Set([...reached].flatMap((index) => own[index] ?? [])).size;
  });
}
