// What an exercise knows of the mistakes that are made in it.

import type { Clue } from './facts.js';
import type { Loop, OutcomeModel, Seen, Step, WrongModel } from './wrong-model.js';

/** What remarks are judged on: the numbers of one function, and whether it earned all points. */
export interface Conduct {
  readonly isRight: boolean;
  readonly seen: readonly Seen[];
}

/** The known mistakes of an exercise with a step and a loop. */
export interface Misconceptions {
  readonly steps: readonly WrongModel<Step>[];
  readonly loops: readonly WrongModel<Loop>[];
  readonly outcomes: readonly OutcomeModel[];
  /** By misconception id; they decide between mistakes with the same answers. */
  readonly clues: Readonly<Record<string, Clue>>;
  readonly rightStep: Step;
  /** The stand-in θ(1 − factor·λ) of a follow-through. */
  standInStep(factor: number): Step;
  /** Id of a loop that repeats another rule than the right step beside it. */
  readonly otherRule: string;
  /** Remarks that stand on numbers. */
  remarks(step: Conduct, loop: Conduct): readonly string[];
}
