// The starter file in two cells, one a function.

import type { PageData } from './page-data.js';

/** Cuts above the definition of `second`, which stands at the left margin of every starter. */
export function starterCells(source: string, second: string): PageData['starter'] {
  const cut = source.indexOf(`\ndef ${second}(`);
  if (cut === -1) throw new Error(`the starter does not define ${second}`);
  return [source.slice(0, cut).trimEnd(), source.slice(cut).trim()];
}
