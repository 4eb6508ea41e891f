// Numbers as JavaScript spells them.

/** A number as it is written in a call; zero keeps its sign. */
export function javascriptNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** A shortened number in Python's spelling, in JavaScript's: `1e-05` is `1e-5`, `inf` `Infinity`. */
export function javascriptSpelling(text: string): string {
  return text
    .replace(/e([+-])0*(?=\d)/, 'e$1')
    .replace(/^nan$/, 'NaN')
    .replace(/^(-?)inf$/, '$1Infinity');
}
