// The cells and the work in them.

import type { PageData } from '../../site/page-data.js';
import type { Python } from '../engine/python.js';
import { createOwnWork } from '../work/own-work.js';
import { fileOf, workOf } from '../work/solution-file.js';
import { createAnnouncer } from './announcer.js';
import { createCell } from './cell.js';
import { createDesk } from './desk.js';
import { findPart } from './find-part.js';
import { createJobs } from './jobs-of-cells.js';
import { createNotice } from './notice.js';
import { showCall } from './show-call.js';
import { createShownWork } from './shown-work.js';
import { startFiles } from './start-files.js';
import { cellsTexts } from './texts.js';
import { createWhoseWork } from './whose-work.js';

/** What the rest of the page may know of the cells. */
export interface CellsPart {
  /** The whole `solution.py`, as it is checked and downloaded. */
  text(): string;
  /** Called after every change of a cell, however it came. */
  onChange(listener: () => void): void;
  /** The answer to "What do you notice?". */
  noticed(): string;
  /** Takes over the answer as it is typed. */
  setNoticed(answer: string): void;
  /** Called when the answer comes from elsewhere: a file, a link, another tab. */
  onNoticed(listener: (answer: string) => void): void;
}

/** Brings the cells in `root` to life, with the work that is kept or the code of the address. */
export function startCells(root: HTMLElement, python: Python, page: PageData): CellsPart {
  const words = cellsTexts[page.lang];
  const announce = createAnnouncer(findPart(root, '[data-cells=said]'));
  const noticeIn = (name: string) => createNotice(findPart(root, `[data-cells=${name}]`), announce);
  const notices = { engine: noticeIn('engine'), store: noticeIn('store'), link: noticeIn('link') };
  const desk = createDesk(python, root, words, announce);
  const read = (file: string) => workOf(file, page.functions);

  const own = createOwnWork({
    exerciseId: page.exerciseId,
    start: { cells: page.starter, noticed: '' },
    cannotKeep: () => notices.store.say(words.notKept),
    onRival: () => whose.tellOfRival(),
  });
  const description = findPart(root, '#cells-keys').textContent ?? '';
  const shown = createShownWork({
    start: own.current(),
    changed: () => whose.changed(),
    createCell(index, text, changed) {
      const section = findPart(root, `[data-cell="${index + 1}"]`);
      return createCell(section, {
        number: index + 1,
        label: findPart(section, 'h3').textContent ?? '',
        description,
        text,
        starter: page.starter[index] ?? '',
        words,
        announce,
        run: () => jobs.run(index),
        check: () => jobs.check(index),
        stop: desk.stop,
        changed,
      });
    },
  });
  const { cells, sources, work, show } = shown;
  const text = () => fileOf(work(), page.lang);
  const jobs = createJobs({ python, desk, words, announce, cells, sources, text });
  const callPlace = findPart(root, '[data-cells=call]');

  const whose = createWhoseWork({
    own,
    shown,
    words,
    notices,
    read,
    showCall(call) {
      if (call === null) callPlace.hidden = true;
      else showCall(callPlace, call, words, (line) => jobs.runCall(call, line), desk.stop);
    },
    hideUndo() {
      fileNotice.hide();
      for (const cell of cells) cell.hideNotice();
    },
    focus: () => cells[0]?.editor.focus(),
  });
  const fileNotice = startFiles(root, {
    words,
    announce,
    text,
    work,
    show,
    toOwnWork: whose.toOwnWork,
    read,
  });
  python.ready.catch(() => notices.engine.say(words.cannotStart));
  whose.tellOfRival();
  whose.openAddress();
  window.addEventListener('hashchange', whose.openAddress);
  return {
    text,
    onChange: shown.onChange,
    noticed: () => work().noticed,
    setNoticed: shown.setNoticed,
    onNoticed: shown.onNoticed,
  };
}
