// The page's entry: Python starts, and the parts of the static page come to life.

import { loadParts } from './engine/load-parts.js';
import { startPython } from './engine/start-python.js';
import { readPageData } from './read-page-data.js';

const { exerciseId, lang, imageHash, engine } = readPageData(document);

const python = startPython({
  createWorker: () =>
    new Worker(new URL('./worker/page-worker.ts', import.meta.url), { type: 'module' }),
  parts: loadParts(engine, imageHash),
  exerciseId,
  lang,
});
void python;
