// The line to tell of a program that was stopped: the loop, not what the loop calls.

import type { PlacedCell } from './load-program.js';
import type { LoopLines } from './syntax.js';

/**
 * Chooses among the lines that took part, the innermost first. QuickJS tells the last call in each
 * function, or the function's own first line when there was none; then its first loop is meant.
 */
export function lineAtLimit(lines: readonly number[], cells: readonly PlacedCell[]): number | null {
  const loops = cells.flatMap(({ firstLine, reading }) =>
    reading.kind === 'read' ? reading.loops.map((each) => shifted(each, firstLine - 1)) : [],
  );
  for (const line of lines) {
    if (loops.some(({ first, last }) => first <= line && line <= last)) return line;
    const own = loops.find(({ functionLine }) => functionLine === line);
    if (own !== undefined) return own.first;
  }
  return lines[0] ?? null;
}

function shifted({ first, last, functionLine }: LoopLines, by: number): LoopLines {
  return { first: first + by, last: last + by, functionLine: functionLine && functionLine + by };
}
