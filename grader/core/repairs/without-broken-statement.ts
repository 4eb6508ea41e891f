// A statement that Python cannot read, left out.

import type { Interview } from '../checks/interview.js';
import { isTrap } from '../checks/live-program.js';
import { syntaxError } from '../checks/open-program.js';
import type { LoadError } from '../model/engine.js';
import { firstLinesOf, lineThrough, placeOf } from '../model/lines.js';
import type { Lines, SourceStatement } from '../model/source-look.js';
import type { Cell } from '../model/submission.js';
import type { CoreTexts } from '../texts/core-texts.js';
import type { Repair, RepairSetting, Sources } from './repair.js';

/** A broken statement that is none of the asked functions, blanked; every other line stays. */
export function withoutBrokenStatement(
  { exercise, lookAtSource }: RepairSetting,
  { cells, files }: Sources,
  { loaded }: Interview,
  texts: CoreTexts,
): Repair | null {
  const error = isTrap(loaded) ? null : (syntaxError(loaded) ?? loaded.skippedCells[0] ?? null);
  const line = error === null ? null : lineThrough(cells, lastLineAt(cells, error));
  if (line === null) {
    return null;
  }
  const statements = lookAtSource(cells, exercise.functions)?.statements ?? [];
  const broken = statementAt(cells, statements, line);
  const isAsked = exercise.functions.some(({ name }) => name === broken?.defines);
  return broken === null || isAsked
    ? null
    : {
        sources: { cells: blanked(cells, broken), files },
        change: texts.repairs.leftOut(linesText(cells, broken, texts)),
        names: null,
      };
}

/** Python places "unexpected end" one line after the last. */
function lastLineAt(cells: readonly Cell[], error: LoadError): LoadError {
  const cell = cells.find(({ number }) => number === error.cell);
  const lines = cell?.source.split('\n').length ?? 0;
  return { ...error, line: error.line === null ? null : Math.min(error.line, lines) };
}

/**
 * The statement around a line, or the last one before it. An open bracket makes the parser read on
 * into the next statement; so it ends at the latest where code begins at the left margin again.
 */
function statementAt(
  cells: readonly Cell[],
  statements: readonly SourceStatement[],
  line: number,
): SourceStatement | null {
  const around = statements.findLast(({ first }) => first <= line);
  if (around === undefined) {
    return null;
  }
  const lines = cells.flatMap(({ source }) => source.split('\n'));
  const next = lines.findIndex((text, index) => index >= line && /^[\p{L}_@]/u.test(text));
  return { ...around, last: next === -1 ? around.last : Math.min(around.last, next) };
}

function blanked(cells: readonly Cell[], { first, last }: Lines): readonly Cell[] {
  const firstLines = firstLinesOf(cells);
  return cells.map((cell, index) => {
    const start = firstLines[index] ?? 1;
    const lines = cell.source
      .split('\n')
      .map((text, place) => (start + place >= first && start + place <= last ? '' : text));
    return { ...cell, source: lines.join('\n') };
  });
}

function linesText(
  cells: readonly Cell[],
  { first, last }: SourceStatement,
  { places }: CoreTexts,
): string {
  const lines = cells.flatMap(({ source }) => source.split('\n'));
  const filled = lines.slice(first - 1, last).findLastIndex((text) => text.trim() !== '');
  const end = first + Math.max(filled, 0);
  const from = placeOf(cells, first);
  return end === first ? places.bare(from) : places.lines(from, placeOf(cells, end).line ?? end);
}
