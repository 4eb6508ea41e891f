// What the driver's `load` is told and what it replies, as JSON.

import type {
  FunctionFound,
  LoadError,
  Loaded,
  LoadMode,
  Program,
} from '../../core/model/engine.js';
import { firstLinesOf, placeOf } from '../../core/model/lines.js';
import type { Cell } from '../../core/model/submission.js';
import { withoutAddresses } from './frame.js';

/** The job that `load` reads. Cells get line numbers that go on from one to the next. */
export function encodeLoadJob(program: Program, mode: LoadMode): Uint8Array {
  const firstLines = firstLinesOf(program.cells);
  return new TextEncoder().encode(
    JSON.stringify({
      mode,
      functions: program.functions,
      standIn: program.standIn,
      cells: program.cells.map(({ source }, i) => ({ firstLine: firstLines[i], source })),
    }),
  );
}

/**
 * Reads the driver's reply. Throws when it is not of the known form: then the program has
 * tampered with the interpreter it runs in.
 */
export function decodeLoadReply(bytes: Uint8Array, program: Program): Loaded {
  const reply: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const { compiled, error, skipped, functions, others } = record(reply);
  const { cells } = program;
  return {
    compiled: compiled === true,
    error: error === null ? null : readError(error, cells),
    skippedCells: list(skipped).map((each) => readError(each, cells)),
    functions: Object.fromEntries(
      program.functions.map((name, i) => [name, readFound(list(list(functions)[i]))]),
    ),
    otherNames: list(others).map(text),
  };
}

function readError(value: unknown, cells: readonly Cell[]): LoadError {
  const { exception, message, line, column } = record(value);
  return {
    exception: text(exception),
    message: withoutAddresses(text(message)),
    column: number(column) > 0 ? number(column) : null,
    ...placeOf(cells, number(line)),
  };
}

function readFound([kind, detail]: readonly unknown[]): FunctionFound {
  switch (kind) {
    case 'callable':
    case 'missing':
      return { kind };
    case 'not-callable':
      return { kind, type: text(detail) };
    case 'needs-library':
      return { kind, library: text(detail) };
    default:
      throw new Error('the reply names no known finding');
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new Error('the reply lacks an object');
  return value as Readonly<Record<string, unknown>>;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('the reply lacks a list');
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error('the reply lacks a text');
  return value;
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new Error('the reply lacks a number');
  return value;
}
