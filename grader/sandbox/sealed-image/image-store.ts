// Where images come from: the package's dist folder, or a cache where that is read-only. Nothing is
// handed out before its bytes match the package's manifest of their hashes.

import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { GraderError } from '../../core/model/errors.js';
import { sha256 } from '../../sha256.js';
import {
  defaultImageFolder,
  type ImageFiles,
  imageFiles,
  type Manifest,
  unpackedFolders,
} from './image-files.js';

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
  readonly files: ImageFiles;
}

/** Loads the image and verifies its hashes; unpacks it where it is missing or damaged. */
export async function loadImage(folder = defaultImageFolder()): Promise<StoredImage> {
  const found = readImage(folder);
  if (found && isIntact(found)) return found;
  const manifest = readManifest(folder);
  if (manifest !== null) {
    const { unpackImage } = await import('./unpack-image.js');
    const unpacked = unpackImage(folder, manifest);
    if (unpacked !== null) return { ...unpacked, imageHash: manifest.image };
  }
  throw new GraderError(
    'engine-image',
    'The image of the Python interpreter is missing, or does not match its recorded hash.',
    'Install theta-grader again; in a copy of its repository, run npm run build.',
  );
}

/** Where the files of the image lie, for whoever copies them. */
export async function placeImage(folder = defaultImageFolder()): Promise<ImageFiles> {
  await loadImage(folder);
  const placed = readImage(folder);
  if (placed) return placed.files;
  throw new GraderError(
    'engine-image',
    'The image of the Python interpreter could not be unpacked into any folder.',
    'Set XDG_CACHE_HOME to a folder that you may write into.',
  );
}

/** Reads what is stored; `null` where a file is missing. */
export function readImage(folder = defaultImageFolder()): FoundImage | null {
  const manifest = readManifest(folder);
  if (manifest === null) return null;
  for (const place of unpackedFolders(folder, manifest)) {
    const files = { ...imageFiles(place), manifest: imageFiles(folder).manifest };
    const wasm = readShared(files.wasm);
    const image = wasm && readShared(files.image);
    if (wasm && image) return { wasm, image, imageHash: manifest.image, manifest, files };
  }
  return null;
}

/** Whether the bytes are those that were written. */
export function isIntact({ wasm, image, manifest }: FoundImage): boolean {
  return sha256(wasm) === manifest.wasm && sha256(image) === manifest.image;
}

/** Our own file; `null` where it is missing or damaged. */
function readManifest(folder: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(imageFiles(folder).manifest, 'utf8')) as Manifest;
  } catch (error) {
    if (isAbsent(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Reads straight into memory that workers can share: a copy would double the peak. */
function readShared(file: string): Uint8Array<SharedArrayBuffer> | null {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
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

/** The last two: a place that is not ours to read, under Node's permission model too. */
const absent: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'EACCES', 'ERR_ACCESS_DENIED'];

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && absent.includes(error.code);
}
