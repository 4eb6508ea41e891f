// What the driver's `load` is told and what it replies, as JSON.

import type {
  FunctionFound,
  LoadError,
  Loaded,
  LoadMode,
  Program,
} from '../../core/model/engine.js';
import { type FileLine, firstLinesOf, placeOf } from '../../core/model/lines.js';
import type { Cell } from '../../core/model/submission.js';
import { isLibraryName, withoutAddresses } from './frame.js';

/** The driver cuts texts at 500 characters, of which each may take two of ours. */
const longestText = 1000;
/** The driver names no more than these. */
const mostOtherNames = 50;
/** Bytes of the longest reply that the driver can give: something for all, something a cell. */
const replyBytes = { program: 1 << 18, cell: 1 << 13, most: 1 << 24 } as const;

/** The job that `load` reads. Cells get line numbers that go on from one to the next. */
export function encodeLoadJob(program: Program, mode: LoadMode): Uint8Array {
  const firstLines = firstLinesOf(program.cells);
  return new TextEncoder().encode(
    JSON.stringify({
      mode,
      functions: program.functions,
      standIn: program.standIn,
      modules: jobModules(program),
      cells: program.cells.map(({ source }, i) => ({ firstLine: firstLines[i], source })),
    }),
  );
}

function jobModules({ modules }: Program) {
  if (modules === undefined) return null;
  return { ...modules, files: modules.files.map(({ path, source }) => [path, source]) };
}

/**
 * Reads the driver's reply. Throws when it is not of the known form: then the program has
 * tampered with the interpreter it runs in.
 */
export function decodeLoadReply(bytes: Uint8Array, program: Program): Loaded {
  const { cells } = program;
  const longest = replyBytes.program + replyBytes.cell * cells.length;
  if (bytes.length > Math.min(longest, replyBytes.most)) throw new Error('the reply is too long');
  const reply: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const { compiled, error, skipped, functions, others } = record(reply);
  const isCompiled = compiled === true;
  if (!isCompiled && error === null && list(skipped).length === 0) {
    throw new Error('the reply does not say why nothing was compiled');
  }
  return {
    compiled: isCompiled,
    error: error === null ? null : readError(error, cells),
    skippedCells: list(skipped, cells.length).map((each) => readError(each, cells)),
    functions: Object.fromEntries(
      program.functions.map((name, i) => [name, readFound(list(list(functions)[i]))]),
    ),
    otherNames: list(others, mostOtherNames).map(text),
  };
}

function readError(value: unknown, cells: readonly Cell[]): LoadError {
  const { exception, message, line, column, place } = record(value);
  return {
    exception: text(exception),
    message: withoutAddresses(text(message)),
    column: number(column) > 0 ? number(column) : null,
    ...placeOf(cells, number(line)),
    ...(place === null ? {} : { inFile: fileLine(list(place, 3)) }),
  };
}

function fileLine([file, line, content]: readonly unknown[]): FileLine {
  return { file: text(file), line: number(line), text: text(content) };
}

function readFound([kind, detail]: readonly unknown[]): FunctionFound {
  switch (kind) {
    case 'callable':
    case 'missing':
      return { kind };
    case 'not-callable':
      return { kind, type: text(detail) };
    case 'needs-library':
      return { kind, library: libraryName(detail) };
    default:
      throw new Error('the reply names no known finding');
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new Error('the reply lacks an object');
  return value as Readonly<Record<string, unknown>>;
}

function list(value: unknown, most = Number.POSITIVE_INFINITY): readonly unknown[] {
  if (!Array.isArray(value) || value.length > most) throw new Error('the reply lacks a list');
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string' || value.length > longestText) {
    throw new Error('the reply lacks a text');
  }
  return value;
}

function libraryName(value: unknown): string {
  const name = text(value);
  if (!isLibraryName(name)) throw new Error('the reply lacks the name of a library');
  return name;
}

/** A line or column; 0 when it is not known. */
function number(value: unknown): number {
  if (!Number.isSafeInteger(value) || Number(value) < 0) {
    throw new Error('the reply lacks a number');
  }
  return Number(value);
}
