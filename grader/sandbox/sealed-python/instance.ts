// One instance of the interpreter's WebAssembly, and its way back to the image.

import type { Image } from './image.js';
import { pageBytes } from './memory-pages.js';
import { type ImportHost, sealedImports } from './sealed-imports.js';

/** The exports that we call. Addresses are 32-bit; results may come out negative. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __indirect_function_table: WebAssembly.Table;
  PyByteArray_FromStringAndSize(text: number, length: number): number;
  PyByteArray_AsString(object: number): number;
  PyBytes_AsString(object: number): number;
  PyBytes_Size(object: number): number;
  PyObject_CallOneArg(callable: number, argument: number): number;
  PyObject_CallNoArgs(callable: number): number;
  PyLong_AsLong(object: number): number;
  Py_DecRef(object: number): void;
}

/** Names of the functions and of the rest that the slim binary keeps exported. */
export const keptExports = [
  'memory',
  '__indirect_function_table',
  'PyByteArray_FromStringAndSize',
  'PyByteArray_AsString',
  'PyBytes_AsString',
  'PyBytes_Size',
  'PyObject_CallOneArg',
  'PyObject_CallNoArgs',
  'PyLong_AsLong',
  'Py_DecRef',
] as const;

/** Names under which the hidden parts of the interpreter's state are exported. */
export const stateExports = {
  global: (index: number) => `$global${index}`,
  referenceTables: ['$references1', '$references2'],
} as const;

/** The whole state of an instance. */
export interface InstanceState {
  /** A view of all memory. */
  readonly memory: Uint8Array;
  /** Values of the mutable globals. */
  readonly globals: readonly number[];
  /** Lengths of the tables, that of functions first. */
  readonly tables: readonly number[];
}

export class Instance {
  readonly exports: Exports;
  private readonly image: Image;
  private readonly globals: readonly (readonly [WebAssembly.Global, number])[];
  private readonly referenceTables: readonly WebAssembly.Table[];
  private readonly functionTable: WebAssembly.Table;
  private readonly functionTableLength: number;
  private readonly functions: TableFunction[] = [];
  private used = false;
  private currentView: DataView;
  private currentBytes: Uint8Array;

  constructor(module: WebAssembly.Module, image: Image, host: ImportHost) {
    const instance = new WebAssembly.Instance(
      module,
      sealedImports(module, host, image.info.functionAddresses),
    );
    // The slim binary is ours: the image's hash covers it, so its exports are known.
    this.exports = instance.exports as unknown as Exports;
    this.image = image;
    this.globals = Object.entries(image.info.globals).map(
      ([name, value]) => [instance.exports[name] as WebAssembly.Global, value] as const,
    );
    this.referenceTables = stateExports.referenceTables.map(
      (name) => instance.exports[name] as WebAssembly.Table,
    );
    this.referenceTables.forEach((table, i) => {
      table.grow(Math.max(0, (image.info.referenceTables[i] ?? 0) - table.length));
    });
    this.functionTable = this.exports.__indirect_function_table;
    this.functionTableLength = this.functionTable.length;
    this.growTo(image.info.memoryBytes);
    this.currentView = new DataView(this.exports.memory.buffer);
    this.currentBytes = new Uint8Array(this.exports.memory.buffer);
  }

  /** The present memory; memory that grew has a new buffer. */
  view(): DataView {
    if (this.currentView.buffer !== this.exports.memory.buffer) {
      this.currentView = new DataView(this.exports.memory.buffer);
    }
    return this.currentView;
  }

  bytes(): Uint8Array {
    if (this.currentBytes.buffer !== this.exports.memory.buffer) {
      this.currentBytes = new Uint8Array(this.exports.memory.buffer);
    }
    return this.currentBytes;
  }

  /** Grows memory to at least `size` bytes; throws a RangeError beyond the binary's maximum. */
  growTo(size: number): void {
    const missing = size - this.exports.memory.buffer.byteLength;
    if (missing > 0) this.exports.memory.grow(Math.ceil(missing / pageBytes));
  }

  /** Everything that a session can change. */
  state(): InstanceState {
    return {
      memory: this.bytes(),
      globals: this.globals.map(([global]) => global.value),
      tables: [this.functionTable, ...this.referenceTables].map(({ length }) => length),
    };
  }

  /** Entry `index` of the function table; never written, so it is looked up once. */
  callTable(index: number, a: number, b: number, c: number): number {
    let entry = this.functions[index];
    if (entry === undefined) {
      entry = this.functionTable.get(index) as TableFunction;
      this.functions[index] = entry;
    }
    return entry(a, b, c);
  }

  /**
   * Puts memory and globals back. False when this instance can no longer be made pristine:
   * memory cannot shrink, and tables cannot lose entries.
   */
  reset(): boolean {
    const { info, stretches } = this.image;
    if (
      this.exports.memory.buffer.byteLength !== info.memoryBytes ||
      this.functionTable.length !== this.functionTableLength ||
      this.referenceTables.some((table, i) => table.length !== info.referenceTables[i])
    ) {
      return false;
    }
    const memory = this.bytes();
    let at = 0;
    info.ranges.forEach(([start, end], i) => {
      if (this.used) memory.fill(0, at, start);
      memory.set(stretches[i] as Uint8Array, start); // parallel to ranges
      at = end;
    });
    if (this.used) memory.fill(0, at);
    for (const [global, value] of this.globals) global.value = value;
    this.used = true;
    return true;
  }
}

type TableFunction = (a: number, b: number, c: number) => number;
