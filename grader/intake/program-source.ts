// What a handed-in file turns out to be.

import type { Cell, IntakeProblem } from '../core/model/submission.js';

/** Cells to run, or why there are none. */
export type ProgramSource =
  | {
      readonly kind: 'cells';
      /** At least one. */
      readonly cells: readonly Cell[];
      /** `not-utf-8`, `magics-dropped`. */
      readonly remarks: readonly string[];
    }
  | IntakeProblem;
