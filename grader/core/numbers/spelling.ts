// Values side by side, in the spelling of a submission's language.

import { isJavascript, type Language } from '../model/submission.js';
import { javascriptSpelling } from './javascript-number.js';
import { shortNumber, showApart } from './python-float.js';

/** A number at six significant digits. */
export function shortNumberIn(language: Language | null, value: number): string {
  return spelt(language, shortNumber(value));
}

/** Both numbers at the fewest digits, from six on, at which their texts differ. */
export function showApartIn(
  language: Language | null,
  a: number,
  b: number,
): readonly [string, string] {
  const [one, other] = showApart(a, b);
  return [spelt(language, one), spelt(language, other)];
}

function spelt(language: Language | null, text: string): string {
  return isJavascript(language) ? javascriptSpelling(text) : text;
}
