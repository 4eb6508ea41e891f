// What diagnosis finds out about a submission.

import type { Updates } from './count-updates.js';
import type { Fit } from './fit.js';

/** What can be said about one mistake of one function; plain data. */
export interface FunctionDiagnosis {
  readonly function: string;
  /**
   * Ids of the misconceptions that explain its answers, most probable first. The first is the
   * diagnosis; empty where only a rule or a count was found.
   */
  readonly candidates: readonly string[];
  /** The rule behind a step that no misconception explains, `null` when there is none. */
  readonly fit: Fit | null;
  /** What a loop did instead of what it was asked for, `null` when that is no count. */
  readonly updates: Updates | null;
}
