// Values as bytes and back. values.py reads and writes the same layout, numbers little-endian:
//
//   none, false, true   the tag alone
//   float               tag, float64
//   int                 tag, size (u32), the number in two's complement
//   str                 tag, size (u32), UTF-8
//   list, tuple         tag, count (u32), that many values
//   dict                tag, count (u32), that many pairs of key and value

import { type DictKey, type Entry, type Value, valueLimits } from '../../core/model/value.js';

const tag = {
  none: 0,
  false: 1,
  true: 2,
  float: 3,
  int: 4,
  str: 5,
  list: 6,
  tuple: 7,
  dict: 8,
} as const;

/** Appends the bytes of a value. */
export function writeValue(value: Value, bytes: ByteWriter): void {
  switch (value.kind) {
    case 'none':
      bytes.byte(tag.none);
      break;
    case 'bool':
      bytes.byte(value.value ? tag.true : tag.false);
      break;
    case 'float':
      bytes.byte(tag.float);
      bytes.float(value.value);
      break;
    case 'int':
      bytes.sized(tag.int, intBytes(value.value));
      break;
    case 'str':
      bytes.sized(tag.str, new TextEncoder().encode(value.value));
      break;
    case 'list':
    case 'array':
    case 'tuple':
      bytes.byte(value.kind === 'tuple' ? tag.tuple : tag.list);
      bytes.word(value.items.length);
      for (const each of value.items) writeValue(each, bytes);
      break;
    case 'dict':
      bytes.byte(tag.dict);
      bytes.word(value.entries.length);
      for (const each of value.entries.flat()) writeValue(each, bytes);
  }
}

/** Bytes that grow. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  private view = new DataView(this.bytes.buffer);
  length = 0;

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  word(value: number): void {
    this.reserve(4);
    this.view.setUint32(this.length, value, true);
    this.length += 4;
  }

  float(value: number): void {
    this.reserve(8);
    this.view.setFloat64(this.length, value, true);
    this.length += 8;
  }

  sized(tag: number, content: Uint8Array): void {
    this.byte(tag);
    this.word(content.length);
    this.reserve(content.length);
    this.bytes.set(content, this.length);
    this.length += content.length;
  }

  /** A view of what was written so far. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(2 * (this.length + more));
    larger.set(this.bytes);
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}

/** The fewest bytes of two's complement that hold a number and its sign. */
function intBytes(value: bigint): Uint8Array {
  const magnitude = value < 0n ? -value : value;
  const size = (magnitude.toString(16).length >> 1) + 1;
  const digits = BigInt.asUintN(8 * size, value)
    .toString(16)
    .padStart(2 * size, '0');
  const bytes = new Uint8Array(size);
  for (let i = size - 1; i >= 0; i -= 1) {
    bytes[size - 1 - i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  }
  return bytes;
}

/**
 * The value in bytes that a student's program may have written: `null` where they are no value, or
 * a larger one than there may be. Never throws, reads no byte twice, and goes no deeper than values
 * may.
 */
export function readValue(bytes: Uint8Array): Value | null {
  const reader = new Reader(bytes);
  const value = reader.value(0);
  return reader.isAtEnd ? value : null;
}

/** Every method gives `null` once something was wrong. */
class Reader {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private at = 0;
  private parts: number = valueLimits.parts;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  value(depth: number): Value | null {
    this.parts -= 1;
    if (this.parts < 0) return null;
    const found = this.take(1);
    switch (found?.[0]) {
      case tag.none:
        return { kind: 'none' };
      case tag.false:
      case tag.true:
        return { kind: 'bool', value: found[0] === tag.true };
      case tag.float:
        return this.float();
      case tag.int:
        return this.int();
      case tag.str:
        return this.str();
      case tag.list:
        return this.items('list', depth);
      case tag.tuple:
        return this.items('tuple', depth);
      case tag.dict:
        return this.dict(depth);
      default:
        return null;
    }
  }

  private take(size: number): Uint8Array | null {
    if (size > this.bytes.length - this.at) return null;
    this.at += size;
    return this.bytes.subarray(this.at - size, this.at);
  }

  private size(): number | null {
    return this.take(4) && this.view.getUint32(this.at - 4, true);
  }

  private sized(): Uint8Array | null {
    const size = this.size();
    return size === null ? null : this.take(size);
  }

  private float(): Value | null {
    return this.take(8) && { kind: 'float', value: this.view.getFloat64(this.at - 8, true) };
  }

  private int(): Value | null {
    const bytes = this.sized();
    if (bytes === null || bytes.length === 0 || bytes.length > valueLimits.intBytes) return null;
    const digits = Array.from(bytes, (each) => each.toString(16).padStart(2, '0')).reverse();
    const value = BigInt.asIntN(8 * bytes.length, BigInt(`0x${digits.join('')}`));
    return { kind: 'int', value };
  }

  private str(): Value | null {
    const bytes = this.sized();
    return (
      bytes && { kind: 'str', value: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
    );
  }

  private items(kind: 'list' | 'tuple', depth: number): Value | null {
    const count = this.count(depth);
    const items: Value[] = [];
    for (let i = 0; i < (count ?? 0); i += 1) {
      const item = this.value(depth + 1);
      if (item === null) return null;
      items.push(item);
    }
    return count === null ? null : { kind, items };
  }

  private dict(depth: number): Value | null {
    const count = this.count(depth);
    const entries: Entry[] = [];
    for (let i = 0; i < (count ?? 0); i += 1) {
      const key = this.value(depth + 1);
      const value = this.value(depth + 1);
      if (key === null || value === null || !isKey(key)) return null;
      entries.push([key, value]);
    }
    return count === null ? null : { kind: 'dict', entries };
  }

  private count(depth: number): number | null {
    const count = this.size();
    return count === null || depth >= valueLimits.depth || count > this.parts ? null : count;
  }
}

function isKey(value: Value): value is DictKey {
  return value.kind === 'int' || value.kind === 'str';
}
