// What ended a program while it loaded, in words and with its place.

import { isTrap } from '../checks/live-program.js';
import type { LoadError, Trap } from '../model/engine.js';
import { type FileLine, type Place, placeOf } from '../model/lines.js';
import type { Outcome } from '../model/outcome.js';
import type { Cell } from '../model/submission.js';
import type { CoreTexts } from '../texts/core-texts.js';

/** Place and words: `line 4: invalid syntax (SyntaxError)`. */
export function crashText(
  crash: LoadError | Trap,
  cells: readonly Cell[],
  texts: CoreTexts,
): string {
  const inFile = inFileOf(crash);
  const where =
    inFile === null ? texts.places.bare(crashPlace(crash, cells)) : texts.places.ofFile(inFile);
  const words = crashWords(crash, texts);
  return where === '' ? words : texts.crashes.at(where, words);
}

/** The line of a further file where it happened; `null` where it was in the program itself. */
export function inFileOf(crash: LoadError | Outcome): FileLine | null {
  return ('inFile' in crash ? crash.inFile : null) ?? null;
}

/** Where it happened. Errors know their cell, traps count lines through the whole program. */
export function crashPlace(crash: LoadError | Trap, cells: readonly Cell[]): Place {
  if (!isTrap(crash)) {
    return crash;
  }
  return 'line' in crash ? placeOf(cells, crash.line) : { line: null, cell: null };
}

/** What happened, without the place. */
export function crashWords(crash: LoadError | Trap, { crashes }: CoreTexts): string {
  if (!isTrap(crash)) {
    return raisedWords(crash.exception, crash.message);
  }
  switch (crash.kind) {
    case 'timed-out':
      return crash.ofAll === true ? crashes.allTimedOut : crashes.timedOut;
    case 'too-much-output':
      return crashes.tooMuchOutput;
    case 'raised':
      return raisedWords(crash.exception, crash.message);
    case 'out-of-memory':
      return crashes.outOfMemory;
    case 'stopped':
      return crashes.stopped(crash.why);
  }
}

function raisedWords(exception: string, message: string): string {
  return message === '' ? exception : `${message} (${exception})`;
}
