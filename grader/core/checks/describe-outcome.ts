// An outcome in words, for the "actual" side of a counterexample.

import { placeOf } from '../model/lines.js';
import type { Outcome, UnaskedReason } from '../model/outcome.js';
import type { Cell, Language } from '../model/submission.js';
import { shortNumberIn } from '../numbers/spelling.js';
import { placeText } from './place-text.js';

/** Types whose only value says all. */
const nothings: ReadonlySet<string> = new Set(['NoneType', 'undefined', 'null']);

/**
 * What a call gave, as short text. `cells` tell in which notebook cell a line stands, `language` how
 * numbers are spelt.
 */
export function describeOutcome(
  outcome: Outcome,
  cells: readonly Cell[],
  language: Language | null = null,
): string {
  switch (outcome.kind) {
    case 'value':
      return shortNumberIn(language, outcome.value);
    case 'not-a-number':
      return nothings.has(outcome.type)
        ? outcome.text
        : `${outcome.text} (${withArticle(outcome.type)})`;
    case 'raised':
      return outcome.message === ''
        ? outcome.exception
        : `${outcome.exception}: ${outcome.message}`;
    case 'timed-out':
      return outcome.ofAll === true
        ? `no answer before the time for all calls was used up${where(outcome.line, cells)}`
        : `still running at its limit${where(outcome.line, cells)}`;
    case 'out-of-memory':
      return `ran out of memory${where(outcome.line, cells)}`;
    case 'too-much-output':
      return `printed more than its limit${where(outcome.line, cells)}`;
    case 'stopped':
      return `stopped: ${outcome.why}`;
    case 'needs-library':
      return `needs ${outcome.library}, which is not here`;
    case 'unasked':
      return unaskedText[outcome.reason];
  }
}

const unaskedText: Readonly<Record<UnaskedReason, string>> = {
  'not-loaded': 'not called, the program could not be loaded',
  'missing-function': 'there is no such function',
  'no-argument': 'not called, there was no number to pass',
  'after-traps': 'not called, earlier calls did not end',
  'budget-spent': 'not called, the time for all calls was used up',
};

function withArticle(type: string): string {
  return /^[aeiou]/i.test(type) ? `an ${type}` : `a ${type}`;
}

function where(line: number | null, cells: readonly Cell[]): string {
  const text = placeText(placeOf(cells, line));
  return text === '' ? '' : ` (${text})`;
}
