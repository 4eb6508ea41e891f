// The page's entry: Python starts, and the parts of the static page come to life.

import { createWorker } from './engine/create-worker.js';
import { loadParts } from './engine/load-parts.js';
import { startPython } from './engine/start-python.js';
import { keepOffline } from './offline/keep-offline.js';
import { readPageData } from './read-page-data.js';

const { exerciseId, lang, imageHash, engine } = readPageData(document);

const python = startPython({
  createWorker,
  parts: loadParts(engine, imageHash),
  exerciseId,
  lang,
});
void keepOffline(python.ready);
