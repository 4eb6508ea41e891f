// Whether a model explains all that a function answered.

import { agreementOf, isOverflow } from './agreement.js';
import type { Predict } from './prediction.js';
import type { Entry, Transcript } from './transcript.js';
import type { OutcomeModel } from './wrong-model.js';

/** How well a model explains a function; the smaller, the better. */
export interface Explanation {
  /** Whether all numbers agree to the rounding of float64. */
  readonly isExact: boolean;
  /** Edges of the statement (zero steps, a whole-number start) at which it differs. */
  readonly edgesMissed: number;
}

/** Agreeing answers that a numeric model needs, or all there are. */
const answersNeeded = 5;

/**
 * `null` when the model differs on a counted answer, or when its agreement says nothing: too few
 * answers, or none that the right function would not give too.
 */
export function explain(
  predict: Predict,
  remembers: boolean,
  { entries }: Transcript,
): Explanation | null {
  let isExact = true;
  let edgesMissed = 0;
  let counted = 0;
  let told = 0;
  let isTelling = false;
  for (const entry of entries) {
    const agreement = agreementOf(entry, predict, !remembers);
    if (entry.role !== 'counted') {
      edgesMissed += entry.role === 'edge' && agreement === null ? 1 : 0;
      continue;
    }
    if (agreement === null) {
      return null;
    }
    counted += 1;
    if (agreement !== 'vague') {
      told += 1;
      isExact &&= agreement === 'exact';
      isTelling ||= !entry.isRight();
    }
  }
  return isTelling && told >= Math.min(answersNeeded, counted) ? { isExact, edgesMissed } : null;
}

/**
 * The same for a model of outcomes: every counted call ended as it says, or overflowed before it
 * came to that.
 */
export function explainOutcomes(model: OutcomeModel, { entries }: Transcript): Explanation | null {
  const counted = entries.filter(({ role, outcome }) => role === 'counted' && !isOverflow(outcome));
  if (counted.length === 0 || !counted.every(({ outcome }) => model.matches(outcome))) {
    return null;
  }
  const missed = entries.filter(
    (each) => each.role === 'edge' && each.steps === 0 && !isAtZeroSteps(model, each),
  );
  return { isExact: true, edgesMissed: missed.length };
}

function isAtZeroSteps(model: OutcomeModel, { outcome, theta }: Entry): boolean {
  const isStart = outcome.kind === 'value' && outcome.value === theta;
  switch (model.zeroSteps) {
    case 'same':
      return model.matches(outcome);
    case 'start':
      return isStart;
    case 'any':
      return isStart || model.matches(outcome);
  }
}
