// The work that the cells show, read and changed as a whole.

import { type CellSources, lineInFile } from '../../core/solution-file/cell-lines.js';
import type { Work } from '../work/work.js';
import type { Cell } from './cell.js';

export interface ShownWork {
  readonly cells: readonly Cell[];
  sources(): CellSources;
  work(): Work;
  /** Puts another work in place of it. */
  show(work: Work): void;
  /** Takes over the answer to "What do you notice?" as it is typed. */
  setNoticed(answer: string): void;
  /** Called when the answer changes without being typed. */
  onNoticed(listener: (answer: string) => void): void;
  /** Called after every change of a cell, however it came. */
  onChange(listener: () => void): void;
}

export interface ShownWorkSetting {
  readonly start: Work;
  createCell(index: number, text: string, changed: () => void): Cell;
  /** Called after every change of the work, before the listeners. */
  changed(): void;
}

export function createShownWork({ start, createCell, changed }: ShownWorkSetting): ShownWork {
  const changeListeners: (() => void)[] = [];
  const noticedListeners: ((answer: string) => void)[] = [];
  let { noticed } = start;
  /** While a work is put into the cells one after the other, there is only half of it. */
  let isShowing = false;
  const cells = start.cells.map((text, index) => createCell(index, text, cellChanged));
  const sources = () => cells.map(({ editor }) => editor.text());

  function cellChanged(): void {
    if (isShowing) return;
    numberLines();
    changed();
    for (const listener of changeListeners) listener();
  }

  /** Lines count through all cells, as in the file: feedback names them so. */
  function numberLines(): void {
    const all = sources();
    for (const [cell, { editor }] of cells.entries()) {
      editor.numberFrom(lineInFile(all, { cell, line: 1 }));
    }
  }

  numberLines();
  return {
    cells,
    sources,
    work: () => ({ cells: sources(), noticed }),
    show(shown) {
      isShowing = true;
      for (const [index, { editor }] of cells.entries()) {
        const text = shown.cells[index] ?? '';
        if (editor.text() !== text) editor.replace(text);
      }
      isShowing = false;
      noticed = shown.noticed;
      for (const listener of noticedListeners) listener(noticed);
      cellChanged();
    },
    setNoticed(answer) {
      noticed = answer;
      changed();
    },
    onNoticed: (listener) => void noticedListeners.push(listener),
    onChange: (listener) => void changeListeners.push(listener),
  };
}
