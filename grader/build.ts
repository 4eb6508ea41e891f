// The part of `npm run build` that follows the compiler: the command in few files, the JSON
// Schemas, the image of the sealed Python, the exercise page.

import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { buildPage } from './build/build-page.js';
import { buildSinglePage } from './build/build-single-page.js';
import { writeJsonSchemas } from './exporters/write-json-schemas.js';
import { packageRoot } from './package-root.js';
import { ensureImage } from './sandbox/sealed-image/ensure-image.js';
import { defaultImageFolder } from './sandbox/sealed-image/image-store.js';

const dist = path.join(packageRoot, 'dist');

rmSync(path.join(dist, 'cli'), { recursive: true, force: true });

const commonJsNames = `
import { createRequire as requireFrom } from 'node:module';
import { fileURLToPath as pathFrom } from 'node:url';
const require = requireFrom(import.meta.url);
const __filename = pathFrom(import.meta.url);
`;

// Loading several hundred small modules takes Node longer than grading a submission.
await build({
  absWorkingDir: dist,
  entryPoints: ['grader/cli/main.js', 'grader/batch/grade-worker.js'],
  outdir: 'cli',
  entryNames: '[name]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // pyodide is found by its folder when an image is built, never loaded otherwise; bullmq and its
  // Redis client are loaded by those alone who name a queue.
  // jiti brings a compiler of its own, for those alone who name a folder.
  external: ['pyodide', 'bullmq', 'ioredis', 'jiti'],
  // Some packages inside are CommonJS and count on what Node gives such modules.
  banner: { js: commonJsNames },
  logLevel: 'warning',
});
writeJsonSchemas(path.join(dist, 'schemas'));
process.stdout.write(`Image of the sealed Python: ${await ensureImage()}.\n`);
await buildPage(path.join(dist, 'page'), defaultImageFolder());
await buildSinglePage(path.join(dist, 'single-page'));
