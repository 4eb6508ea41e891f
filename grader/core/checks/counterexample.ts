// A finding as the report shows it.

import type { Expected, Finding, Phrase } from '../model/check.js';
import type { Outcome } from '../model/outcome.js';
import type { Counterexample } from '../model/report.js';
import type { Language } from '../model/submission.js';
import type { Difference, Value } from '../model/value.js';
import { shortNumber } from '../numbers/python-float.js';
import { shortNumberIn, showApartIn } from '../numbers/spelling.js';
import type { Speech } from '../texts/speech.js';
import { pathText, shownValue } from '../values/value-text.js';
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
  if (isAbout(expected, 'difference') && outcome.kind === 'structured') {
    return differenceSides(expected.difference, evidence.language, speech);
  }
  const words =
    typeof expected === 'number'
      ? shortNumberIn(evidence.language, expected)
      : wordsFor(expected, outcome, evidence.language, speech);
  return [words, describeOutcome(outcome, evidence.cells, evidence.language, speech.texts)];
}

/** What stands at the first place that differs. */
function differenceSides(
  { path, expected, actual }: Difference,
  language: Language | null,
  { texts: { outcomes } }: Speech,
): readonly [string, string] {
  const shown = (value: Value | null) =>
    value === null ? outcomes.nothingThere : shownValue(language, value);
  const [right, own] =
    expected?.kind === 'float' && actual?.kind === 'float'
      ? showApartIn(language, expected.value, actual.value)
      : [shown(expected), shown(actual)];
  return [right, path.length === 0 ? own : outcomes.atPlace(pathText(language, path), own)];
}

function wordsFor(
  expected: Expected | Phrase | null,
  outcome: Outcome,
  language: Language | null,
  speech: Speech,
): string {
  if (isAbout(expected, 'value')) return shownValue(language, expected.value);
  if (isAbout(expected, 'words')) return expected.words[speech.lang];
  if (isAbout(expected, 'difference')) {
    const { expected: right } = expected.difference;
    return right === null ? speech.texts.outcomes.nothingThere : shownValue(language, right);
  }
  const isMore = outcome.kind === 'structured' || outcome.kind === 'unreadable';
  return expected === null && isMore ? speech.texts.outcomes.aValue : phraseText(expected, speech);
}

function isAbout<Kind extends Expected['kind']>(
  expected: Finding['expected'],
  kind: Kind,
): expected is Extract<Expected, { kind: Kind }> {
  return (
    typeof expected === 'object' &&
    expected !== null &&
    'kind' in expected &&
    expected.kind === kind
  );
}

function phraseText(phrase: Phrase | null, { texts, book }: Speech): string {
  if (phrase === null) return texts.outcomes.aNumber;
  const words = book.phrases[phrase.id];
  if (words === undefined) throw new Error(`the phrase ${phrase.id} has no words`);
  return phrase.number === null ? words : words.replace('{number}', shortNumber(phrase.number));
}
