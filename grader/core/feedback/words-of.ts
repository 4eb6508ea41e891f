// Texts are written for Python. Where the submission speaks JavaScript, some words and sentences
// stand for others.

import { isJavascript, type Language } from '../model/submission.js';
import type { Speech } from '../texts/speech.js';

/**
 * A text in the words of the submission's language: first whole sentences that hold for Python only
 * are replaced, then single words.
 */
export function wordsOf(text: string, language: Language | null, { texts, book }: Speech): string {
  if (!isJavascript(language)) {
    return text;
  }
  const told = Object.entries(book.inJavascript).reduce(
    (all, [from, to]) => all.replace(from, to),
    text,
  );
  return texts.javascriptWords.reduce((all, [pattern, word]) => all.replace(pattern, word), told);
}
