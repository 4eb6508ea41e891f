// Texts are written for Python. Where the submission speaks JavaScript, some words and sentences
// stand for others.

import { isJavascript, type Language } from '../model/submission.js';

const javascriptWords: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/\bPython\b/g, 'JavaScript'],
  [/\bNone\b/g, 'undefined'],
  [/\bdef line\b/g, 'first line'],
  [/\bprint gives\b/g, 'console.log gives'],
];

/**
 * A text in the words of the submission's language.
 *
 * @param sentences Whole sentences that hold for Python only, with what is true of JavaScript.
 */
export function wordsOf(
  text: string,
  language: Language | null,
  sentences: Readonly<Record<string, string>>,
): string {
  if (!isJavascript(language)) {
    return text;
  }
  const told = Object.entries(sentences).reduce((all, [from, to]) => all.replace(from, to), text);
  return javascriptWords.reduce((all, [pattern, word]) => all.replace(pattern, word), told);
}
