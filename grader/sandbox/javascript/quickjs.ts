// A pristine QuickJS: a new WebAssembly instance for every session, with a clock of ours, the time
// zone UTC and a hard end to its memory.

import packaged from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSSyncVariant,
} from 'quickjs-emscripten-core';
import type { Limits } from '../../core/model/engine.js';
import type { Meter } from './meter.js';

// The package's types are those of its CommonJS twin, one `default` deeper.
const variant = packaged as unknown as QuickJSSyncVariant;

/** What names the interpreter: the bindings' version stands for that of QuickJS inside. */
export const quickjsVersion = 'QuickJS 2025-09-13 (quickjs-emscripten 0.32.0)';

/** About 1500 calls deep: what the stack of every host holds, so that all of them say the same. */
const stackBytes = 256 << 10;
const pageBytes = 1 << 16;
/** What the interpreter takes before the program gets any: its stack and its tables. */
const ownPages = 256;

/** A context in a runtime in an instance, all of them new. */
export async function createQuickjs(
  module: WebAssembly.Module,
  limits: Limits,
  meter: Meter,
): Promise<QuickJSContext> {
  let stackNow = () => 0;
  const wasmMemory = new WebAssembly.Memory({
    initial: ownPages,
    maximum: ownPages + Math.ceil(limits.memoryBytes / pageBytes),
  });
  const emscriptenModule = {
    instantiateWasm(
      imports: WebAssembly.Imports,
      onSuccess: (instance: WebAssembly.Instance) => void,
    ): WebAssembly.Exports {
      const instance = new WebAssembly.Instance(module, sealed(imports, wasmMemory, meter));
      stackNow = instance.exports[shortName.stackNow] as () => number; // of this build
      onSuccess(instance);
      return instance.exports;
    },
    // What the C library says when it gives up is nobody's output.
    print: () => {},
    printErr: () => {},
  };
  const quickjs = await newQuickJSWASMModuleFromVariant(
    newVariant(variant, { wasmMemory, emscriptenModule }),
  );
  const stackTop = stackNow();
  const runtime = quickjs.newRuntime({
    memoryLimitBytes: limits.memoryBytes,
    maxStackSizeBytes: stackBytes,
    interruptHandler: () => meter.poll(stackTop - stackNow()),
  });
  return runtime.newContext();
}

/**
 * Imports and an export of this one build by their shortened names; tests fail when another build
 * has other ones.
 */
const shortName = { localTime: 'm', timeZone: 'n', now: 'p', stackNow: 'Oa' } as const;

/** The imports, but for those through which this machine's clock and time zone would be seen. */
function sealed(
  imports: WebAssembly.Imports,
  memory: WebAssembly.Memory,
  meter: Meter,
): WebAssembly.Imports {
  return {
    ...imports,
    a: {
      ...imports.a,
      [shortName.now]: () => meter.readClock(),
      [shortName.localTime]: (seconds: bigint, address: number) =>
        writeUtc(new DataView(memory.buffer), seconds, address),
      [shortName.timeZone]: (...addresses: readonly number[]) =>
        writeZone(new DataView(memory.buffer), addresses),
    },
  };
}

/** C's `struct tm`. */
function writeUtc(view: DataView, seconds: bigint, address: number): void {
  const date = new Date(Number(seconds) * 1000);
  const newYear = Date.UTC(date.getUTCFullYear(), 0, 1);
  const fields = [
    date.getUTCSeconds(),
    date.getUTCMinutes(),
    date.getUTCHours(),
    date.getUTCDate(),
    date.getUTCMonth(),
    date.getUTCFullYear() - 1900,
    date.getUTCDay(),
    Math.floor((date.getTime() - newYear) / 86_400_000),
    0, // no summer time
    0, // no distance from UTC
  ];
  fields.forEach((field, i) => {
    view.setInt32(address + 4 * i, field, true);
  });
}

/** C's `timezone`, `daylight` and the two names of the zone. */
function writeZone(view: DataView, [zone = 0, daylight = 0, ...names]: readonly number[]): void {
  view.setInt32(zone, 0, true);
  view.setInt32(daylight, 0, true);
  for (const name of names) {
    for (const [i, letter] of [...'UTC\0'].entries()) {
      view.setUint8(name + i, letter.charCodeAt(0));
    }
  }
}
