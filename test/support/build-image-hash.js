// Builds an image in this process and prints the hash of its bytes.

import { createHash } from 'node:crypto';
import { buildImage } from '#grader/sandbox/sealed-image/build-image.js';

const { wasm, image } = await buildImage();
process.stdout.write(createHash('sha256').update(wasm).update(image).digest('hex'));
