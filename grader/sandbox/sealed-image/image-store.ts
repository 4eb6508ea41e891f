// Where built images are kept: in the package's dist folder, beside a manifest of their hashes.
// Nothing is handed out before its bytes match.

import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { GraderError } from '../../core/model/errors.js';
import { packageRoot } from '../../package-root.js';
import { sha256 } from '../../sha256.js';

/** The files of an image; both lie in shared memory, ready to be handed to workers. */
export interface StoredImage {
  readonly wasm: Uint8Array<SharedArrayBuffer>;
  readonly image: Uint8Array<SharedArrayBuffer>;
  /** SHA-256 of the image's bytes, hex. */
  readonly imageHash: string;
}

/** An image as it lies on the disk, not verified. */
export interface FoundImage extends StoredImage {
  readonly manifest: Manifest;
}

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

/** Loads the image and verifies its hashes; builds it where it is missing or damaged. */
export async function loadImage(folder = defaultImageFolder()): Promise<StoredImage> {
  const found = readImage(folder);
  if (found && isIntact(found)) return found;
  const { ensureImage } = await import('./ensure-image.js');
  await ensureImage(folder);
  const built = readImage(folder);
  if (built && isIntact(built)) return built;
  throw new GraderError(
    'engine-image',
    'The image of the Python interpreter does not match its recorded hash.',
    'Run npm run build again, and check the disk if it happens twice.',
  );
}

/** Reads what is stored; `null` where a file is missing. */
export function readImage(folder = defaultImageFolder()): FoundImage | null {
  try {
    // Our own file; a damaged one gives hashes that match nothing.
    const manifest = JSON.parse(readFileSync(imageFiles(folder).manifest, 'utf8')) as Manifest;
    const wasm = readShared(imageFiles(folder).wasm);
    const image = readShared(imageFiles(folder).image);
    return { wasm, image, imageHash: manifest.image, manifest };
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether the bytes are those that were written. */
export function isIntact({ wasm, image, manifest }: FoundImage): boolean {
  return sha256(wasm) === manifest.wasm && sha256(image) === manifest.image;
}

/** The three files of an image. */
export function imageFiles(
  folder: string,
): Readonly<Record<'wasm' | 'image' | 'manifest', string>> {
  return {
    wasm: path.join(folder, 'sealed-python.wasm'),
    image: path.join(folder, 'sealed-python.image'),
    manifest: path.join(folder, 'sealed-python.json'),
  };
}

/** Reads straight into memory that workers can share: a copy would double the peak. */
function readShared(file: string): Uint8Array<SharedArrayBuffer> {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(descriptor).size));
    let read = 0;
    while (read < bytes.length) {
      const count = readSync(descriptor, bytes, read, bytes.length - read, read);
      if (count === 0) throw new Error(`${path.basename(file)} ended too early`);
      read += count;
    }
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
