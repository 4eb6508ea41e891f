// JSON as Python's own writer gives it, where a diverging run leaves NaN and Infinity behind.

/** A string, kept, or a number that JSON does not know, replaced by `null`. */
const stringOrNonNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\bInfinity\b|\bNaN\b/g;

/** What a parsed text holds. */
export type ParsedJson =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'damaged' };

/**
 * Parses JSON. `NaN` and the infinities, which Jupyter writes into outputs and reads again, become
 * `null`: a notebook that opens for its student opens here.
 */
export function parseJson(text: string): ParsedJson {
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return parseWithNonNumbers(text);
  }
}

function parseWithNonNumbers(text: string): ParsedJson {
  try {
    const mended = text.replace(stringOrNonNumber, (token) =>
      token.startsWith('"') ? token : 'null',
    );
    return { kind: 'json', value: JSON.parse(mended) };
  } catch {
    return { kind: 'damaged' };
  }
}
