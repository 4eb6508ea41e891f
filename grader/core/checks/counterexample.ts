// A finding as the report shows it.

import type { Finding, Phrase } from '../model/check.js';
import type { Counterexample } from '../model/report.js';
import { shortNumber } from '../numbers/python-float.js';
import { shortNumberIn, showApartIn } from '../numbers/spelling.js';
import type { Speech } from '../texts/speech.js';
import { callTextIn } from './call-text.js';
import { describeOutcome } from './describe-outcome.js';
import { type Evidence, outcomeOf } from './evidence.js';

/** Puts the call, what should have come and what came side by side. */
export function counterexample(
  finding: Finding,
  evidence: Evidence,
  seed: number,
  path: string | null,
  speech: Speech,
): Counterexample {
  const [expected, came] = sides(finding, evidence, speech);
  const actual = finding.again === true ? speech.texts.outcomes.askedAgain(came) : came;
  return { call: callTextIn(evidence.language, finding.question), expected, actual, seed, path };
}

function sides(finding: Finding, evidence: Evidence, speech: Speech): readonly [string, string] {
  const { expected } = finding;
  const outcome = outcomeOf(finding, evidence);
  if (typeof expected === 'number' && outcome.kind === 'value') {
    return showApartIn(evidence.language, expected, outcome.value);
  }
  const words =
    typeof expected === 'number'
      ? shortNumberIn(evidence.language, expected)
      : phraseText(expected, speech);
  return [words, describeOutcome(outcome, evidence.cells, evidence.language, speech.texts)];
}

function phraseText(phrase: Phrase | null, { texts, book }: Speech): string {
  if (phrase === null) return texts.outcomes.aNumber;
  const words = book.phrases[phrase.id];
  if (words === undefined) throw new Error(`the phrase ${phrase.id} has no words`);
  return phrase.number === null ? words : words.replace('{number}', shortNumber(phrase.number));
}
