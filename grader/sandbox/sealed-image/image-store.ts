// Where built images are kept: in the package's dist folder, under a name made from everything
// that decides their bytes. Loading verifies the bytes against the recorded hashes.

import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { GraderError } from '../../core/model/errors.js';
import { packageRoot } from '../../package-root.js';
import { sha256 } from '../../sha256.js';
import { buildImage, imageSources } from './build-image.js';

/** The files of a verified image; both lie in shared memory, ready to be handed to workers. */
export interface StoredImage {
  readonly wasm: Uint8Array<SharedArrayBuffer>;
  readonly image: Uint8Array<SharedArrayBuffer>;
  /** SHA-256 of the image's bytes, hex. */
  readonly imageHash: string;
}

interface Manifest {
  /** SHA-256 over all sources of the image, hex. */
  readonly sources: string;
  readonly wasm: string;
  readonly image: string;
}

/** The folder for images inside the installed package. */
export function defaultImageFolder(): string {
  return path.join(packageRoot, 'dist', 'engine');
}

/** Builds the image unless `folder` already holds one made from the same sources. */
export async function ensureImage(folder = defaultImageFolder()): Promise<'built' | 'kept'> {
  const sources = sourcesHash();
  const manifest = readManifest(folder);
  if (manifest?.sources === sources && tryLoad(folder, manifest)) return 'kept';
  const { wasm, image } = await buildImage();
  mkdirSync(folder, { recursive: true });
  await writeFileAtomic(wasmFile(folder), Buffer.from(wasm));
  await writeFileAtomic(imageFile(folder), Buffer.from(image));
  const written: Manifest = { sources, wasm: sha256(wasm), image: sha256(image) };
  // The manifest comes last: without it the other two count for nothing.
  await writeFileAtomic(manifestFile(folder), `${JSON.stringify(written, null, 2)}\n`);
  return 'built';
}

/** Loads the image and verifies its hashes; builds it where it is missing or damaged. */
export async function loadImage(folder = defaultImageFolder()): Promise<StoredImage> {
  const found = tryLoad(folder, readManifest(folder));
  if (found) return found;
  await ensureImage(folder);
  const built = tryLoad(folder, readManifest(folder));
  if (built) return built;
  throw new GraderError(
    'engine-image',
    'The image of the Python interpreter does not match its recorded hash.',
    'Run npm run build again, and check the disk if it happens twice.',
  );
}

function tryLoad(folder: string, manifest: Manifest | null): StoredImage | null {
  if (!manifest) return null;
  try {
    const wasm = readShared(wasmFile(folder));
    const image = readShared(imageFile(folder));
    const isIntact = sha256(wasm) === manifest.wasm && sha256(image) === manifest.image;
    return isIntact ? { wasm, image, imageHash: manifest.image } : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function readManifest(folder: string): Manifest | null {
  try {
    // Our own file; a damaged one gives hashes that match nothing.
    return JSON.parse(readFileSync(manifestFile(folder), 'utf8')) as Manifest;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** One hash over names and bytes of everything that goes into an image. */
function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of imageSources()) {
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
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

const wasmFile = (folder: string) => path.join(folder, 'sealed-python.wasm');
const imageFile = (folder: string) => path.join(folder, 'sealed-python.image');
const manifestFile = (folder: string) => path.join(folder, 'sealed-python.json');
