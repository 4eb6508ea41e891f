// The two cells of the exercise page in one file: a `# %%` line stands between them, as editors
// know it. Lines count from 1.

/** Sources of the two cells. */
export type CellPair = readonly [string, string];

/** The line between the cells. */
export const cellMarker = '# %%';

/** A line that begins a cell, whatever title an editor gave it. */
export const markerLine = /^# ?%%(?:[ \t].*)?$/;

/** A place in the cells of a file. */
export interface PlaceInCells {
  /** Index of the cell, from 0. */
  readonly cell: 0 | 1;
  /** Line in the cell, from 1. */
  readonly line: number;
}

/** The whole file. Nothing is added to the cells or taken from them. */
export function joinCells([first, second]: CellPair): string {
  return `${first}\n${cellMarker}\n${second}`;
}

/**
 * Where line `line` of the joined file stands. The marker counts to the end of the first cell, what
 * lies after the second cell to its end.
 */
export function placeInCells([first, second]: CellPair, line: number): PlaceInCells {
  const inFirst = lineCount(first);
  return line <= inFirst + 1
    ? { cell: 0, line: Math.min(line, inFirst) }
    : { cell: 1, line: Math.min(line - inFirst - 1, lineCount(second)) };
}

/** The line of the joined file at a place in the cells. */
export function lineInFile([first]: CellPair, { cell, line }: PlaceInCells): number {
  return cell === 0 ? line : lineCount(first) + 1 + line;
}

function lineCount(text: string): number {
  return text.split('\n').length;
}
