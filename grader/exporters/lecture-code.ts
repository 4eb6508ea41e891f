// A stretch of a student's code that may be projected: one function, without comments and without
// the words in its strings, where people write their names.

/** Lines that a room can read. */
const mostLines = 12;

// A string of any kind, or a comment. In JavaScript `#` only begins private names, in Python `//`
// divides; what stands behind them goes in neither case by mistake.
const python = /("""|''')[\s\S]*?(?:\1|(?![\s\S]))|(["'])(?:\\.|(?!\2)[^\\\n])*(?:\2|$)|#[^\n]*/gm;
const javascript = /([`"'])(?:\\[\s\S]|(?!\1)[^\\])*(?:\1|$)|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;

/**
 * The lines of the function `name`, `null` where it is not found or too long to be read from afar.
 */
export function lectureCode(
  lines: readonly string[],
  name: string,
  isJavascript: boolean,
): readonly string[] | null {
  const plain = lines
    .join('\n')
    .replace(isJavascript ? javascript : python, (found) => blank(found, isJavascript))
    .split('\n')
    .map((line) => line.trimEnd());
  const start = definitionIn(plain, name, isJavascript);
  const first = plain[start];
  if (first === undefined) return null;
  const margin = indent(first);
  const isInside = (line: string) =>
    line === '' || indent(line) > margin || /^\s*[)\]{]/.test(line);
  const length = plain.slice(start + 1).findIndex((line) => !isInside(line));
  const closes = isJavascript && plain[start + 1 + length]?.trim().startsWith('}') ? 1 : 0;
  const end = length < 0 ? plain.length : start + 1 + length + closes;
  const code = plain.slice(start, end).filter((line) => line.trim() !== '');
  return code.length > mostLines ? null : code.map((line) => line.slice(margin));
}

/** The last of the outermost definitions: it is the one that a program ends up with. */
function definitionIn(lines: readonly string[], name: string, isJavascript: boolean): number {
  const found = definition(name, isJavascript);
  const margins = lines.flatMap((line) => (found.test(line) ? indent(line) : []));
  const outermost = Math.min(...margins);
  return lines.findLastIndex((line) => found.test(line) && indent(line) === outermost);
}

/** A string becomes `"…"`, a comment or a text that stands by itself nothing. */
function blank(found: string, isJavascript: boolean): string {
  const isComment = isJavascript ? found.startsWith('/') : /^(#|"""|''')/.test(found);
  return isComment ? '' : '"…"';
}

function definition(name: string, isJavascript: boolean): RegExp {
  return isJavascript
    ? new RegExp(`\\bfunction\\s+${name}\\b|\\b(?:const|let|var)\\s+${name}\\s*=`)
    : new RegExp(`^\\s*(?:(?:async\\s+)?def\\s+${name}\\s*\\(|${name}\\s*=\\s*lambda\\b)`);
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}
