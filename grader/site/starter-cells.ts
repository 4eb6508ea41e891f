// The starter file in cells, one a function.

import { splitFile } from '../source/split-file.js';
import type { PageData } from './page-data.js';

/** Cuts as a learner's own file is cut, without the blank lines at the cut. */
export function starterCells(
  source: string,
  functions: PageData['functions'],
): PageData['starter'] {
  return splitFile(source, functions).map((cell, index) => {
    if (cell.trim() === '') throw new Error(`the starter does not define ${functions[index]}`);
    return index === 0 ? cell.trimEnd() : cell.trim();
  });
}
