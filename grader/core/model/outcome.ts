// What one call of a student's function gave. Student code never throws through the engine:
// everything it can do is one of these values.

import type { FileLine } from './lines.js';
import type { Unreadable, Value } from './value.js';

/**
 * The outcome of one question. Lines count from 1 through all cells of the program (`placeOf`
 * tells the cell), `null` when unknown.
 */
export type Outcome =
  /** A number arrived (`nan` and the infinities included). */
  | { readonly kind: 'value'; readonly value: number }
  /** Something arrived that is no number (RULES A.6); `text` is its shortened `repr`. */
  | { readonly kind: 'not-a-number'; readonly type: string; readonly text: string }
  /** The answer of a function that is to give more than a number. */
  | { readonly kind: 'structured'; readonly value: Value }
  /**
   * The same where it cannot be taken over: a type that no value has (the part of the answer at
   * fault is told), or too much of it.
   */
  | {
      readonly kind: 'unreadable';
      readonly why: Unreadable;
      readonly type: string;
      readonly text: string;
    }
  | {
      readonly kind: 'raised';
      readonly exception: string;
      readonly message: string;
      readonly line: number | null;
      /** Set where it came about in a further file; `line` then is the program's last part in it. */
      readonly inFile?: FileLine;
    }
  /**
   * The tick limit or the wall-clock net was reached. `ofAll`: not by this call, but by all calls
   * of the submission together.
   */
  | { readonly kind: 'timed-out'; readonly line: number | null; readonly ofAll?: true }
  | { readonly kind: 'out-of-memory'; readonly line: number | null }
  | { readonly kind: 'too-much-output'; readonly line: number | null }
  /** The interpreter could not go on (a refused system call, a fatal error). */
  | { readonly kind: 'stopped'; readonly why: string }
  /** The answer depends on a library that this engine lacks. */
  | { readonly kind: 'needs-library'; readonly library: string }
  /** Never asked, or asked of a function that is not there. */
  | { readonly kind: 'unasked'; readonly reason: UnaskedReason };

/**
 * Why a question was not put: nothing could be loaded, the function is missing, an argument had no
 * answer, earlier questions hung (twice for this function, six times in all), or the ticks of the
 * submission were used up.
 */
export type UnaskedReason =
  | 'not-loaded'
  | 'missing-function'
  | 'no-argument'
  | 'after-traps'
  | 'budget-spent';

/** Whether an answer arrived that can be judged. */
export function isAnswer(outcome: Outcome): boolean {
  return outcome.kind === 'structured' || finiteValue(outcome) !== null;
}

/** An answer as a value: a number counts as a float. `null` where there is none. */
export function answerAsValue(outcome: Outcome): Value | null {
  if (outcome.kind === 'structured') return outcome.value;
  const number = finiteValue(outcome);
  return number === null ? null : { kind: 'float', value: number };
}

/** The number, or `null` when no finite number arrived. */
export function finiteValue(outcome: Outcome): number | null {
  return outcome.kind === 'value' && Number.isFinite(outcome.value) ? outcome.value : null;
}
