// The exercise page's scripts, styles and engine, ready to be copied to any web host.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { packageRoot } from '../package-root.js';
import { imageFiles } from '../sandbox/sealed-image/image-files.js';
import { pageConfig } from './page-config.js';

/** The entry of the page, as the manifest names it. */
const entry = 'grader/page/main.ts';

/**
 * Writes `folder`: Vite's assets with their manifest, and the engine's two files compressed. Their
 * ending says nothing, so that no web host unpacks or compresses them once more.
 *
 * @param engineFolder Where the image was built.
 */
export async function buildPage(folder: string, engineFolder: string): Promise<void> {
  await build({
    ...pageConfig,
    build: {
      outDir: folder,
      emptyOutDir: true,
      manifest: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      // Every browser that has what the engine needs.
      target: 'es2022',
      rollupOptions: { input: path.join(packageRoot, entry) },
    },
  });
  const { wasm, image } = imageFiles(engineFolder);
  mkdirSync(path.join(folder, 'engine'), { recursive: true });
  for (const file of [wasm, image]) {
    const packed = gzipSync(readFileSync(file), { level: 9 });
    writeFileSync(path.join(folder, 'engine', `${path.basename(file)}.bin`), packed);
  }
}
