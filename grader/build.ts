// The part of `npm run build` that follows the compiler: the command in few files, the JSON
// Schemas, the image of the sealed Python, the exercise page.

import path from 'node:path';
import { buildCommand, cacheCode } from './build/build-command.js';
import { buildPage } from './build/build-page.js';
import { buildSinglePage } from './build/build-single-page.js';
import { writeJsonSchemas } from './exporters/write-json-schemas.js';
import { packageRoot } from './package-root.js';
import { ensureImage } from './sandbox/sealed-image/ensure-image.js';
import { defaultImageFolder } from './sandbox/sealed-image/image-files.js';

const dist = path.join(packageRoot, 'dist');

await buildCommand(dist);
writeJsonSchemas(path.join(dist, 'schemas'));
process.stdout.write(`Image of the sealed Python: ${await ensureImage()}.\n`);
await buildPage(path.join(dist, 'page'), defaultImageFolder());
await buildSinglePage(path.join(dist, 'single-page'));
cacheCode();
