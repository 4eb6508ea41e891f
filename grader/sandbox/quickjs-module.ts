// The WebAssembly of QuickJS, from the package that holds it.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Compiles QuickJS. */
export async function loadQuickjsModule(): Promise<WebAssembly.Module> {
  const file = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  const bytes = await readFile(file);
  return WebAssembly.compile(new Uint8Array(bytes));
}
