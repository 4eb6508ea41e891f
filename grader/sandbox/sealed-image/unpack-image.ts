// Unpacking the published image at its first use. An installation needs no script for it, and what
// it unpacks to is believed for its hash alone.

import { mkdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import writeFileAtomic from 'write-file-atomic';
import { sha256 } from '../../sha256.js';
import { imageFiles, type Manifest, packedFiles, unpackedFolders } from './image-files.js';

export interface UnpackedImage {
  readonly wasm: Uint8Array<SharedArrayBuffer>;
  readonly image: Uint8Array<SharedArrayBuffer>;
}

/**
 * The image that `manifest` tells of, from the compressed files of this package; `null` when they
 * are not there or hold another one. Kept on the disk where that can be written: several processes
 * may do so at once, since a file appears whole or not at all.
 */
export function unpackImage(packageFolder: string, manifest: Manifest): UnpackedImage | null {
  const packed = packedFiles();
  const wasm = unpack(packed.wasm, manifest.wasm);
  const image = unpack(packed.image, manifest.image);
  if (wasm === null || image === null) return null;
  unpackedFolders(packageFolder, manifest).some((folder) => keep(folder, { wasm, image }));
  return { wasm, image };
}

function unpack(file: string, hash: string): Uint8Array<SharedArrayBuffer> | null {
  try {
    const unpacked = gunzipSync(readFileSync(file));
    if (sha256(unpacked) !== hash) return null;
    const shared = new Uint8Array(new SharedArrayBuffer(unpacked.length));
    shared.set(unpacked);
    return shared;
  } catch {
    return null; // not published with it, cut off, or no gzip
  }
}

function keep(folder: string, { wasm, image }: UnpackedImage): boolean {
  const files = imageFiles(folder);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileAtomic.sync(files.wasm, Buffer.from(wasm.buffer));
    writeFileAtomic.sync(files.image, Buffer.from(image.buffer));
    return true;
  } catch {
    return false; // read-only, or full
  }
}
