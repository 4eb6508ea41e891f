// Reads and rewrites the few sections of a WebAssembly binary that the sealed engine must change:
// exports, memory limits, data and names. Format: https://webassembly.github.io/spec/core/binary/

/** Section numbers of the binary format. */
const sectionId = {
  custom: 0,
  import: 2,
  memory: 5,
  global: 6,
  export: 7,
  data: 11,
  dataCount: 12,
};

/** Kinds of an export entry. */
export const exportKind = { function: 0, table: 1, memory: 2, global: 3 } as const;

export interface WasmExport {
  readonly name: string;
  readonly kind: number;
  readonly index: number;
}

interface Section {
  readonly id: number;
  /** Name of a custom section, else empty. */
  readonly name: string;
  /** Offset of the section's header byte. */
  readonly header: number;
  readonly start: number;
  readonly end: number;
}

/** What to change in a binary; everything not named stays as it is. */
export interface Rewrite {
  readonly exports?: readonly WasmExport[];
  readonly memoryPages?: { readonly minimum: number; readonly maximum: number };
  /** Names of custom sections to keep; all others go. */
  readonly keepCustom: readonly string[];
  /** Removes the initial memory contents: an image brings its own. */
  readonly dropData?: boolean;
}

/** The exports of a binary, in order. */
export function readExports(binary: Uint8Array): WasmExport[] {
  const reader = new Reader(binary, sectionOf(binary, sectionId.export).start);
  return Array.from({ length: reader.unsigned() }, () => ({
    name: reader.text(),
    kind: reader.byte(),
    index: reader.unsigned(),
  }));
}

/** Indices of the mutable globals that the binary defines itself (imported ones not counted in). */
export function mutableGlobals(binary: Uint8Array): number[] {
  const imported = countImportedGlobals(binary);
  const reader = new Reader(binary, sectionOf(binary, sectionId.global).start);
  const mutable: number[] = [];
  const count = reader.unsigned();
  for (let index = 0; index < count; index++) {
    reader.byte(); // value type
    if (reader.byte() === 1) mutable.push(imported + index);
    reader.skipConstantExpression();
  }
  return mutable;
}

/** A new binary with the asked changes. */
export function rewriteWasm(binary: Uint8Array, change: Rewrite): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [binary.subarray(0, 8)];
  for (const section of readSections(binary)) {
    const body = rewrittenBody(binary, section, change);
    if (body === null) continue;
    parts.push(Uint8Array.from([section.id, ...unsignedLeb(body.length)]), body);
  }
  return concatenate(parts);
}

function rewrittenBody(binary: Uint8Array, section: Section, change: Rewrite): Uint8Array | null {
  const body = binary.subarray(section.start, section.end);
  switch (section.id) {
    case sectionId.custom:
      return change.keepCustom.includes(section.name) ? body : null;
    case sectionId.memory:
      return change.memoryPages ? memoryBody(change.memoryPages) : body;
    case sectionId.export:
      return change.exports ? exportBody(change.exports) : body;
    case sectionId.data:
    case sectionId.dataCount:
      return change.dropData ? Uint8Array.of(0) : body;
    default:
      return body;
  }
}

function memoryBody(pages: { minimum: number; maximum: number }): Uint8Array {
  return Uint8Array.from([1, 1, ...unsignedLeb(pages.minimum), ...unsignedLeb(pages.maximum)]);
}

function exportBody(exports: readonly WasmExport[]): Uint8Array {
  const bytes = unsignedLeb(exports.length);
  for (const each of exports) {
    const name = new TextEncoder().encode(each.name);
    bytes.push(...unsignedLeb(name.length), ...name, each.kind, ...unsignedLeb(each.index));
  }
  return Uint8Array.from(bytes);
}

function readSections(binary: Uint8Array): Section[] {
  const sections: Section[] = [];
  const reader = new Reader(binary, 8);
  while (reader.position < binary.length) {
    const header = reader.position;
    const id = reader.byte();
    const size = reader.unsigned();
    const start = reader.position;
    const name = id === sectionId.custom ? reader.text() : '';
    sections.push({ id, name, header, start, end: start + size });
    reader.position = start + size;
  }
  return sections;
}

function sectionOf(binary: Uint8Array, id: number): Section {
  const section = readSections(binary).find((each) => each.id === id);
  if (!section) throw new Error(`the WebAssembly binary has no section ${id}`);
  return section;
}

function countImportedGlobals(binary: Uint8Array): number {
  const reader = new Reader(binary, sectionOf(binary, sectionId.import).start);
  const count = reader.unsigned();
  let globals = 0;
  for (let entry = 0; entry < count; entry++) {
    reader.text();
    reader.text();
    const kind = reader.byte();
    if (kind === exportKind.function) reader.unsigned();
    else if (kind === exportKind.table) {
      reader.byte(); // element type
      reader.skipLimits();
    } else if (kind === exportKind.memory) reader.skipLimits();
    else if (kind === exportKind.global) {
      reader.position += 2; // value type, mutability
      globals++;
    } else throw new Error(`the WebAssembly binary imports something of unknown kind ${kind}`);
  }
  return globals;
}

function unsignedLeb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 127;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low | 128 : low);
  } while (rest > 0);
  return bytes;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Walks through a binary from front to back. */
class Reader {
  private readonly bytes: Uint8Array;
  position: number;

  constructor(bytes: Uint8Array, position: number) {
    this.bytes = bytes;
    this.position = position;
  }

  byte(): number {
    const value = this.bytes[this.position++];
    if (value === undefined) throw new Error('the WebAssembly binary ends too early');
    return value;
  }

  unsigned(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  }

  text(): string {
    const length = this.unsigned();
    const start = this.position;
    this.position += length;
    return new TextDecoder().decode(this.bytes.subarray(start, this.position));
  }

  skipLimits(): void {
    const flags = this.byte();
    this.unsigned();
    if (flags & 1) this.unsigned();
  }

  /** Constant expressions are one instruction with one operand, then `end`. */
  skipConstantExpression(): void {
    const opcode = this.byte();
    if (opcode === 0x44)
      this.position += 8; // f64.const
    else if (opcode === 0x43)
      this.position += 4; // f32.const
    else this.unsigned(); // i32.const, i64.const, global.get, ref.null, ref.func
    if (this.byte() !== 0x0b)
      throw new Error('a WebAssembly global starts with more than a constant');
  }
}
