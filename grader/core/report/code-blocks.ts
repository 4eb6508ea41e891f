// The student's code as the page shows it, with the line marked that kept it from loading.

import type { Interview } from '../checks/interview.js';
import { isTrap } from '../checks/live-program.js';
import { syntaxError } from '../checks/open-program.js';
import type { CodeBlock } from '../model/report.js';
import type { Cell } from '../model/submission.js';
import { crashPlace, crashWords } from '../score/crash-text.js';
import type { CoreTexts } from '../texts/core-texts.js';

/** One block a cell, with what went wrong while it loaded. */
export function codeBlocks(
  cells: readonly Cell[],
  loading: Pick<Interview, 'loaded' | 'crash'>,
  texts: CoreTexts,
): readonly CodeBlock[] {
  const errors = loadErrors(loading);
  const marks = new Map<number | null, NonNullable<CodeBlock['mark']>>();
  // The first error of a cell is the one that is shown.
  for (const error of errors.toReversed()) {
    const { cell, line } = crashPlace(error, cells);
    if (line !== null) marks.set(cell, { line, text: crashWords(error, texts) });
  }
  return cells.map((cell) => ({ ...plainBlock(cell), mark: marks.get(cell.number) ?? null }));
}

/** A cell of which nothing is known. */
export function plainBlock({ number, source }: Cell): CodeBlock {
  return { cell: number, lines: source.split('\n'), mark: null };
}

function loadErrors({ loaded, crash }: Pick<Interview, 'loaded' | 'crash'>) {
  const kept = isTrap(loaded) ? [] : [syntaxError(loaded), ...loaded.skippedCells];
  return [crash, ...kept].filter((error) => error !== null);
}
