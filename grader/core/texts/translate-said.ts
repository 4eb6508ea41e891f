// Sentences that were made in English, since results hold them, said in another language. Intake
// and engines make them; they know no catalogue.

/** An English sentence and what it is in another language; each `{…}` holds any text. */
export type SaidPairs = Readonly<Record<string, string>>;

/**
 * A translator. What stands in a blank is translated in its turn where it is a sentence of the
 * catalogue, and left alone where it is not: a file's name, a system's own message.
 */
export function translateSaid(pairs: SaidPairs): (english: string) => string {
  const known = Object.entries(pairs).map(([english, said]) => ({
    blanks: [...english.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []),
    pattern: new RegExp(
      `^${english.replace(/[.()]/g, '\\$&').replace(/\{\w+\}/g, '([\\s\\S]+?)')}$`,
    ),
    said,
  }));
  const translate = (english: string): string => {
    for (const { blanks, pattern, said } of known) {
      const found = pattern.exec(english);
      if (found === null) continue;
      const filling = new Map(blanks.map((name, index) => [name, found[index + 1] ?? '']));
      return said.replace(/\{(\w+)\}/g, (_blank, name) => translate(filling.get(name) ?? ''));
    }
    return english;
  };
  return translate;
}
