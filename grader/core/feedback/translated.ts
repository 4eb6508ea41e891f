// Messages in another language: the words change, ids, tones, spots and patterns stay.

import type { Message } from '../model/message.js';
import type { ErrorText } from './error-text.js';
import type { Checked } from './mistake.js';

/** What is said of a message, and nothing of when. */
export type Words = Pick<Message, 'title' | 'question' | 'hint' | 'statement'>;

/** Words for a message. A misspelt blank does not compile. */
export function words<
  const Q extends string,
  const H extends string,
  const S extends string,
>(said: {
  readonly title: string;
  readonly question: Q & Checked<Q>;
  readonly hint: H & Checked<H>;
  readonly statement: S & Checked<S>;
}): Words {
  return said;
}

/** Words by message id. */
export type WordsById = Readonly<Record<string, Words>>;

/** The message in other words; one without words is a mistake of ours. */
export function translated(message: Message, byId: WordsById): Message {
  const said = byId[message.id];
  if (said === undefined) throw new Error(`the message ${message.id} is not translated`);
  return { ...message, ...said };
}

/** Errors with their messages in other words. */
export function translatedErrors(
  errors: readonly ErrorText[],
  byId: WordsById,
): readonly ErrorText[] {
  return errors.map(({ pattern, message }) => ({ pattern, message: translated(message, byId) }));
}
