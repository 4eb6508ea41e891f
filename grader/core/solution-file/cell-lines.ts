// The cells of the exercise page in one file: a `# %%` line stands between two of them, as editors
// know it. Lines count from 1.

/** Sources of the cells, in order; at least one. */
export type CellSources = readonly string[];

/** The line between the cells. */
export const cellMarker = '# %%';

/** A line that begins a cell, whatever title an editor gave it. */
export const markerLine = /^# ?%%(?:[ \t].*)?$/;

/** A place in the cells of a file. */
export interface PlaceInCells {
  /** Index of the cell, from 0. */
  readonly cell: number;
  /** Line in the cell, from 1. */
  readonly line: number;
}

/** The whole file. Nothing is added to the cells or taken from them. */
export function joinCells(cells: CellSources): string {
  return cells.join(`\n${cellMarker}\n`);
}

/**
 * Where line `line` of the joined file stands. A marker counts to the end of the cell above it, what
 * lies after the last cell to its end.
 */
export function placeInCells(cells: CellSources, line: number): PlaceInCells {
  let cell = 0;
  let above = 0;
  let own = lineCount(cells[cell]);
  while (cell < cells.length - 1 && line > above + own + 1) {
    above += own + 1;
    cell++;
    own = lineCount(cells[cell]);
  }
  return { cell, line: Math.min(line - above, own) };
}

/** The line of the joined file at a place in the cells. */
export function lineInFile(cells: CellSources, { cell, line }: PlaceInCells): number {
  return cells.slice(0, cell).reduce((above, each) => above + lineCount(each) + 1, line);
}

function lineCount(text = ''): number {
  return text.split('\n').length;
}
