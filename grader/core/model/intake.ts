// What intake tells of a class beside its submissions.

import type { Student } from './submission.js';

/** How an input is laid out: by a platform, by hand, or as a pattern says. */
export type InputLayout = 'canvas' | 'moodle' | 'gradescope' | 'nbgrader' | 'plain' | 'pattern';

/** Why a file was chosen among a student's. */
export type ChoiceReason =
  /** It defines this many of the functions that were asked for. */
  | { readonly kind: 'defines'; readonly functions: number }
  /** It may hold the answer, but could not be read. */
  | { readonly kind: 'not-read' }
  | { readonly kind: 'defines-nothing' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'no-program' };

/** How a submission's file was chosen. */
export interface Choice {
  /** Names of all files, as the student gave them. */
  readonly files: readonly string[];
  readonly reason: ChoiceReason;
}

/** A column of the class list that sorts students into groups: a section, a tutor, a seminar. */
export interface RosterGroup {
  readonly title: string;
  /** The group of a submission, by its id; submissions of nobody in a group are left out. */
  readonly of: ReadonlyMap<string, string>;
}

/** What an operator is told about the input. */
export interface IntakeSummary {
  readonly layout: InputLayout;
  /** Titles of the class list's columns that were used; `null` without a list. */
  readonly rosterColumns: readonly string[] | null;
  /** Columns of the class list by which the class can be filtered. */
  readonly groups: readonly RosterGroup[];
  /** Who is on the class list and handed in nothing. */
  readonly missing: readonly Student[];
  /** Ids of submissions of nobody on the class list. */
  readonly unknown: readonly string[];
  /** Ids on the list of times that no submission answers to. */
  readonly timesOfNobody: readonly string[];
  /** Files that belong to no student or to an earlier attempt, relative to the input. */
  readonly passedOver: readonly string[];
}
