// How a run ended, in words, and the line to mark for it.

import type { CellPlace, RunReply } from '../engine/jobs.js';
import type { CellsTexts } from './texts.js';

export interface EndingText {
  /** `null` when the run came to its end by itself. */
  readonly sentence: string | null;
  readonly mark: { readonly line: number; readonly text: string } | null;
}

/** What to say of an ending; lines count as in the file. Places beyond the two cells belong to the call of a link. */
export function endingText(end: RunReply['end'], words: CellsTexts): EndingText {
  const where = (place: CellPlace | null) =>
    place === null || place.cell > 1 ? null : words.place(place.cell + 1, place.line);
  const mark = (place: CellPlace | null, text: string) =>
    place === null || place.cell > 1 ? null : { line: place.line, text };
  switch (end.kind) {
    case 'done':
      return { sentence: null, mark: null };
    case 'error': {
      const what = end.message === '' ? end.exception : `${end.exception}: ${end.message}`;
      const at = where(end.place);
      return { sentence: at === null ? what : `${what} (${at})`, mark: mark(end.place, what) };
    }
    case 'timed-out':
      return {
        sentence: words.timedOut(where(end.place)),
        mark: mark(end.place, words.timedOutHere),
      };
    case 'out-of-memory':
      return { sentence: words.outOfMemory, mark: null };
    case 'too-much-output':
      return { sentence: words.tooMuchOutput, mark: null };
    case 'stopped':
      return { sentence: words.stopped, mark: null };
    case 'broken':
      return { sentence: words.broken, mark: null };
  }
}
