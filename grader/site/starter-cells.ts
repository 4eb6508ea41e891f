// The starter file in two cells, one a function.

import { splitFile } from '../source/split-file.js';
import type { PageData } from './page-data.js';

/** Cuts as a learner's own file is cut, without the blank lines at the cut. */
export function starterCells(source: string, second: string): PageData['starter'] {
  const [first, rest] = splitFile(source, second);
  if (rest.trim() === '') throw new Error(`the starter does not define ${second}`);
  return [first.trimEnd(), rest.trim()];
}
