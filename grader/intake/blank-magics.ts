// Notebook lines that are IPython's and not Python's: magics, shell commands, questions for help.

import { beginsStatement, freshLine, type LineState, scanLine } from './python-line-state.js';

/** A cell's source with every line still in its place. */
export interface PlainPython {
  readonly source: string;
  /** Whether any line had to go. */
  readonly dropped: boolean;
}

/**
 * Puts harmless Python in the place of what only IPython understands: an empty line, `pass` where
 * the line is indented and may be a block's only one, `None` for what a command would have given.
 * Everything else stays as it is, and so do the numbers of the lines.
 */
export function blankMagics(source: string): PlainPython {
  let state: LineState = freshLine;
  let inCommand = false;
  let dropped = false;

  const lines = source.split('\n').map((line) => {
    if (inCommand) {
      inCommand = line.endsWith('\\');
      return '';
    }
    if (beginsStatement(state) && isCommand(line)) {
      inCommand = line.endsWith('\\');
      dropped = true;
      return indented(line);
    }
    const { after, escapedAssignment } = scanLine(state, line);
    state = after;
    if (escapedAssignment === null) return line;
    inCommand = line.endsWith('\\');
    dropped = true;
    return `${line.slice(0, escapedAssignment)} None`;
  });
  return { source: lines.join('\n'), dropped };
}

/** Whether the beginning of a statement is `%…`, `!…`, `?name` or `name?`: none can be Python. */
function isCommand(line: string): boolean {
  return /^[ \t\f]*[%!?]/.test(line) || /^[ \t\f]*[\p{ID_Continue}.*]+\?{1,2}[ \t]*$/u.test(line);
}

function indented(line: string): string {
  const indent = /^[ \t\f]*/.exec(line)?.[0] ?? '';
  return indent === '' ? '' : `${indent}pass`;
}
