// Running cells as a notebook would: what the last one prints, and the value of its last line.

import { parser } from '@lezer/python';
import type { Engine, LoadError, Program } from '../../core/model/engine.js';
import { placeOf } from '../../core/model/lines.js';
import type { Cell } from '../../core/model/submission.js';
import type { CellPlace, RunReply } from '../engine/jobs.js';

/** Printed by us where the shown part begins, and before the value at its end. */
const marks = { begin: '\x1e', value: '\x1f' } as const;

/**
 * Lines reach the page as they are printed. What is bound to the names of a call is bound before a
 * learner's first line, as in the driver.
 */
const prelude = `import sys
sys.stdout.reconfigure(line_buffering=True)
del sys
def _show_last_value(value, print=print, repr=repr):
    if value is not None:
        print("\\x1f" + repr(value))
`;
const begin = 'print("\\x1e")';

/** Number of the cells that are ours; a learner's are counted from 1. */
const ours = 0;

/** The program of a run. */
export function programOfRun(cells: readonly string[]): Program {
  const own = cells.map((source, index): Cell => ({ number: index + 1, source }));
  const last = own.at(-1);
  return {
    cells: [
      { number: ours, source: prelude },
      ...own.slice(0, -1),
      { number: ours, source: begin },
      ...(last === undefined ? [] : [{ ...last, source: showingLastValue(last.source) }]),
    ],
    functions: [],
    standIn: null,
  };
}

/**
 * The source with its last statement's value shown, where that statement is an expression and not
 * ended by a semicolon. Every line stays where it is.
 */
export function showingLastValue(source: string): string {
  let last = parser.parse(source).topNode.lastChild;
  while (last?.name === 'Comment') last = last.prevSibling;
  if (last?.name !== 'ExpressionStatement') return source;
  const text = source.slice(last.from, last.to);
  const expression = text.trimEnd();
  if (expression === '' || expression.endsWith(';') || expression.startsWith('*')) return source;
  const rest = source.slice(last.from + expression.length);
  return `${source.slice(0, last.from)}_show_last_value((${expression}))${rest}`;
}

/** Splits what a run prints into the shown text and the value, piece by piece. */
export class ShownOutput {
  private readonly onText: (text: string) => void;
  private state: 'before' | 'text' | 'value' = 'before';
  private valueText = '';

  constructor(onText: (text: string) => void) {
    this.onText = onText;
  }

  add(piece: string): void {
    let text = piece;
    if (this.state === 'before') {
      const at = text.indexOf(marks.begin);
      if (at < 0) return;
      this.state = 'text';
      text = text.slice(at + marks.begin.length).replace(/^\n/, '');
    }
    if (this.state === 'text') {
      const at = text.indexOf(marks.value);
      const shown = at < 0 ? text : text.slice(0, at);
      if (shown !== '') this.onText(shown);
      if (at < 0) return;
      this.state = 'value';
      text = text.slice(at + marks.value.length);
    }
    this.valueText += text;
  }

  get value(): string | null {
    return this.state === 'value' ? this.valueText.replace(/\n$/, '') : null;
  }
}

/** Runs a program of `programOfRun`. */
export async function runProgram(engine: Engine, program: Program): Promise<RunReply['end']> {
  const { loaded } = await engine.open(program, 'whole');
  if ('compiled' in loaded) {
    const error = loaded.skippedCells[0] ?? loaded.error;
    return error === null ? { kind: 'done' } : errorEnd(error);
  }
  switch (loaded.kind) {
    case 'timed-out':
      return { kind: 'timed-out', place: placeAt(program, loaded.line ?? null) };
    case 'raised':
      return { ...loaded, kind: 'error', place: placeAt(program, loaded.line) };
    case 'out-of-memory':
    case 'too-much-output':
      return { kind: loaded.kind };
    case 'stopped':
      return { kind: 'broken' };
  }
}

function errorEnd({ exception, message, cell, line }: LoadError): RunReply['end'] {
  return { kind: 'error', exception, message, place: cellPlace(cell, line) };
}

function placeAt({ cells }: Program, line: number | null): CellPlace | null {
  const place = placeOf(cells, line);
  return cellPlace(place.cell, place.line);
}

function cellPlace(cell: number | null, line: number | null): CellPlace | null {
  return cell === null || cell === ours || line === null ? null : { cell: cell - 1, line };
}
