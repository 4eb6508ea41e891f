import { describe, expect, it } from 'vitest';
import {
  exportKind,
  mutableGlobals,
  readExports,
  rewriteWasm,
} from '#grader/sandbox/sealed-python/wasm-binary.js';

// (module
//   (import "m" "g" (global i32))
//   (memory 1)
//   (global (mut i32) (i32.const 41))  ;; index 1
//   (global i64 (i64.const 7))         ;; index 2
//   (global (mut f64) (f64.const 0.5)) ;; index 3
//   (export "memory" (memory 0))
//   (data (i32.const 0) "hi")
//   (custom "note" "x"))
const binary = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x02, 0x08, 0x01, 0x01, 0x6d, 0x01, 0x67, 0x03, 0x7f, 0x00],
  ...[0x05, 0x03, 0x01, 0x00, 0x01],
  ...[0x06, 0x17, 0x03],
  ...[0x7f, 0x01, 0x41, 0x29, 0x0b],
  ...[0x7e, 0x00, 0x42, 0x07, 0x0b],
  ...[0x7c, 0x01, 0x44, 0, 0, 0, 0, 0, 0, 0xe0, 0x3f, 0x0b],
  ...[0x07, 0x0a, 0x01, 0x06, 0x6d, 0x65, 0x6d, 0x6f, 0x72, 0x79, 0x02, 0x00],
  ...[0x0b, 0x08, 0x01, 0x00, 0x41, 0x00, 0x0b, 0x02, 0x68, 0x69],
  ...[0x00, 0x06, 0x04, 0x6e, 0x6f, 0x74, 0x65, 0x78],
]);

const imports = { m: { g: 5 } };

describe('a WebAssembly binary', () => {
  it('tells its exports and its own mutable globals', () => {
    expect(readExports(binary)).toEqual([{ name: 'memory', kind: exportKind.memory, index: 0 }]);
    expect(mutableGlobals(binary)).toEqual([1, 3]);
  });

  it('shows its hidden state once it is exported', () => {
    const exports = mutableGlobals(binary).map((index) => ({
      name: `hidden${index}`,
      kind: exportKind.global,
      index,
    }));

    const { hidden1, hidden3 } = instantiate(rewriteWasm(binary, { exports, keepCustom: [] }));

    expect([value(hidden1), value(hidden3)]).toEqual([41, 0.5]);
  });

  it('gets other memory limits and loses its data and its notes', () => {
    const changed = rewriteWasm(binary, {
      memoryPages: { minimum: 2, maximum: 3 },
      keepCustom: [],
      dropData: true,
    });

    const memory = instantiate(changed).memory as WebAssembly.Memory;

    expect(memory.buffer.byteLength).toBe(2 * 65_536);
    expect(() => memory.grow(2)).toThrow(RangeError);
    expect(new Uint8Array(memory.buffer).every((byte) => byte === 0)).toBe(true);
    const module = new WebAssembly.Module(changed);
    expect(WebAssembly.Module.customSections(module, 'note')).toHaveLength(0);
  });

  it('keeps what nobody asked to change', () => {
    expect([...rewriteWasm(binary, { keepCustom: ['note'] })]).toEqual([...binary]);
  });

  it('that ends too early is refused', () => {
    expect(() => readExports(binary.slice(0, 12))).toThrow();
  });
});

function instantiate(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Exports {
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), imports).exports;
}

function value(global: unknown): unknown {
  return (global as WebAssembly.Global).value;
}
