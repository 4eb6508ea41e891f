// A file cut into the cells of the exercise page, one for each function.

import { type CellSources, markerLine } from '../core/solution-file/cell-lines.js';
import { parsePython } from './python-tree.js';
import { statementsOf } from './statements.js';

/**
 * Cuts a file into as many cells as there are functions: at its marker lines, or else above the
 * definition of each function but the first, with its decorators and the comment lines that stand
 * on it. A function that is not found leaves its cell empty. Joined again it is the same file but
 * for the marker lines.
 *
 * @param functions Names, in the order of the cells; at least one.
 */
export function splitFile(text: string, functions: readonly string[]): CellSources {
  const [, ...later] = functions;
  const lines = text.split('\n');
  const markers = markersOf(lines);
  // As many as the page writes: each of them is a cut, also those around an empty cell.
  if (markers.length === later.length) return cutAtAll(lines, markers);
  const cells = [text];
  let open = 0; // the cell that holds all that is not yet cut
  for (const name of later) {
    const halves = halvesOf(cells[open] ?? '', name);
    if (halves === null) {
      cells.push('');
      continue;
    }
    cells[open] = halves.above;
    open = cells.push(halves.below) - 1;
  }
  // The marker after it brings a line end of its own.
  if (open < later.length) cells[open] = (cells[open] ?? '').replace(/\n$/, '');
  return cells;
}

function cutAtAll(lines: readonly string[], cuts: readonly number[]): CellSources {
  const starts = [-1, ...cuts];
  return starts.map((start, index) => lines.slice(start + 1, starts[index + 1]).join('\n'));
}

/** The text above the first cut that can be made, and below it; `null` when there is none. */
function halvesOf(
  text: string,
  name: string,
): { readonly above: string; readonly below: string } | null {
  const lines = text.split('\n');
  const halves = (end: number, start: number) => ({
    above: lines.slice(0, end).join('\n'),
    below: lines.slice(start).join('\n'),
  });
  const marker = markerAt(lines);
  if (marker !== -1) return halves(marker, marker + 1);
  const definition = definitionAt(text, lines, name);
  return definition > 0 ? halves(definition, definition) : null;
}

function markersOf(lines: readonly string[]): readonly number[] {
  return lines.flatMap((line, index) => (markerLine.test(line) ? [index] : []));
}

/**
 * Editors put a marker above the first cell, too: one that has something before it goes first.
 * -1 when there is none.
 */
function markerAt(lines: readonly string[]): number {
  const markers = markersOf(lines);
  const between = markers.find((index) =>
    lines.slice(0, index).some((line) => line.trim() !== '' && !markerLine.test(line)),
  );
  return between ?? markers[0] ?? -1;
}

/** Index of the line on which the cut goes; 0 or less when there is none. */
function definitionAt(text: string, lines: readonly string[], name: string): number {
  const statements = statementsOf(parsePython([{ number: null, source: text }]) ?? []);
  const definition = statements.find((each) => each.defines === name);
  if (definition === undefined) return -1;
  let start = definition.first - 1;
  while (lines[start - 1]?.startsWith('#')) start--;
  return start;
}
