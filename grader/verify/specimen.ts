// Programs whose standing is known before they are graded.

import type { Load, Loop, Step } from '../core/diagnosis/wrong-model.js';
import type { SubmissionResult } from '../core/model/report.js';
import type { Submission } from '../core/model/submission.js';

/** A program in TypeScript; a function that is `null` is missing. */
export interface ModelProgram {
  readonly step: Load<Step> | null;
  readonly loop: Load<Loop> | null;
}

/** What grading has to make of a program. */
export type Truth =
  /** Full marks, and no mistake named. */
  | { readonly kind: 'right' }
  /** The same, though the program makes a mistake: one that costs nothing. */
  | { readonly kind: 'remark-only'; readonly id: string }
  /** Not graded, with blame `environment`: its library is not here. */
  | { readonly kind: 'needs-library' }
  /** Neither full marks nor nothing: the right idea, measured with a bias. */
  | { readonly kind: 'nearly' }
  /**
   * Loses points in `function` (`null`: in both), and the first mistake named there is one of
   * `names` (`null`: whatever it is). The other function is right.
   */
  | {
      readonly kind: 'wrong';
      readonly id: string;
      readonly function: string | null;
      readonly names: readonly string[] | null;
    };

/** A program and the truth about it. */
export interface Specimen {
  /** Unique, and telling: `right/textbook-pair.py`, `model/wrong-sign`. */
  readonly id: string;
  readonly truth: Truth;
  readonly body:
    | { readonly kind: 'source'; readonly submission: Submission }
    | { readonly kind: 'model'; readonly program: ModelProgram };
}

/** A specimen that was graded. */
export interface Proven {
  readonly specimen: Specimen;
  readonly result: SubmissionResult;
}
