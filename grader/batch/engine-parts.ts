// Loading the sealed engine's parts on the thread that asks.

import { loadImage } from '../sandbox/sealed-image/image-store.js';
import { decodeImage } from '../sandbox/sealed-python/image.js';
import { sealedVersion } from '../sandbox/sealed-python/sealed-engine.js';
import type { EngineParts } from './grading-pool.js';

/** The verified image, and the binary compiled. */
export async function loadEngineParts(): Promise<EngineParts> {
  const { wasm, image, imageHash } = await loadImage();
  // Compiling refuses shared memory, hence the copy.
  return { module: await WebAssembly.compile(wasm.slice().buffer), image, imageHash };
}

/** The version that an engine over these parts has. */
export function engineVersion({ image, imageHash }: EngineParts): string {
  return sealedVersion(decodeImage(image).info, imageHash);
}
