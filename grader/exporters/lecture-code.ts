// A stretch of a student's code that may be projected: one function without comments and without
// the words in its strings, where people write their names. A reader of the language finds it.

/** A text that stands in place of others, from one position of the source to another. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** What is shown in place of words; `null` for the source itself. */
  readonly text: string | null;
}

/** A function in its source. */
export interface FoundFunction {
  readonly source: string;
  readonly from: number;
  readonly to: number;
  /** All tokens of the source in order. What stands between them is shown where it is empty space. */
  readonly pieces: readonly Piece[];
}

/** Finds the function `name` that a program ends up with; `null` without one that can be read. */
export type FindFunction = (source: string, name: string) => FoundFunction | null;

/** Lines that a room can read. */
const mostLines = 12;

/** What a string is shown as. */
export const someWords = '"…"';

/**
 * The lines of the function `name`; `null` where it is not found, cannot be read, or is too long
 * to be read from afar.
 */
export function lectureCode(
  lines: readonly string[],
  name: string,
  find: FindFunction,
): readonly string[] | null {
  const found = find(lines.join('\n'), name);
  if (found === null) return null;
  const margin = found.from - (found.source.lastIndexOf('\n', found.from - 1) + 1);
  const [first = '', ...others] = shownText(found)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  const code = [first, ...others.map((line) => withoutMargin(line, margin))];
  return code.length > mostLines ? null : code;
}

/** Tokens and the space between them: whatever no reader calls a token is not shown. */
function shownText({ source, from, to, pieces }: FoundFunction): string {
  const inside = pieces.filter((piece) => piece.from >= from && piece.to <= to);
  const ends = [from, ...inside.map((piece) => piece.to)];
  const shown = inside.flatMap(({ from: start, to: end, text }, index) => [
    space(source.slice(ends[index], start)),
    text ?? source.slice(start, end),
  ]);
  return shown.join('');
}

/** The space of a text between tokens; a comment's own belongs to the comment. */
function space(between: string): string {
  if (/^\s*$/.test(between)) return between;
  // A line that goes on with a backslash keeps it.
  return between.replace(/\/\*[\s\S]*?\*\/|(?:#|\/\/|<!--|-->)[^\n]*|\\(?!\n)|[^\s\\]/g, '');
}

function withoutMargin(line: string, margin: number): string {
  const indent = line.length - line.trimStart().length;
  return line.slice(Math.min(indent, margin));
}
