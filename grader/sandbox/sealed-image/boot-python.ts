// Starts CPython from the pyodide package, up to the point where Pyodide would load its own Python
// layer. Clock, randomness, time zone and names are the same on every machine.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { fixedImports } from '../sealed-python/fixed-imports.js';

/** CPython after Py_Initialize, before Pyodide's own Python layer. */
export interface Booted {
  readonly exports: BootedExports;
  readonly imports: WebAssembly.Imports;
  readonly module: WebAssembly.Module;
}

export interface BootedExports {
  readonly memory: WebAssembly.Memory;
  readonly _PyRuntime: WebAssembly.Global;
  readonly _PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: WebAssembly.Global;
  readonly Py_EMSCRIPTEN_SIGNAL_HANDLING: WebAssembly.Global;
  readonly [global: `$global${number}`]: WebAssembly.Global;
  readonly $references1: WebAssembly.Table;
  readonly $references2: WebAssembly.Table;
  malloc(size: number): number;
  free(address: number): void;
  emscripten_get_sbrk_ptr(): number;
  PyRun_SimpleString(text: number): number;
  PyImport_AddModule(name: number): number;
  PyObject_GetAttrString(object: number, name: number): number;
}

/** Thrown by us to leave Pyodide's loader once CPython stands. */
class Arrived extends Error {}

/** Instantiates `binary` through the loader in `folder` and stops once CPython stands. */
export async function bootPython(folder: string, binary: Uint8Array<ArrayBuffer>): Promise<Booted> {
  const load = (name: string) => import(pathToFileURL(path.join(folder, name)).href);
  const { loadPyodide } = (await load('pyodide.mjs')) as { loadPyodide: LoadPyodide };
  const { default: createModule } = (await load('pyodide.asm.mjs')) as { default: CreateModule };
  // Pyodide finds out what V8 can do by compiling small binaries: V8 has to look at them at once,
  // whatever was set for a quick check.
  setFlagsFromString('--no-wasm-lazy-validation');
  const module = new WebAssembly.Module(binary);
  let booted: Booted | undefined;
  const systemNow = Date.now;
  // Pyodide's file system stamps its files through Date.now.
  Date.now = () => Number(fixedTime / 1_000_000n);
  try {
    await loadPyodide({
      _sysExecutable: 'python',
      args: [],
      jsglobals: Object.create(null),
      env: {
        HOME: '/',
        PYTHONHASHSEED: '0',
        PYTHONDONTWRITEBYTECODE: '1',
        PYTHONNOUSERSITE: '1',
      },
      createPyodideModule: async (settings) => {
        settings.instantiateWasm = (imports, done) => {
          const fixed = withFixedImports(imports, () => {
            if (!booted) throw new Error('the interpreter called out before it stood');
            return booted.exports;
          });
          const instance = new WebAssembly.Instance(module, fixed);
          booted = {
            exports: instance.exports as unknown as BootedExports,
            imports: fixed,
            module,
          };
          done(instance, module);
          return {};
        };
        await createModule(settings);
        throw new Arrived();
      },
    });
  } catch (error) {
    if (!(error instanceof Arrived)) throw error;
  } finally {
    Date.now = systemNow;
  }
  if (!booted) throw new Error('pyodide did not instantiate its binary');
  return booted;
}

type LoadPyodide = (options: {
  _sysExecutable: string;
  args: string[];
  jsglobals: object;
  env: Record<string, string>;
  createPyodideModule: (settings: Settings) => Promise<never>;
}) => Promise<unknown>;
type CreateModule = (settings: Settings) => Promise<unknown>;
interface Settings {
  instantiateWasm?: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => object;
}

const fixedTime = 1_700_000_000_000_000_000n;

/** Pyodide's imports, with clock, randomness, time zone and host name the same everywhere. */
function withFixedImports(
  imports: WebAssembly.Imports,
  exportsNow: () => BootedExports,
): WebAssembly.Imports {
  let random = 1;
  const fixed = fixedImports({
    view: () => new DataView(exportsNow().memory.buffer),
    bytes: () => new Uint8Array(exportsNow().memory.buffer),
    onClockRead: () => undefined,
    clock: () => fixedTime,
    randomByte: () => {
      random = (random * 48_271) % 2_147_483_647;
      return random & 255;
    },
  });
  const missing = Symbol('no JavaScript error');
  const own: Record<string, unknown> = {
    ...fixed,
    Jsv_GetError_import: () => missing,
    JsvError_Check: (value: unknown) => value === missing,
    _Py_emscripten_runtime: () => cString(exportsNow(), 'sealed'),
    // What the warm-up prints is for nobody.
    fd_write: discardOutput(exportsNow),
  };
  const replaced = (group: WebAssembly.ModuleImports | undefined) =>
    Object.fromEntries(
      Object.entries(group ?? {}).map(([name, value]) => [name, own[name] ?? value]),
    ) as WebAssembly.ModuleImports;
  return {
    ...imports,
    env: { ...replaced(imports.env), ...pick(own, ['Jsv_GetError_import', 'JsvError_Check']) },
    wasi_snapshot_preview1: replaced(imports.wasi_snapshot_preview1),
  };
}

function pick(own: Record<string, unknown>, names: readonly string[]): WebAssembly.ModuleImports {
  return Object.fromEntries(names.map((name) => [name, own[name]])) as WebAssembly.ModuleImports;
}

function discardOutput(exportsNow: () => BootedExports) {
  return (_descriptor: number, vectors: number, count: number, written: number): number => {
    const view = new DataView(exportsNow().memory.buffer);
    let total = 0;
    for (let i = 0; i < count; i++) total += view.getUint32((vectors >>> 0) + 8 * i + 4, true);
    view.setUint32(written >>> 0, total, true);
    return 0;
  };
}

/** A zero-terminated copy of `text` in the interpreter's memory, never freed. */
export function cString(exports: BootedExports, text: string): number {
  const bytes = new TextEncoder().encode(`${text}\0`);
  const address = exports.malloc(bytes.length) >>> 0;
  new Uint8Array(exports.memory.buffer).set(bytes, address);
  return address;
}
