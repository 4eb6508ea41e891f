// The page's entry: Python starts, and the parts of the static page come to life.

import './lesson/page.css';
import './cells/cells.css';
import './explore/explore.css';
import { startCells } from './cells/start-cells.js';
import { createWorker } from './engine/create-worker.js';
import { loadParts } from './engine/load-parts.js';
import { startPython } from './engine/start-python.js';
import { startExplore } from './explore/start-explore.js';
import { startLesson } from './lesson/start-lesson.js';
import { keepOffline } from './offline/keep-offline.js';
import { findPartOfPage, partOfPage, readPageData } from './read-page-data.js';

const page = readPageData(document);
const { exerciseId, lang, walked, imageHash, engine } = page;

const python = startPython({
  createWorker,
  parts: loadParts(engine, imageHash),
  exerciseId,
  lang,
});
const cells = startCells(partOfPage('cells'), python, page);
const question = findPartOfPage('lesson');
if (question !== null) cells.onNoticed(startLesson(question, cells).showNoticed);
if (walked !== null) startExplore(partOfPage('explore'), python, { lang, walked }, cells);
void keepOffline(python.ready);
