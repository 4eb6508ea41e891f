// The last part of `npm run build`: what is made by our own compiled code.

import path from 'node:path';
import { writeJsonSchemas } from './exporters/write-json-schemas.js';
import { packageRoot } from './package-root.js';
import { ensureImage } from './sandbox/sealed-image/image-store.js';

writeJsonSchemas(path.join(packageRoot, 'dist', 'schemas'));
process.stdout.write(`Image of the sealed Python: ${await ensureImage()}.\n`);
