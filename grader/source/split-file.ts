// A file cut into the two cells of the exercise page.

import { type CellPair, markerLine } from '../core/solution-file/cell-lines.js';
import { parsePython } from './python-tree.js';
import { statementsOf } from './statements.js';

/**
 * Cuts a file at its marker line, or else above the definition of `secondFunction` with its
 * decorators and the comment lines that stand on it. Where neither can be found, all of it goes
 * into the first cell. Joined again it is the same file but for the marker line.
 */
export function splitFile(text: string, secondFunction: string): CellPair {
  const lines = text.split('\n');
  const marker = markerAt(lines);
  if (marker !== -1) return pair(lines.slice(0, marker), lines.slice(marker + 1));
  const start = definitionAt(text, lines, secondFunction);
  if (start > 0) return pair(lines.slice(0, start), lines.slice(start));
  return [text.replace(/\n$/, ''), ''];
}

/**
 * Editors put a marker above the first cell, too: one that has something before it goes first.
 * -1 when there is none.
 */
function markerAt(lines: readonly string[]): number {
  const markers = lines.flatMap((line, index) => (markerLine.test(line) ? [index] : []));
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

function pair(first: readonly string[], second: readonly string[]): CellPair {
  return [first.join('\n'), second.join('\n')];
}
