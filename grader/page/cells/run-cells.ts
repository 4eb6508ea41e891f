// Runs sources and shows all of it: what they print, the value, how it ended, and where.

import type { Python } from '../engine/python.js';
import type { Announce } from './announcer.js';
import { endingText } from './ending-text.js';
import type { OutputView } from './output-view.js';
import type { CellsTexts } from './texts.js';

export interface RunSetting {
  readonly python: Python;
  readonly words: CellsTexts;
  readonly announce: Announce;
  readonly output: OutputView;
  /** Marks a line of the file. */
  mark(line: number, text: string): void;
}

/** Runs `cells` in order; the last one's doings are shown. */
export async function runCells(
  cells: readonly string[],
  { python, words, announce, output, mark }: RunSetting,
): Promise<void> {
  output.clear();
  const { value, end } = await python.run({ cells }, (text) => output.print(text));
  const ending = endingText(end, words);
  output.finish(value, ending.sentence);
  if (ending.mark !== null) mark(ending.mark.line, ending.mark.text);
  announce(ending.sentence ?? words.done(output.lineCount(), value));
}
