// A place in a submission, in words.

import type { Place } from '../model/lines.js';

/** `cell 3, line 2`, `line 4`; empty when unknown. */
export function placeText({ cell, line }: Place): string {
  return [
    ...(cell === null ? [] : [`cell ${cell}`]),
    ...(line === null ? [] : [`line ${line}`]),
  ].join(', ');
}
