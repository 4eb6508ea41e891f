// What a model answers to a question, with the sizes that its arithmetic went through: they say how
// far another program with the same mistake may be from it.

import type { Outcome } from '../model/outcome.js';
import { outcomeOf } from './ending.js';
import type { Entry } from './transcript.js';
import type { Load, Loop, Step } from './wrong-model.js';

export interface Prediction {
  readonly outcome: Outcome;
  /** Sizes that are added or subtracted where the result comes about. */
  readonly scale: number;
  /** The largest such sizes on the way there. */
  readonly largest: number;
}

/**
 * Answers questions in order. `nudge` moves the input of every step by that share of itself:
 * a sound answer hardly changes, one on the brink of a rounding or of chaos does.
 */
export type Predict = (entry: Pick<Entry, 'theta' | 'rate' | 'steps'>, nudge: number) => Prediction;

/** A single step, freshly loaded. */
export function predictStep(load: Load<Step>): Predict {
  const step = load();
  return ({ theta, rate }, nudge) => {
    const outcome = outcomeOf(() => step(theta * (1 + nudge), rate));
    const scale = outcome.kind === 'value' ? stepScale(theta, outcome.value) : Math.abs(theta);
    return { outcome, scale, largest: scale };
  };
}

/** A loop over a step, both freshly loaded. */
export function predictLoop(load: Load<Loop>, loadStep: Load<Step>): Predict {
  const loop = load();
  const step = loadStep();
  return ({ theta, rate, steps }, nudge) => {
    const taken: Taken[] = [{ to: theta, scale: Math.abs(theta), largest: Math.abs(theta) }];
    const measured: Step = (from, by) => {
      const to = step(from * (1 + nudge), by);
      const scale = stepScale(from, to);
      taken.push({ to, scale, largest: Math.max(scale, taken.at(-1)?.largest ?? 0) });
      return to;
    };
    const outcome = outcomeOf(() => loop(measured, theta * (1 + nudge), rate, steps));
    return { outcome, ...sizesOf(outcome, taken) };
  };
}

/** An iterate that the loop passed. */
interface Taken {
  readonly to: number;
  readonly scale: number;
  readonly largest: number;
}

/** A loop may give back an iterate that it passed long before its last one. */
function sizesOf(outcome: Outcome, taken: readonly Taken[]): Pick<Prediction, 'scale' | 'largest'> {
  const value = outcome.kind === 'value' ? outcome.value : 0;
  const { scale, largest } = taken.findLast(({ to }) => to === value) ??
    taken.at(-1) ?? { scale: 0, largest: 0 };
  const size = Number.isNaN(value) ? Number.POSITIVE_INFINITY : Math.abs(value);
  return { scale: Math.max(scale, size), largest: Math.max(largest, size) };
}

/** What a step from one number to another adds or subtracts. `nan` counts as endless. */
function stepScale(from: number, to: number): number {
  const scale = Math.abs(from) + Math.abs(to - from);
  return Number.isNaN(scale) ? Number.POSITIVE_INFINITY : scale;
}
