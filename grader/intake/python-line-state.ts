// Where a line of Python stands: at the beginning of a statement, or within something that an
// earlier line left open. That one fact tells a magic from a modulo at a line's beginning.

/** Something that is open: a bracket, a string, or a part of a formatted string. */
type Open =
  | { readonly kind: 'bracket' }
  | { readonly kind: 'string'; readonly quote: string; readonly formatted: boolean }
  /** `{…}` in a formatted string: holds code. */
  | { readonly kind: 'field' }
  /** What follows a field's colon: holds text and further fields. */
  | { readonly kind: 'format' };

/** What a line hands on to the next one. */
export interface LineState {
  /** Outermost first. */
  readonly open: readonly Open[];
  /** Whether the line ends in a backslash outside strings and comments. */
  readonly continued: boolean;
}

/** The state before the first line. */
export const freshLine: LineState = { open: [], continued: false };

/** Whether the next line begins a statement. */
export function beginsStatement(state: LineState): boolean {
  return state.open.length === 0 && !state.continued;
}

/** What a line holds. */
export interface ScannedLine {
  readonly after: LineState;
  /**
   * Offset just behind a statement's `=` that `!` or `%` follows, which is never Python but
   * IPython's `x = !ls`; `null` when the line has none. The scan ends there.
   */
  readonly escapedAssignment: number | null;
}

/** Reads one line, without its line end. */
export function scanLine(before: LineState, line: string): ScannedLine {
  const open = [...before.open];
  let continued = false;
  let at = 0;
  while (at < line.length) {
    const innermost = open.at(-1);
    if (innermost?.kind === 'string') {
      at = scanString(line, at, innermost, open);
      continue;
    }
    if (innermost?.kind === 'format') {
      at = scanFormat(line, at, open);
      continue;
    }
    if (line[at] === '#') break;
    if (open.length === 0 && isEscapedAssignment(line, at)) {
      return { after: freshLine, escapedAssignment: at + 1 };
    }
    continued = line[at] === '\\' && at === line.length - 1;
    at = scanCode(line, at, innermost, open);
  }
  dropUnterminated(line, open);
  return { after: { open, continued }, escapedAssignment: null };
}

/** Reads one character or quote of code, and gives the offset behind it. */
function scanCode(line: string, at: number, innermost: Open | undefined, open: Open[]): number {
  const character = line.charAt(at);
  switch (character) {
    case '"':
    case "'": {
      const triple = character.repeat(3);
      const quote = line.startsWith(triple, at) ? triple : character;
      push(open, { kind: 'string', quote, formatted: hasFormatPrefix(line, at) });
      return at + quote.length;
    }
    case '(':
    case '[':
    case '{':
      push(open, { kind: 'bracket' });
      return at + 1;
    case ')':
    case ']':
      if (innermost?.kind === 'bracket') open.pop();
      return at + 1;
    case '}':
      if (innermost !== undefined) open.pop();
      return at + 1;
    case ':':
      if (innermost?.kind === 'field') push(open, { kind: 'format' });
      return at + 1;
    default:
      return at + 1;
  }
}

/** Reads one step of a string's text. */
function scanString(
  line: string,
  at: number,
  string: Extract<Open, { kind: 'string' }>,
  open: Open[],
): number {
  const character = line[at];
  if (line.startsWith(string.quote, at)) {
    open.pop();
    return at + string.quote.length;
  }
  if (character === '\\') {
    // A brace is special in a formatted string even behind a backslash.
    const next = line[at + 1];
    return string.formatted && (next === '{' || next === '}') ? at + 1 : at + 2;
  }
  if (string.formatted && character === '{') {
    if (line[at + 1] === '{') return at + 2;
    push(open, { kind: 'field' });
  }
  return at + 1;
}

/** Reads one step of a format: a closing brace ends it together with its field. */
function scanFormat(line: string, at: number, open: Open[]): number {
  if (line[at] === '}') open.splice(-2);
  if (line[at] === '{') push(open, { kind: 'field' });
  return at + 1;
}

/**
 * Python gives up at 200 open brackets and 150 formatted strings within each other; counting further
 * would only let a file of brackets hold up the class.
 */
const deepest = 512;

function push(open: Open[], opened: Open): void {
  if (open.length < deepest) open.push(opened);
}

/** Whether the quote at an offset opens an f-string or a t-string, raw ones included. */
function hasFormatPrefix(line: string, quoteAt: number): boolean {
  const before = line.slice(Math.max(0, quoteAt - 3), quoteAt);
  return /(?:^|[^\p{ID_Continue}])(?:[ft]r?|r[ft])$/iu.test(before);
}

/** Whether a bare `=` stands here and `!` or `%` follows. */
function isEscapedAssignment(line: string, at: number): boolean {
  if (line[at] !== '=' || '=!<>:+-*/%&|^@~'.includes(line.charAt(at - 1) || ' ')) return false;
  return /^[ \t]*[!%]/.test(line.slice(at + 1, at + 1 + assignmentReach));
}

/** Characters looked at behind a `=`; bounded, so that a long line stays cheap. */
const assignmentReach = 100;

/** A string in single quotes ends with its line unless a backslash carries it on. */
function dropUnterminated(line: string, open: Open[]): void {
  const innermost = open.at(-1);
  if (innermost?.kind !== 'string' || innermost.quote.length === 3) return;
  const backslashes = /\\*$/.exec(line)?.[0].length ?? 0;
  if (backslashes % 2 === 0) open.pop();
}
