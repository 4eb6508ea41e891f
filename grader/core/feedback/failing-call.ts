// The failing call that stands beside a message.

import { outcomeOf } from '../checks/evidence.js';
import type { Judgement } from '../checks/judge.js';
import type { Outcome } from '../model/outcome.js';
import type { Shown } from '../model/report.js';
import type { FeedbackScene } from './feedback-scene.js';

/** A call that failed a check. */
export interface FailingCall {
  readonly outcome: Outcome;
  readonly shown: Shown;
}

/** The first failing call of a function: of its checks with points, else of any; `null` for none. */
export function failingCall(name: string, scene: FeedbackScene): FailingCall | null {
  const own = scene.judgements.filter(({ check }) => check.function === name);
  for (const judgement of [...payingChecks(name, scene), ...own]) {
    const found = failureOf(judgement, scene);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

/** What became of the checks of a function that carry points. */
export function payingChecks(name: string, { judgements }: FeedbackScene): readonly Judgement[] {
  return judgements.filter(({ check }) => check.function === name && check.points > 0);
}

function failureOf(
  { check, failure }: Judgement,
  { evidence, counterexamples }: FeedbackScene,
): FailingCall | null {
  const example = counterexamples.get(check.id);
  if (failure === null || example === undefined) {
    return null;
  }
  const { call, actual } = example;
  return {
    outcome: outcomeOf(failure.finding, evidence),
    shown: { kind: 'call', call, actual },
  };
}
