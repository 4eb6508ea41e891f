// `npm run build` ends here: the image is there and fits its sources.

import { ensureImage } from './image-store.js';

const outcome = await ensureImage();
process.stdout.write(`sealed Python image ${outcome}\n`);
