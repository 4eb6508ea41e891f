// Loading: the cells run, whole or piece by piece, and what the asked functions are is looked up.

import type { QuickJSHandle } from 'quickjs-emscripten-core';
import type {
  FunctionFound,
  LoadError,
  Loaded,
  LoadMode,
  Program,
} from '../../core/model/engine.js';
import { placeOf } from '../../core/model/lines.js';
import type { Interpreter, Result, Trapped } from './interpreter.js';
import { OwnModules } from './own-modules.js';
import type { SyntaxProblem } from './parse-program.js';
import type { ReadCell } from './read-cell.js';

/** A cell as it was read, and the line, through all cells, on which it begins. */
export interface PlacedCell {
  readonly firstLine: number;
  readonly number: number | null;
  readonly reading: ReadCell | SyntaxProblem;
}

/** A function that questions can call. */
export interface Callable {
  readonly handle: QuickJSHandle;
  /** What `this` is in it. */
  readonly owner: QuickJSHandle;
}

/** A program that was loaded. */
export interface LoadedProgram {
  readonly kind: 'loaded';
  readonly loaded: Loaded;
  readonly callables: ReadonlyMap<string, Callable>;
}

const mostOtherNames = 50;

/** Runs the cells and takes hold of the asked functions; a trap ends it. */
export function loadProgram(
  interpreter: Interpreter,
  program: Program,
  cells: readonly PlacedCell[],
  mode: LoadMode,
): LoadedProgram | Trapped {
  const problems = cells.flatMap((cell) =>
    cell.reading.kind === 'problem' ? [syntaxError(cell, cell.reading)] : [],
  );
  const [only] = problems;
  if (only !== undefined && cells.length === 1) return unreadable(program, only);

  const skipped = [...problems];
  const room: Room = { interpreter, program, own: new OwnModules(interpreter, program) };
  for (const cell of cells) {
    if (cell.reading.kind === 'problem') continue;
    const run = mode === 'whole' ? runWhole : runPieces;
    const ended = run(room, cell, cell.reading, mode);
    if (ended?.kind === 'trapped') return ended;
    if (ended?.kind === 'uncompiled') {
      if (cells.length === 1) return unreadable(program, ended.error);
      skipped.push(ended.error);
    }
    if (ended?.kind === 'crashed') {
      return new Finder(room, cells).find(ended.error, skipped);
    }
  }
  return new Finder(room, cells).find(null, skipped);
}

/** What a program is loaded into. */
interface Room {
  readonly interpreter: Interpreter;
  readonly program: Program;
  readonly own: OwnModules;
}

type Ended =
  | Trapped
  | { readonly kind: 'uncompiled'; readonly error: LoadError }
  | { readonly kind: 'crashed'; readonly error: LoadError }
  | null;

function runWhole(
  { interpreter, program: { cells, functions }, own }: Room,
  { firstLine, number }: PlacedCell,
  reading: ReadCell,
): Ended {
  for (const wanted of reading.imports) {
    const failed = own.bind(wanted, functions);
    if (failed === null) continue;
    if (failed.kind === 'trapped') return failed;
    const { exception, message } = failed;
    const place = { line: wanted.line, column: null, cell: number };
    return { kind: 'crashed', error: { exception, message, ...place } };
  }
  const result = interpreter.evaluate(placed(reading.text, firstLine), reading.isStrict);
  if (result.kind === 'given') {
    result.handle.dispose();
    return null;
  }
  if (result.kind === 'trapped') return result;
  const { exception, message, lines, compiling } = result;
  const place = placeOf(cells, compiling?.line ?? lines[0] ?? null);
  return {
    kind: compiling === null ? 'crashed' : 'uncompiled',
    error: { exception, message, ...place, column: compiling?.column ?? null },
  };
}

/** Definitions and assignments, each by itself; functions first, as JavaScript has them. */
function runPieces(
  { interpreter, program, own }: Room,
  { firstLine }: PlacedCell,
  { imports, pieces, isStrict }: ReadCell,
  mode: LoadMode,
): Ended {
  for (const wanted of imports) {
    const failed = own.bind(wanted, program.functions);
    if (failed?.kind === 'trapped') return failed;
  }
  const kept = pieces.filter(({ calls }) => mode === 'salvage' || !calls);
  for (const isHoisted of [true, false]) {
    for (const piece of kept.filter((each) => each.isHoisted === isHoisted)) {
      const result = interpreter.evaluate(placed(piece.text, firstLine), isStrict);
      if (result.kind === 'trapped') return result;
      // The first, whole, try has told what is wrong.
      if (result.kind === 'given') result.handle.dispose();
    }
  }
  return null;
}

/** Line numbers go on from cell to cell, so that one number tells the place. */
function placed(text: string, firstLine: number): string {
  return '\n'.repeat(firstLine - 1) + text;
}

function syntaxError({ number }: PlacedCell, problem: SyntaxProblem): LoadError {
  const { message, line, column } = problem;
  return { exception: 'SyntaxError', message, line, column, cell: number };
}

function unreadable(program: Program, error: LoadError): LoadedProgram {
  const functions = Object.fromEntries(
    program.functions.map((name) => [name, { kind: 'missing' } as const]),
  );
  const loaded = { compiled: false, error, skippedCells: [], functions, otherNames: [] };
  return { kind: 'loaded', loaded, callables: new Map() };
}

