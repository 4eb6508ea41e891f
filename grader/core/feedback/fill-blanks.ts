// Filling the blanks of a text.

import type { Blank } from '../model/message.js';

/** What is known for a submission; a blank that is left out is unknown. */
export type Blanks = { readonly function: string } & Readonly<Partial<Record<Blank, string>>>;

/**
 * The text with every blank filled. `{line|your loop}` becomes the line, or `your loop` where it
 * is not known.
 */
export function fillBlanks(text: string, blanks: Blanks): string {
  const known = new Map<string, string>(Object.entries(blanks));
  return text.replace(
    /\{(\w+)(?:\|([^}]*))?\}/g,
    (_whole, name: string, otherwise: string | undefined) => {
      const value = known.get(name) ?? otherwise;
      if (value === undefined) {
        throw new Error(`the blank ${name} is not filled`);
      }
      return value;
    },
  );
}
