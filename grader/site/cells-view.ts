// What the template of the two cells needs.

import type { Locale } from '../core/model/locale.js';
import type { CellSources } from '../core/solution-file/cell-lines.js';
import { type CellsWords, type CellWords, cellsWords } from './texts/cells.js';

export interface CellView extends CellWords {
  /** 1 or 2. */
  readonly number: number;
  /** The function that it is about. */
  readonly function: string;
  readonly source: string;
}

export interface CellsView {
  readonly words: CellsWords;
  readonly list: readonly CellView[];
}

/** The field `cells` of the view of `templates/page/cells.hbs`. */
export function cellsView(
  lang: Locale,
  starter: CellSources,
  functions: readonly [string, string],
): CellsView {
  const words = cellsWords[lang];
  const view = (index: 0 | 1): CellView => ({
    ...words.cells[index],
    number: index + 1,
    function: functions[index],
    source: starter[index] ?? '',
  });
  return { words, list: [view(0), view(1)] };
}
