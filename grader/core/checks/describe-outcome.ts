// An outcome in words, for the "actual" side of a counterexample.

import { placeOf } from '../model/lines.js';
import type { Outcome } from '../model/outcome.js';
import type { Cell, Language } from '../model/submission.js';
import { shortNumberIn } from '../numbers/spelling.js';
import type { CoreTexts } from '../texts/core-texts.js';
import { shownValue } from '../values/value-text.js';

/** Types whose only value says all. */
const nothings: ReadonlySet<string> = new Set(['NoneType', 'undefined', 'null']);

/**
 * What a call gave, as short text. `cells` tell in which notebook cell a line stands, `language` how
 * numbers are spelt, `texts` what is said.
 */
export function describeOutcome(
  outcome: Outcome,
  cells: readonly Cell[],
  language: Language | null,
  { outcomes, places }: CoreTexts,
): string {
  const at = (line: number | null) => {
    const text = places.bare(placeOf(cells, line));
    return text === '' ? '' : ` (${text})`;
  };
  switch (outcome.kind) {
    case 'value':
      return shortNumberIn(language, outcome.value);
    case 'not-a-number':
      return nothings.has(outcome.type)
        ? outcome.text
        : outcomes.ofType(outcome.text, outcome.type);
    case 'structured':
      return shownValue(language, outcome.value);
    case 'unreadable':
      return outcome.why === 'type'
        ? outcomes.ofType(outcome.text, outcome.type)
        : outcomes.tooMuch[outcome.why];
    case 'raised': {
      const { exception, message, inFile } = outcome;
      const where = inFile === undefined ? '' : ` (${places.ofFile(inFile)})`;
      return `${message === '' ? exception : `${exception}: ${message}`}${where}`;
    }
    case 'timed-out':
      return `${outcome.ofAll === true ? outcomes.allTimedOut : outcomes.timedOut}${at(outcome.line)}`;
    case 'out-of-memory':
      return `${outcomes.outOfMemory}${at(outcome.line)}`;
    case 'too-much-output':
      return `${outcomes.tooMuchOutput}${at(outcome.line)}`;
    case 'stopped':
      return outcomes.stopped(outcome.why);
    case 'needs-library':
      return outcomes.needsLibrary(outcome.library);
    case 'unasked':
      return outcomes.unasked[outcome.reason];
  }
}
