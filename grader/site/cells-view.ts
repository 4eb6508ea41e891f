// What the template of the cells needs.

import type { Exercise } from '../core/model/exercise.js';
import type { Locale } from '../core/model/locale.js';
import type { StagedHint } from '../core/model/page-words.js';
import type { CellSources } from '../core/solution-file/cell-lines.js';
import { cellsWords } from './texts/cells.js';

export interface CellView {
  /** From 1. */
  readonly number: number;
  /** The function that it is about. */
  readonly function: string;
  readonly title: string;
  readonly source: string;
  readonly hint: StagedHint | null;
}

/** The field `cells` of the view of `templates/page/cells.hbs`. */
export function cellsView(
  exercise: Exercise,
  lang: Locale,
  starter: CellSources,
  asksWhatIsNoticed: boolean,
) {
  const words = cellsWords[lang];
  const count = exercise.functions.length;
  const list = exercise.functions.map(({ name }, index): CellView => {
    const own = exercise.page?.[lang].cells[name];
    const number = index + 1;
    return {
      number,
      function: name,
      title: words.cell(number, own?.title ?? null),
      source: starter[index] ?? '',
      hint: own?.hint ?? null,
    };
  });
  const file = asksWhatIsNoticed ? words.file.leadWithAnswer(count) : words.file.lead(count);
  return { words, lead: words.lead(count), fileLead: file, list };
}
