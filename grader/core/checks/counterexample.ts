// A finding as the report shows it.

import type { Finding } from '../model/check.js';
import type { Counterexample } from '../model/report.js';
import { shortNumber, showApart } from '../numbers/python-float.js';
import { callText } from './call-text.js';
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
  return { call: callText(finding.question), expected, actual, seed, path };
}

function sides(finding: Finding, evidence: Evidence): readonly [string, string] {
  const { expected } = finding;
  const outcome = outcomeOf(finding, evidence);
  if (typeof expected === 'number' && outcome.kind === 'value') {
    return showApart(expected, outcome.value);
  }
  const words = typeof expected === 'number' ? shortNumber(expected) : expected;
  return [words, describeOutcome(outcome, evidence.cells)];
}
