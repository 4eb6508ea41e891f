// Line numbers. While a program runs, its cells count as one text: the lines of the second cell go
// on where the first ended. People are shown the line within the cell.

import type { Cell } from './submission.js';

/** A place in a submission: `cell` is `null` in a plain file, `line` `null` when unknown. */
export interface Place {
  readonly line: number | null;
  readonly cell: number | null;
}

/** A line in one of the student's further files. */
export interface FileLine {
  /** Relative to the folder of the program. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** The line, counted through the whole program, on which each cell begins. */
export function firstLinesOf(cells: readonly Cell[]): readonly number[] {
  const known = firstLines.get(cells);
  if (known !== undefined) return known;
  let next = 1;
  const computed = cells.map(({ source }) => {
    const first = next;
    next += source.split('\n').length;
    return first;
  });
  firstLines.set(cells, computed);
  return computed;
}

/** A notebook of thousands of broken cells asks for every one of them. */
const firstLines = new WeakMap<readonly Cell[], readonly number[]>();

/** Where line `line`, counted through the whole program, stands. 0 and `null` are unknown. */
export function placeOf(cells: readonly Cell[], line: number | null): Place {
  if (line === null || line < 1) return { line: null, cell: null };
  const starts = firstLinesOf(cells);
  const index = starts.findLastIndex((first) => first <= line);
  return { line: line - (starts[index] ?? 1) + 1, cell: cells[index]?.number ?? null };
}

/** The line of a place, counted through the whole program; `null` when it is not known. */
export function lineThrough(cells: readonly Cell[], { line, cell }: Place): number | null {
  const index = cells.findIndex((each) => each.number === cell);
  const first = firstLinesOf(cells)[index];
  return line === null || first === undefined ? null : first + line - 1;
}
