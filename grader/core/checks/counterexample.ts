// A finding as the report shows it.

import type { Finding } from '../model/check.js';
import type { Counterexample } from '../model/report.js';
import { shortNumberIn, showApartIn } from '../numbers/spelling.js';
import { callTextIn } from './call-text.js';
import { describeOutcome } from './describe-outcome.js';
import { type Evidence, outcomeOf } from './evidence.js';

/** Puts the call, what should have come and what came side by side. */
export function counterexample(
  finding: Finding,
  evidence: Evidence,
  seed: number,
  path: string | null,
): Counterexample {
  const [expected, came] = sides(finding, evidence);
  const actual = finding.again === true ? `${came} (asked again)` : came;
  return { call: callTextIn(evidence.language, finding.question), expected, actual, seed, path };
}

function sides(finding: Finding, evidence: Evidence): readonly [string, string] {
  const { expected } = finding;
  const outcome = outcomeOf(finding, evidence);
  if (typeof expected === 'number' && outcome.kind === 'value') {
    return showApartIn(evidence.language, expected, outcome.value);
  }
  const words =
    typeof expected === 'number' ? shortNumberIn(evidence.language, expected) : expected;
  return [words, describeOutcome(outcome, evidence.cells, evidence.language)];
}
