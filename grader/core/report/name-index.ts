// Finding names in a text, and putting others in their place. However many names there are, a text
// is gone through once.

/** A text that names somebody. */
export interface Naming {
  readonly text: string;
  readonly pseudonym: string;
  /** Whether it names somebody with a capital only: `Max` does, `max` is a function. */
  readonly needsCapital: boolean;
}

interface Phrase {
  /** Words after the first, in small letters. */
  readonly rest: readonly string[];
  readonly pseudonym: string;
  readonly needsCapital: boolean;
}

/** Phrases by their first word, the longest first. */
export type NameIndex = ReadonlyMap<string, readonly Phrase[]>;

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Between two words of one name: `Lovelace, Ada`, `ada_lovelace`, `AdaLovelace`. */
const gap = /^[\s._,'’/-]{0,3}$/;

/** Indexes names by their words; of two that are alike the first counts. */
export function nameIndex(namings: readonly Naming[]): NameIndex {
  const index = new Map<string, Phrase[]>();
  for (const { text, pseudonym, needsCapital } of namings) {
    const [first, ...rest] = wordsIn(text).map((word) => word.text.toLowerCase());
    if (first === undefined) continue;
    const phrases = index.get(first);
    const phrase = { rest, pseudonym, needsCapital };
    if (phrases === undefined) index.set(first, [phrase]);
    else phrases.push(phrase);
  }
  // Sorting keeps the order of those that are as long.
  for (const phrases of index.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
  return index;
}

/** The text with pseudonyms in place of all names; what two indexes know goes by the first. */
export function withPseudonyms(text: string, indexes: readonly NameIndex[]): string {
  const words = wordsIn(text);
  let shown = '';
  let end = 0;
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (first === undefined || isFraction(text, first)) continue;
    const start = first.text.toLowerCase();
    const found = indexes
      .flatMap((index) => index.get(start) ?? [])
      .find((each) => isAt(each, text, words, at));
    if (found === undefined) continue;
    shown += text.slice(end, first.from) + found.pseudonym;
    at += found.rest.length;
    end = words[at]?.to ?? first.to;
  }
  return shown + text.slice(end);
}

/** Letters or digits in a row; a capital begins a word of its own, as in `graceTheta`. */
function wordsIn(text: string): readonly Word[] {
  const found = text.matchAll(
    /\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|[\p{Lu}\p{M}]+(?!\p{Ll})|\p{L}|\p{N}+/gu,
  );
  return [...found].map(({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
  }));
}

/** Digits behind a point belong to a number that was worked out. */
function isFraction(text: string, { from }: Word): boolean {
  return /\d\.$/.test(text.slice(Math.max(0, from - 2), from)) && /^\d/.test(text.slice(from));
}

function isAt({ rest, needsCapital }: Phrase, text: string, words: readonly Word[], at: number) {
  if (needsCapital && !/^\p{Lu}/u.test(words[at]?.text ?? '')) return false;
  return rest.every((expected, index) => {
    const before = words[at + index];
    const word = words[at + index + 1];
    return (
      before !== undefined &&
      word !== undefined &&
      word.text.toLowerCase() === expected &&
      gap.test(text.slice(before.to, word.from))
    );
  });
}
