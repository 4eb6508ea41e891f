// Building the image where the stored one is missing, damaged, or made from other sources.

import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { sha256 } from '../../sha256.js';
import { buildImage, imageSources } from './build-image.js';
import { defaultImageFolder, imageFiles, type Manifest } from './image-files.js';
import { isIntact, readImage } from './image-store.js';

/** Builds the image unless `folder` already holds one made from the same sources. */
export async function ensureImage(folder = defaultImageFolder()): Promise<'built' | 'kept'> {
  const sources = sourcesHash();
  const found = readImage(folder);
  if (found?.manifest.sources === sources && isIntact(found)) return 'kept';
  const { wasm, image } = await buildImage();
  const files = imageFiles(folder);
  mkdirSync(folder, { recursive: true });
  await writeFileAtomic(files.wasm, Buffer.from(wasm));
  await writeFileAtomic(files.image, Buffer.from(image));
  const written: Manifest = { sources, wasm: sha256(wasm), image: sha256(image) };
  // The manifest comes last: without it the other two count for nothing.
  await writeFileAtomic(files.manifest, `${JSON.stringify(written, null, 2)}\n`);
  return 'built';
}

/** One hash over names and bytes of everything that goes into an image. */
function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of imageSources()) {
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
