// The learner's work as the file `solution.py`, and back.

import type { Locale } from '../../core/model/locale.js';
import { joinCells } from '../../core/solution-file/cell-lines.js';
import { readNoticed, withNoticed } from '../../core/solution-file/noticed.js';
import { splitFile } from '../../source/split-file.js';
import type { Work } from './work.js';

/** The whole file. */
export function fileOf({ cells, noticed }: Work, lang: Locale): string {
  return withNoticed(joinCells(cells), noticed, lang);
}

/**
 * Reads a file, whoever wrote it.
 *
 * @param functions Those of the exercise, one a cell.
 */
export function workOf(file: string, functions: readonly string[]): Work {
  const text = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { program, answer } = readNoticed(text);
  return { cells: splitFile(program, functions), noticed: answer ?? '' };
}
