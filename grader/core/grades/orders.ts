// What an instructor orders about grades, once files are read and students found.

import type { Student } from '../model/submission.js';
import type { LatePolicy } from './lateness.js';

/** Everybody gets the points of a check. */
export interface Waiver {
  readonly check: string;
  readonly reason: string;
}

/** A grade by hand; `points` is `null` for an excuse. */
export interface Given {
  readonly points: number | null;
  readonly reason: string;
}

/** When work was handed in, whether its platform calls it late, and by whom, where somebody says. */
export interface HandInTime {
  /** ISO 8601, UTC. */
  readonly time: string | null;
  readonly isLate: boolean | null;
  /** Of a group; absent where one student handed in. */
  readonly members?: readonly Student[] | undefined;
}

/** What holds for the whole class. */
export interface ClassOrders {
  readonly waived: readonly Waiver[];
  /** `null` where lateness is shown and not charged. */
  readonly late: LatePolicy | null;
}

/** What holds for one submission. */
export interface OwnOrders {
  readonly handIn: HandInTime;
  /** A later due moment, in milliseconds since 1970; `null` for the class's. */
  readonly extendedTo: number | null;
  /** The grade that it must not fall below; `null` where there is none. */
  readonly earlier: number | null;
  readonly given: Given | null;
}