/** Looks up functions: what is exported under the name, what has it, what the default holds. */
class Finder {
  private readonly interpreter: Interpreter;
  private readonly program: Program;
  private readonly own: OwnModules;
  private readonly exports: ReadonlyMap<string, string>;
  private readonly names: readonly string[];
  private readonly callables = new Map<string, Callable>();

  constructor({ interpreter, program, own }: Room, cells: readonly PlacedCell[]) {
    this.interpreter = interpreter;
    this.program = program;
    this.own = own;
    const read = cells.flatMap(({ reading }) => (reading.kind === 'read' ? [reading] : []));
    this.exports = new Map(read.flatMap((each) => [...each.exports]));
    this.names = read.flatMap((each) => each.names);
  }

  find(error: LoadError | null, skippedCells: readonly LoadError[]): LoadedProgram | Trapped {
    const functions: Record<string, FunctionFound> = {};
    for (const name of this.program.functions) {
      const found = this.findFunction(name);
      if (found.kind === 'trapped') return found;
      functions[name] = found;
    }
    const otherNames = this.otherNames();
    if ('trap' in otherNames) return otherNames;
    const trap = this.putStandIn();
    if (trap !== null) return trap;
    const loaded = { compiled: true, error, skippedCells, functions, otherNames };
    return { kind: 'loaded', loaded, callables: this.callables };
  }

  private findFunction(name: string): FunctionFound | Trapped {
    const { context } = this.interpreter;
    for (const place of this.placesOf(name)) {
      const result = place.value();
      if (result.kind === 'trapped') return result;
      if (result.kind === 'thrown') continue;
      const type = context.typeof(result.handle);
      if (type === 'undefined') continue;
      if (type !== 'function') return { kind: 'not-callable', type };
      this.callables.set(name, { handle: result.handle, owner: place.owner() });
      return { kind: 'callable' };
    }
    return { kind: 'missing' };
  }

  private placesOf(name: string): readonly Place[] {
    const { interpreter } = this;
    const { context } = interpreter;
    const nothing = () => context.undefined;
    const exportedAs = this.exports.get(name);
    const binding = (local: string): Place => ({
      value: () => this.binding(local),
      owner: nothing,
    });
    const defaultName = this.exports.get('default');
    return [
      ...(exportedAs === undefined ? [] : [binding(exportedAs)]),
      {
        value: () => interpreter.help('exported', context.newString(name)),
        owner: () => givenOr(interpreter.help('exportsObject'), context.undefined),
      },
      binding(name),
      ...(defaultName === undefined
        ? []
        : [
            {
              value: () => this.propertyOf(defaultName, name),
              owner: () => givenOr(this.binding(defaultName), context.undefined),
            },
          ]),
    ];
  }

  /** The value of a name in the global scope; a name without one has `undefined`. */
  private binding(name: string): Result {
    return this.interpreter.evaluate(`typeof ${name} === "undefined" ? void 0 : ${name}`, false);
  }

  private propertyOf(owner: string, name: string): Result {
    const found = this.binding(owner);
    return found.kind === 'given'
      ? this.interpreter.help('propertyOf', found.handle, this.interpreter.context.newString(name))
      : found;
  }

  private otherNames(): readonly string[] | Trapped {
    const others: string[] = [];
    for (const name of new Set(this.names)) {
      if (this.program.functions.includes(name)) continue;
      if (others.length === mostOtherNames) break;
      const result = this.binding(name);
      if (result.kind === 'trapped') return result;
      if (result.kind !== 'given') continue;
      if (this.interpreter.context.typeof(result.handle) === 'function') {
        others.push(name.slice(0, 100));
      }
    }
    return others;
  }

  /** Binds the stand-in wherever the program looks the function up by its name. */
  private putStandIn(): Trapped | null {
    const { standIn } = this.program;
    if (standIn === null) return null;
    const { interpreter } = this;
    const { context } = interpreter;
    const made = interpreter.help('standIn', context.newNumber(standIn.factor));
    if (made.kind !== 'given') return made.kind === 'trapped' ? made : null;
    const local = this.exports.get(standIn.function) ?? standIn.function;
    const assign = interpreter.evaluate(`(function (value) { ${local} = value; })`, false);
    if (assign.kind === 'given') interpreter.call(assign.handle, context.undefined, [made.handle]);
    const original = this.callables.get(standIn.function);
    if (original !== undefined) this.own.replace(original.handle, made.handle);
    for (const owner of this.ownersOf(standIn.function)) {
      interpreter.help('replace', owner, context.newString(standIn.function), made.handle);
    }
    return null;
  }

  /** Objects of which the function is a property. */
  private ownersOf(name: string): readonly QuickJSHandle[] {
    const { interpreter } = this;
    const { context } = interpreter;
    const defaultName = this.exports.get('default');
    const objects = [
      interpreter.help('exportsObject'),
      ...(defaultName === undefined ? [] : [this.binding(defaultName)]),
    ].flatMap((each) => (each.kind === 'given' ? [each.handle] : []));
    return objects.filter((object) => {
      const held = interpreter.help('propertyOf', object, context.newString(name));
      return held.kind === 'given' && context.typeof(held.handle) === 'function';
    });
  }
}

interface Place {
  readonly value: () => Result;
  readonly owner: () => QuickJSHandle;
}

function givenOr(result: Result, other: QuickJSHandle): QuickJSHandle {
  return result.kind === 'given' ? result.handle : other;
}
