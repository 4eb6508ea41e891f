// The import object of the sealed interpreter: everything Python can reach outside its memory.
// A short list answers; every other import traps, which ends the session.

import { TrapSignal } from '../../core/model/trap-signal.js';
import { type FixedHost, fixedImports } from './fixed-imports.js';

/** An import that answers. WebAssembly itself checks what it is called with. */
export type ImportFunction = (...args: never[]) => number | bigint | undefined;

/** What the imports need of the machine they belong to. */
export interface ImportHost extends FixedHost {
  /** Called at every poll of the interpreter; throws at the limit. */
  onTick(): void;
  /** Text written to descriptor 1 or 2; throws at the limit. */
  onOutput(bytes: Uint8Array): void;
  /** Our driver is about to put the next question. */
  onBeat(): void;
  /** Calls entry `index` of the function table with three arguments. */
  callTable(index: number, a: number, b: number, c: number): number;
  /** Grows memory so that it holds `size` bytes; false when that is refused. */
  grow(size: number): boolean;
  readonly memoryLimit: number;
}

/** Negative error numbers of the system-call layer, positive ones of the WASI layer. */
const errno = { noEntry: -44, badDescriptor: -8, notPermitted: -63, wasiBadDescriptor: 8 } as const;

/** The functions that answer, by import name. */
function answeringImports(host: ImportHost): Record<string, ImportFunction> {
  const noEntry = () => errno.noEntry;
  const badDescriptor = () => errno.badDescriptor;
  const wasiBadDescriptor = () => errno.wasiBadDescriptor;
  const nothing = () => undefined;
  return {
    _PyEM_TrampolineCall_JS: (index: number, a: number, b: number, c: number) =>
      host.callTable(index, a, b, c),
    _Py_CheckEmscriptenSignals_Helper: () => {
      host.onTick();
      return 0;
    },
    // The driver asks for the user id before every question; nothing else about it matters.
    __syscall_getuid32_js: () => {
      host.onBeat();
      return 1000;
    },

    emscripten_resize_heap: (size: number) => (host.grow(size >>> 0) ? 1 : 0),
    emscripten_get_heap_max: () => host.memoryLimit,
    emscripten_runtime_keepalive_push: nothing,
    emscripten_runtime_keepalive_pop: nothing,
    _emscripten_runtime_keepalive_clear: nothing,

    ...fixedImports(host),

    fd_write: (descriptor: number, vectors: number, count: number, written: number) =>
      descriptor === 1 || descriptor === 2
        ? writeOutput(host, vectors >>> 0, count, written >>> 0)
        : errno.wasiBadDescriptor,
    fd_read: wasiBadDescriptor,
    fd_close: wasiBadDescriptor,
    fd_seek: wasiBadDescriptor,
    fd_pread: wasiBadDescriptor,
    fd_pwrite: wasiBadDescriptor,
    fd_sync: wasiBadDescriptor,
    fd_fdstat_get: wasiBadDescriptor,
    environ_sizes_get: (count: number, size: number) => {
      host.view().setUint32(count >>> 0, 0, true);
      host.view().setUint32(size >>> 0, 0, true);
      return 0;
    },
    environ_get: () => 0,

    __syscall_openat: noEntry,
    __syscall_newfstatat: noEntry,
    __syscall_stat64: noEntry,
    __syscall_lstat64: noEntry,
    __syscall_faccessat: noEntry,
    __syscall_readlinkat: noEntry,
    __syscall_getcwd: noEntry,
    __syscall_chdir: noEntry,
    __syscall_mkdirat: () => errno.notPermitted,
    __syscall_unlinkat: noEntry,
    __syscall_rmdir: noEntry,
    __syscall_renameat: noEntry,
    __syscall_fstat64: badDescriptor,
    __syscall_ioctl: badDescriptor,
    __syscall_fcntl64: badDescriptor,
    __syscall_getdents64: badDescriptor,

    exit: (code: number) => leave(code),
    proc_exit: (code: number) => leave(code),
    _abort_js: () => leave(134),
  };
}

/** The whole import object for `module`: answers where the list has one, traps elsewhere. */
export function sealedImports(
  module: WebAssembly.Module,
  host: ImportHost,
  functionAddresses: Readonly<Record<string, number>>,
): WebAssembly.Imports {
  const answering = answeringImports(host);
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const wanted of WebAssembly.Module.imports(module)) {
    imports[wanted.module] ??= {};
    const group = imports[wanted.module] as Record<string, WebAssembly.ImportValue>; // set above
    if (wanted.kind === 'global') {
      group[wanted.name] = new WebAssembly.Global(
        { value: 'i32', mutable: true },
        functionAddresses[wanted.name] ?? 0,
      );
    } else {
      group[wanted.name] = answering[wanted.name] ?? (() => refuse(wanted.name));
    }
  }
  return imports;
}

function writeOutput(host: ImportHost, vectors: number, count: number, written: number): number {
  const view = host.view();
  let total = 0;
  for (let i = 0; i < count; i++) {
    const start = view.getUint32(vectors + 8 * i, true);
    const length = view.getUint32(vectors + 8 * i + 4, true);
    if (length > 0) host.onOutput(host.bytes().subarray(start, start + length));
    total += length;
  }
  view.setUint32(written, total, true);
  return 0;
}

function leave(code: number): never {
  throw new TrapSignal('exit', String(code));
}

function refuse(name: string): never {
  throw new TrapSignal('refused', name);
}
