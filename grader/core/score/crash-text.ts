// What ended a program while it loaded, in words and with its place.

import { isTrap } from '../checks/live-program.js';
import { placeText } from '../checks/place-text.js';
import type { LoadError, Trap } from '../model/engine.js';
import { type Place, placeOf } from '../model/lines.js';
import type { Cell } from '../model/submission.js';

/** Place and words: `line 4: invalid syntax (SyntaxError)`. */
export function crashText(crash: LoadError | Trap, cells: readonly Cell[]): string {
  const where = placeText(crashPlace(crash, cells));
  return where === '' ? crashWords(crash) : `${where}: ${crashWords(crash)}`;
}

/** Where it happened. Errors know their cell, traps count lines through the whole program. */
export function crashPlace(crash: LoadError | Trap, cells: readonly Cell[]): Place {
  if (!isTrap(crash)) {
    return crash;
  }
  return 'line' in crash ? placeOf(cells, crash.line) : { line: null, cell: null };
}

/** What happened, without the place. */
export function crashWords(crash: LoadError | Trap): string {
  if (!isTrap(crash)) {
    return raisedWords(crash.exception, crash.message);
  }
  switch (crash.kind) {
    case 'timed-out':
      return crash.ofAll === true
        ? 'the program takes too long'
        : 'the program does not come to its end';
    case 'too-much-output':
      return 'the program prints without end';
    case 'raised':
      return raisedWords(crash.exception, crash.message);
    case 'out-of-memory':
      return 'the program runs out of memory';
    case 'stopped':
      return `the program was stopped: ${crash.why}`;
  }
}

function raisedWords(exception: string, message: string): string {
  return message === '' ? exception : `${message} (${exception})`;
}
