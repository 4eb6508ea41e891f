// Whether a model's answer is the student's.

import type { Outcome } from '../model/outcome.js';
import type { Predict, Prediction } from './prediction.js';
import type { Entry } from './transcript.js';

/**
 * How an answer agrees with a model: to the rounding of float64, to that of single precision or
 * a numeric slope, or not so that it says anything (both overflow, or the model's own answer hangs
 * on the last bit).
 */
export type Agreement = 'exact' | 'close' | 'vague';

const unitRoundoff = 2 ** -53;

/** Share of the natural scale that float64 programs need for each step, with room (D.3). */
const exactShare = 32 * unitRoundoff;

/** The same for single precision and numeric slopes, however many steps (D.5). */
const closeShare = 1e-6;

/** Beyond this size programs with the same mistake overflow in different ways. */
const huge = 1e140;

/** Relative change that shows whether an answer hangs on the last bit. */
const nudge = 1e-12;

/**
 * `null` when they differ. `mayAskAgain` is false for a model that remembers: to ask it once more
 * would change it.
 */
export function agreementOf(
  entry: Entry,
  predict: Predict,
  mayAskAgain: boolean,
): Agreement | null {
  const prediction = predict(entry, 0);
  const { outcome } = entry;
  if (isHuge(outcome) && prediction.largest > huge) {
    return 'vague';
  }
  if (prediction.outcome.kind !== 'value' || outcome.kind !== 'value') {
    return isSameEnding(prediction.outcome, outcome) ? 'exact' : null;
  }
  if (!Number.isFinite(prediction.outcome.value) || !Number.isFinite(outcome.value)) {
    return null;
  }
  const distance = Math.abs(outcome.value - prediction.outcome.value);
  if (distance <= slack(prediction, entry, exactShare * (entry.steps + 1))) {
    return 'exact';
  }
  if (distance <= slack(prediction, entry, closeShare)) {
    return 'close';
  }
  return mayAskAgain && isBetweenNudged(outcome.value, prediction, entry, predict) ? 'vague' : null;
}

function slack({ scale, largest }: Prediction, { steps }: Entry, share: number): number {
  // A path that passes near zero still carries the rounding of its larger iterates.
  return scale * share + 8 * unitRoundoff * (steps + 1) * largest;
}

function isBetweenNudged(
  value: number,
  prediction: Prediction,
  entry: Entry,
  predict: Predict,
): boolean {
  const all = [prediction, predict(entry, nudge), predict(entry, -nudge)];
  const numbers = all.flatMap(({ outcome }) => (outcome.kind === 'value' ? [outcome.value] : []));
  const room = slack(prediction, entry, closeShare);
  return value >= Math.min(...numbers) - room && value <= Math.max(...numbers) + room;
}

function isHuge(outcome: Outcome): boolean {
  return outcome.kind === 'value' ? !(Math.abs(outcome.value) <= huge) : isOverflow(outcome);
}

/** Python raises where a power overflows, and goes on with infinity where a product does. */
export function isOverflow(outcome: Outcome): boolean {
  return outcome.kind === 'raised' && outcome.exception === 'OverflowError';
}

function isSameEnding(predicted: Outcome, actual: Outcome): boolean {
  switch (predicted.kind) {
    case 'raised':
      return actual.kind === 'raised' && actual.exception === predicted.exception;
    case 'not-a-number':
      return actual.kind === 'not-a-number' && actual.type === predicted.type;
    case 'timed-out':
      return isEndless(actual);
    default:
      return false;
  }
}

/** A loop without end may also print or collect without end. */
function isEndless(outcome: Outcome): boolean {
  return (
    isHanging(outcome) || outcome.kind === 'too-much-output' || outcome.kind === 'out-of-memory'
  );
}

/** One call that does not come to its end; a slow program whose time is used up is another thing. */
export function isHanging(outcome: Outcome): boolean {
  return outcome.kind === 'timed-out' && outcome.ofAll !== true;
}
