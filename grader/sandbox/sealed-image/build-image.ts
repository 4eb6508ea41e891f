// Builds the image of the sealed interpreter: starts CPython once from the pyodide package, runs
// our own Python in it, and keeps memory, globals and a slimmed binary. The only place that runs
// Pyodide's JavaScript; students' code never does.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { GraderError } from '../../core/model/errors.js';
import { packageRoot } from '../../package-root.js';
import { encodeImage, type ImageInfo, nonZeroRanges } from '../sealed-python/image.js';
import { keptExports, stateExports } from '../sealed-python/instance.js';
import { memoryPages } from '../sealed-python/memory-pages.js';
import {
  exportKind,
  mutableGlobals,
  readExports,
  rewriteWasm,
} from '../sealed-python/wasm-binary.js';
import { type Booted, type BootedExports, bootPython, cString } from './boot-python.js';
import { scrubFreeMemory } from './scrub-memory.js';

/** The one version whose insides the sealed engine knows. */
export const pyodideVersion = '314.0.7';

/** Our Python, in the order in which it is loaded. */
const pythonParts = [
  'output',
  'interactive',
  'absent_libraries',
  'own_modules',
  'host',
  'values',
  'driver',
  'prepare',
] as const;

export interface BuiltImage {
  /** WebAssembly without data and names, the hidden state exported. */
  readonly wasm: Uint8Array;
  /** Bytes that `decodeImage` reads. */
  readonly image: Uint8Array;
}

/** Everything that decides the bytes of an image. */
export function imageSources(): { readonly name: string; readonly bytes: Uint8Array }[] {
  const pyodide = pyodideFolder();
  const own = path.join(packageRoot, 'grader', 'sandbox', 'sealed-image');
  return [
    ...['pyodide.asm.wasm', 'pyodide.asm.mjs', 'python_stdlib.zip'].map((name) => ({
      name,
      bytes: readFileSync(path.join(pyodide, name)),
    })),
    ...pythonParts.map((name) => ({ name, bytes: readFileSync(path.join(own, `${name}.py`)) })),
  ];
}

/** Starts CPython, prepares it, and takes its picture. The same bytes on every machine. */
export async function buildImage(): Promise<BuiltImage> {
  const folder = pyodideFolder();
  const original = readFileSync(path.join(folder, 'pyodide.asm.wasm'));
  const opened = openUp(original);
  const booted = await bootPython(folder, opened);
  const driver = loadDriver(booted);
  scrubFreeMemory(booted.exports);
  const info = takePicture(booted, driver);
  const memory = new Uint8Array(booted.exports.memory.buffer);
  return { wasm: slim(opened), image: encodeImage(info, memory) };
}

/** The folder of the installed pyodide package; refuses any version but the known one. */
function pyodideFolder(): string {
  const manifest = createRequire(import.meta.url).resolve('pyodide/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  requireKnownPyodide(version);
  return path.dirname(manifest);
}

/** Refuses every version but the one whose insides we know. */
export function requireKnownPyodide(version: string): void {
  if (version === pyodideVersion) return;
  throw new GraderError(
    'engine-version',
    `The sealed engine is made for pyodide ${pyodideVersion} and found ${version}.`,
    `Install the exact version: npm install --save-exact pyodide@${pyodideVersion}.`,
  );
}

/** The original binary with its hidden globals and reference tables exported. */
function openUp(original: Uint8Array): Uint8Array<ArrayBuffer> {
  const globals = mutableGlobals(original).map((index) => ({
    name: stateExports.global(index),
    kind: exportKind.global,
    index,
  }));
  // Table 0 holds functions; 1 and 2 hold references to JavaScript values.
  const tables = stateExports.referenceTables.map((name, i) => ({
    name,
    kind: exportKind.table,
    index: i + 1,
  }));
  return rewriteWasm(original, {
    exports: [...readExports(original), ...globals, ...tables],
    memoryPages,
    keepCustom: ['dylink.0'],
  });
}

/** The binary that sessions run: no initial data, no exports but those we call. */
function slim(opened: Uint8Array): Uint8Array {
  const kept = new Set<string>([...keptExports, ...stateExports.referenceTables]);
  const isState = (name: string) => name.startsWith(stateExports.global(0).slice(0, -1));
  return rewriteWasm(opened, {
    exports: readExports(opened).filter(({ name }) => kept.has(name) || isState(name)),
    keepCustom: [],
    dropData: true,
  });
}

/** Loads our Python parts as modules, in order; the addresses of the driver's functions. */
function loadDriver({ exports }: Booted): ImageInfo['driver'] {
  const own = path.join(packageRoot, 'grader', 'sandbox', 'sealed-image');
  runPython(exports, [
    'import sys, types',
    'def part(name, source):',
    '    module = sys.modules[name] = types.ModuleType(name)',
    "    exec(compile(source, name + '.py', 'exec', 0, True), module.__dict__)",
    '    return module',
    ...pythonParts.map((name) => {
      const source = readFileSync(path.join(own, `${name}.py`), 'utf8');
      // A JSON text is a Python literal, too.
      return `${name} = part(${JSON.stringify(name)}, ${JSON.stringify(source)})`;
    }),
    'load, ask, where = driver.load, driver.ask, driver.where',
  ]);
  const main = exports.PyImport_AddModule(cString(exports, '__main__'));
  // The references we take here are never given back: they keep the driver alive.
  const functionAt = (name: string) => {
    const address = exports.PyObject_GetAttrString(main, cString(exports, name)) >>> 0;
    if (address === 0) throw new Error(`the driver has no function ${name}`);
    return address;
  };
  const driver = { load: functionAt('load'), ask: functionAt('ask'), where: functionAt('where') };
  runPython(exports, [`del part, load, ask, where, ${pythonParts.join(', ')}, sys, types`]);
  return driver;
}

function runPython(exports: BootedExports, lines: readonly string[]): void {
  if (exports.PyRun_SimpleString(cString(exports, lines.join('\n'))) !== 0) {
    throw new Error('the Python that prepares the image failed');
  }
}

/** Reads out what the image must know, after closing what must not be in it. */
function takePicture(booted: Booted, driver: ImageInfo['driver']): ImageInfo {
  const { exports, imports, module } = booted;
  const view = new DataView(exports.memory.buffer);
  // A pointer into the function table of this very Node; CPython looks again when it is zero.
  const runtime = exports._PyRuntime.value >>> 0;
  const offsetAt = exports._PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET.value >>> 0;
  view.setInt32(runtime + view.getInt32(offsetAt, true), 0, true);
  // Polls happen only while signal handling is switched on.
  view.setUint8(exports.Py_EMSCRIPTEN_SIGNAL_HANDLING.value >>> 0, 1);
  const got = imports['GOT.func'] ?? {};
  const memory = new Uint8Array(exports.memory.buffer);
  return {
    python: '3.14.2',
    pyodide: pyodideVersion,
    memoryBytes: memory.length,
    ranges: nonZeroRanges(memory),
    globals: Object.fromEntries(
      Object.entries(exports)
        .filter(([name]) => name.startsWith('$global'))
        .map(([name, global]) => [name, (global as WebAssembly.Global).value as number]),
    ),
    functionAddresses: Object.fromEntries(
      WebAssembly.Module.imports(module)
        .filter((each) => each.module === 'GOT.func')
        .map(({ name }) => [name, (got[name] as WebAssembly.Global).value as number]),
    ),
    referenceTables: [exports.$references1.length, exports.$references2.length],
    driver,
  };
}
