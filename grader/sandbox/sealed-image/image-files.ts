// The files of an image, and the folders they may lie in.

import os from 'node:os';
import path from 'node:path';
import { packageRoot } from '../../package-root.js';

/** Absolute paths. */
export type ImageFiles = Readonly<Record<'wasm' | 'image' | 'manifest', string>>;

/** What a manifest says of the bytes beside it. */
export interface Manifest {
  /** SHA-256 over all sources of the image, hex. */
  readonly sources: string;
  readonly wasm: string;
  readonly image: string;
}

/** The folder for images inside the installed package. */
export function defaultImageFolder(): string {
  return path.join(packageRoot, 'dist', 'engine');
}

/** The three files of an image. */
export function imageFiles(folder: string): ImageFiles {
  return {
    wasm: path.join(folder, 'sealed-python.wasm'),
    image: path.join(folder, 'sealed-python.image'),
    manifest: path.join(folder, 'sealed-python.json'),
  };
}

/** The two large ones as they are published, compressed: the exercise page loads the same files. */
export function packedFiles(): Readonly<Record<'wasm' | 'image', string>> {
  const folder = path.join(packageRoot, 'dist', 'page', 'engine');
  return {
    wasm: path.join(folder, 'sealed-python.wasm.bin'),
    image: path.join(folder, 'sealed-python.image.bin'),
  };
}

/**
 * Where an unpacked image is kept, the first place that can be written: the package itself, else the
 * user's cache. Never a folder that others may write into.
 */
export function unpackedFolders(packageFolder: string, { wasm, image }: Manifest): string[] {
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const name = `engine-${image.slice(0, 12)}-${wasm.slice(0, 12)}`;
  return [packageFolder, path.join(cache, 'theta-grader', name)];
}
