// Executable misconceptions: small programs that make the mistake on purpose.

import type { Outcome } from '../model/outcome.js';

/** A single step: θ and λ in, the new θ out. Whatever else a call can come to is `end`ed. */
export type Step = (theta: number, rate: number) => number;

/** A loop over a step: it calls `step` where students would. */
export type Loop = (step: Step, theta: number, rate: number, steps: number) => number;

/** How often a mistake is met; a judgement, not a count. */
export type Likelihood = 'common' | 'occasional' | 'rare';

/** A call that gave a number; a single step has `steps` 1. */
export interface Seen {
  readonly theta: number;
  readonly rate: number;
  readonly steps: number;
  readonly value: number;
}

/** Gives a function as an interpreter has it right after loading, without memory of any call. */
export type Load<F> = () => F;

/** What a wrong model does. */
export interface Behaviour<F> {
  /** Whether an answer depends on the calls before it. */
  readonly remembers: boolean;
  /** Programs that make the mistake, the most likely first; never empty. */
  readonly examples: readonly Load<F>[];
  /**
   * Further programs, whose built-in numbers are read off the answers. `step` is what a loop
   * repeats. `null` where the examples are all there is.
   */
  readonly fit: ((seen: readonly Seen[], step: Step) => readonly Load<F>[]) | null;
}

/** A misconception that values show. */
export interface WrongModel<F> {
  /** Permanent. One id may have a model of the step and one of the loop. */
  readonly id: string;
  readonly likelihood: Likelihood;
  /** What the student believes, in one line. */
  readonly belief: string;
  readonly behaviour: Behaviour<F>;
}

/** A misconception that shows in what every call comes to, whatever its arguments. */
export interface OutcomeModel {
  readonly id: string;
  readonly likelihood: Likelihood;
  readonly belief: string;
  /** Which of the two functions can show it. */
  readonly of: 'step' | 'loop' | 'both';
  matches(outcome: Outcome): boolean;
  /** What such a loop gives for zero steps: the same, the start, or one as well as the other. */
  readonly zeroSteps: 'same' | 'start' | 'any';
}

/** One mistake in one or several spellings. */
export function fixed<F>(...functions: readonly F[]): Behaviour<F> {
  return { remembers: false, examples: functions.map(loading), fit: null };
}

/** A mistake with built-in numbers; `examples` hold likely ones. */
export function fitted<F>(
  examples: readonly F[],
  read: (seen: readonly Seen[], step: Step) => readonly F[],
): Behaviour<F> {
  return {
    remembers: false,
    examples: examples.map(loading),
    fit: (seen, step) => read(seen, step).map(loading),
  };
}

/** A mistake that keeps something from one call to the next. */
export function remembering<F>(...examples: readonly Load<F>[]): Behaviour<F> {
  return { remembers: true, examples, fit: null };
}

function loading<F>(made: F): Load<F> {
  return () => made;
}
