// A check is one named question put to a submission: a property over generated inputs, or a
// worked example. Checks are data and pure functions; they never see the interpreter.

import type { Localized } from './locale.js';
import type { Outcome } from './outcome.js';
import type { Question } from './question.js';
import type { Difference, Value } from './value.js';

/** Gives the finite answer to a question of the case at hand. */
export type NumberOf = (question: Question) => number;

/** Gives the answer to a question of the case at hand, whatever its kind. */
export type ValueOf = (question: Question) => Value;

/** The first and the second answers where they are more than numbers. */
export interface ValuesOf {
  readonly first: ValueOf;
  readonly again: ValueOf;
}

/** Which numbers a law allows, in words of the exercise's message book. */
export interface Phrase {
  /** Key of the book's `phrases`. */
  readonly id: string;
  /** Stands in place of `{number}`; `null` for phrases without one. */
  readonly number: number | null;
}

/** What should have come where it is no number. */
export type Expected =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'difference'; readonly difference: Difference }
  | { readonly kind: 'words'; readonly words: Localized<string> };

/** What a case found wrong. */
export interface Finding {
  /** The call to show. */
  readonly question: Question;
  /**
   * What should have come: the number, the place at which a value differs, the law in words or a
   * phrase where it allows many, `null` for any number.
   */
  readonly expected: number | Expected | Phrase | null;
  /** Set when it is the second answer to `question` that is wrong. */
  readonly again?: true;
}

/** One instance of a check: the calls it needs, and the judgement on their numbers. */
export interface Case {
  /**
   * Every question that `judge` looks up. A chained question lists its inner one too, before
   * itself.
   */
  readonly questions: readonly Question[];
  /** Those of `questions` that are put a second time at the end of the plan; mostly none. */
  readonly again: readonly Question[];
  /** `null` when the law holds. `again` gives the second answers, `values` those of any kind. */
  judge(number: NumberOf, again: NumberOf, values: ValuesOf): Finding | null;
}

/** A failing case made as small as it goes. */
export interface Shrunk {
  readonly case: Case;
  /** fast-check's path to it. */
  readonly path: string;
}

/** What a check's author writes down about it, for reports and for `verify`. */
export interface CheckInfo {
  /** kebab-case of domain/properties.md; loop checks begin with `run-`. */
  readonly id: string;
  readonly function: string;
  /** Whole points; 0 makes it evidence. */
  readonly points: number;
  /** What is true of a right answer, in the learner's words. */
  readonly sentence: Localized<string>;
  /** For which starts, rates and numbers of steps it is asked. */
  readonly domain: string;
  /** Why the check is there: what it alone or best catches. */
  readonly why: string;
  /** Set where students read the sentence of the check and never a call of it (RULES F). */
  readonly isHidden?: boolean;
}

export interface Check extends CheckInfo {
  /** Cases of a property have a path and shrink; those of an example are fixed. */
  readonly kind: 'property' | 'example';
  /**
   * Names the remark that a failure amounts to, from the outcome of the call found wrong, or `null`
   * when that is not worth one. `null` itself for the many checks whose failure is no remark.
   */
  readonly remark: ((outcome: Outcome) => string | null) | null;
  /** The cases for a seed: the same ones for the whole class. */
  cases(seed: number): readonly Case[];
  /**
   * Searches for the smallest failing case, from the one at `index` of `cases` on. `fails` asks the
   * live interpreter where it must. `null` when nothing fails, or when the check is a worked
   * example.
   */
  shrink(
    seed: number,
    index: number,
    fails: (instance: Case) => Promise<boolean>,
  ): Promise<Shrunk | null>;
  /** The case that a report's `path` names; `null` when the path leads nowhere. */
  caseAt(seed: number, path: string): Case | null;
}
