// Loading the sealed engine's parts on the thread that asks.

import { defaultImageFolder } from '../sandbox/sealed-image/image-files.js';
import { isIntact, loadImage, readImage } from '../sandbox/sealed-image/image-store.js';
import type { EngineParts } from './grading-pool.js';

/** The verified image, and the binary compiled. */
export async function loadEngineParts(folder = defaultImageFolder()): Promise<EngineParts> {
  // The binary compiles on other threads while this one hashes; it only runs when both are done.
  const found = readImage(folder);
  const compiling = found && compile(found.wasm);
  compiling?.catch(() => undefined);
  if (found && compiling && isIntact(found)) return parts(await compiling, found);
  const stored = await loadImage(folder);
  return parts(await compile(stored.wasm), stored);
}

function parts(
  module: WebAssembly.Module,
  { image, imageHash }: Omit<EngineParts, 'module'>,
): EngineParts {
  return { module, image, imageHash };
}

function compile(wasm: Uint8Array<SharedArrayBuffer>): Promise<WebAssembly.Module> {
  // Compiling refuses shared memory, hence the copy.
  return WebAssembly.compile(wasm.slice().buffer);
}
