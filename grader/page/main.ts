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
import { partOfPage, readPageData } from './read-page-data.js';

const page = readPageData(document);
const { exerciseId, lang, imageHash, engine } = page;

const python = startPython({
  createWorker,
  parts: loadParts(engine, imageHash),
  exerciseId,
  lang,
});
const cells = startCells(partOfPage('cells'), python, page);
const lesson = startLesson(partOfPage('lesson'), cells);
cells.onNoticed(lesson.showNoticed);
startExplore(partOfPage('explore'), python, lang, cells);
void keepOffline(python.ready);
