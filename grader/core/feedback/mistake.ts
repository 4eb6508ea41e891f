// Writing a message down, with its blanks checked by the compiler.

import type { Blank, Message, Tone } from '../model/message.js';
import type { SpotKind } from '../model/source-look.js';

/** The inside of a blank: `function` is always known, every other one says what else to write. */
type Inside = 'function' | `${Exclude<Blank, 'function'>}|${string}`;

type InsidesOf<Text extends string> = Text extends `${string}{${infer First}}${infer Rest}`
  ? First | InsidesOf<Rest>
  : never;

/** `Text` itself where all its blanks are right, else a type that no text has. */
export type Checked<Text extends string> = [InsidesOf<Text>] extends [Inside] ? Text : never;

/** The texts of a mistake. `tone` is `essential` when left out, `spot` is `null`. */
export interface MistakeTexts<Q extends string, H extends string, S extends string> {
  readonly id: string;
  readonly tone?: Tone;
  readonly title: string;
  readonly question: Q & Checked<Q>;
  readonly hint: H & Checked<H>;
  readonly statement: S & Checked<S>;
  readonly spot?: SpotKind;
}

/**
 * A message about a mistake. A misspelt blank does not compile.
 *
 * @example
 * ```ts
 * mistake({
 *   id: 'wrong-sign',
 *   title: 'The step walks uphill',
 *   question: 'After this step, is the loss larger or smaller than before?',
 *   hint: 'Look at the sign in {line|your formula}.',
 *   statement: 'Your step moves along the gradient. It has to move against it.',
 * });
 * ```
 */
export function mistake<const Q extends string, const H extends string, const S extends string>(
  texts: MistakeTexts<Q, H, S>,
): Message {
  return { tone: 'essential', spot: null, ...texts };
}
