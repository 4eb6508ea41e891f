// What learners are told about an error of their language's.

import type { LoadError } from '../model/engine.js';
import type { Message } from '../model/message.js';
import { isJavascript, type Language } from '../model/submission.js';
import type { ErrorTexts } from '../texts/core-texts.js';
import type { ErrorText } from './error-text.js';

/** A message, and the name that the error speaks of. */
export interface ExplainedError {
  readonly message: Message;
  /** `null` when the error speaks of none. */
  readonly name: string | null;
}

/** Explains an error that a running program raised. Every error has an explanation. */
export function explainRaised(
  error: Pick<LoadError, 'exception' | 'message'>,
  language: Language | null,
  texts: ErrorTexts,
): ExplainedError {
  return explain(isJavascript(language) ? texts.javascriptRunning : texts.running, error);
}

/** Explains an error that kept a program from being read. */
export function explainUnreadable(
  error: Pick<LoadError, 'exception' | 'message'>,
  language: Language | null,
  texts: ErrorTexts,
): ExplainedError {
  return explain(isJavascript(language) ? texts.javascriptUnreadable : texts.unreadable, error);
}

function explain(
  texts: readonly ErrorText[],
  { exception, message }: Pick<LoadError, 'exception' | 'message'>,
): ExplainedError {
  const text = `${exception}: ${message}`;
  for (const each of texts) {
    const found = each.pattern.exec(text);
    if (found !== null) {
      return { message: each.message, name: found.groups?.name ?? null };
    }
  }
  throw new Error('the last pattern matches every error');
}
