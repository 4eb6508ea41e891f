// A program without one of its slips.

import type { Exercise } from '../model/exercise.js';
import type { LookAtSource } from '../model/source-look.js';
import type { Submission } from '../model/submission.js';

/** What finding a slip takes. */
export interface RepairSetting {
  readonly exercise: Exercise;
  readonly lookAtSource: LookAtSource;
}

/** A student's sources. */
export type Sources = Pick<Submission, 'cells' | 'files'>;

export interface Repair {
  readonly sources: Sources;
  /** To be read after "with". */
  readonly change: string;
  /** The function that is to be there now; `null` where only a statement went. */
  readonly names: string | null;
}
