// The part of `npm run build` that follows the compiler: the command in few files, the JSON
// Schemas, the image of the sealed Python, the exercise page, the library, everybody's licences.

import path from 'node:path';
import { buildCommand, cacheCode } from './build/build-command.js';
import { buildLibrary } from './build/build-library.js';
import { buildPage } from './build/build-page.js';
import { buildSinglePage } from './build/build-single-page.js';
import { pagePackages } from './build/page-config.js';
import { writeLicences } from './build/write-licences.js';
import { writeJsonSchemas } from './exporters/write-json-schemas.js';
import { packageRoot } from './package-root.js';
import { ensureImage } from './sandbox/sealed-image/ensure-image.js';
import { defaultImageFolder } from './sandbox/sealed-image/image-files.js';

const dist = path.join(packageRoot, 'dist');

const packages = [...(await buildCommand(dist)), ...(await buildLibrary(dist))];
writeJsonSchemas(path.join(dist, 'schemas'));
process.stdout.write(`Image of the sealed Python: ${await ensureImage()}.\n`);
await buildPage(path.join(dist, 'page'), defaultImageFolder());
await buildSinglePage(path.join(dist, 'single-page'));
writeLicences(path.join(dist, 'LICENSES.txt'), [...packages, ...pagePackages]);
cacheCode();
