// What is put to a submission: one call of one of its functions.

import { valueKey } from './packed-value.js';
import type { Value } from './value.js';

/**
 * One argument of a question.
 *
 * - `float`: a float64, sent bit for bit.
 * - `int`: a whole number within ±2⁵³, received as an `int` in Python, as a number in JavaScript.
 * - `answer`: the number that is the answer to an earlier question.
 * - `value`: a list, a text, whatever is no plain number.
 */
export type Argument =
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'int'; readonly value: number }
  | { readonly kind: 'answer'; readonly of: Question }
  | { readonly kind: 'value'; readonly value: Value };

/** One call, arguments by position. */
export interface Question {
  readonly function: string;
  readonly args: readonly Argument[];
}

/** A float64 argument. */
export function float(value: number): Argument {
  return { kind: 'float', value };
}

/** A whole-number argument. */
export function int(value: number): Argument {
  return { kind: 'int', value };
}

/** The answer to `question`, used as an argument. */
export function answerTo(question: Question): Argument {
  return { kind: 'answer', of: question };
}

/** An argument that is no plain number. */
export function valueArgument(value: Value): Argument {
  return { kind: 'value', value };
}

/** The number that an argument is by itself; `null` for an answer or a value. */
export function ownNumber(argument: Argument): number | null {
  return argument.kind === 'float' || argument.kind === 'int' ? argument.value : null;
}

/** An argument as a value; of an answer it is what `answer` gives. */
export function argumentValue<Missing>(
  argument: Argument,
  answer: (of: Question) => Value | Missing,
): Value | Missing {
  switch (argument.kind) {
    case 'float':
      return { kind: 'float', value: argument.value };
    case 'int':
      return { kind: 'int', value: BigInt(argument.value) };
    case 'value':
      return argument.value;
    case 'answer':
      return answer(argument.of);
  }
}

/** A text that two questions share exactly when they are the same call. */
export function questionKey(question: Question): string {
  const known = keys.get(question);
  if (known !== undefined) {
    return known;
  }
  const key = `${question.function}(${question.args.map(argumentKey).join(',')})`;
  keys.set(question, key);
  return key;
}

/** Chains of hundreds of questions would otherwise be spelled out again at every link. */
const keys = new WeakMap<Question, string>();

function argumentKey(argument: Argument): string {
  switch (argument.kind) {
    case 'float':
      return Object.is(argument.value, -0) ? '-0f' : `${argument.value}f`;
    case 'int':
      return `${argument.value}i`;
    case 'answer':
      return questionKey(argument.of);
    case 'value':
      return valueKey(argument.value);
  }
}
