// The two cells and the work in them.

import { type CellPair, lineInFile } from '../../core/solution-file/cell-lines.js';
import type { PageData } from '../../site/page-data.js';
import type { Python } from '../engine/python.js';
import { createWorkKeeper } from '../work/keep-work.js';
import { openingOf } from '../work/opening.js';
import { fileOf, workOf } from '../work/solution-file.js';
import { isSameWork, type Work } from '../work/work.js';
import { createWorkStore } from '../work/work-store.js';
import { createAnnouncer } from './announcer.js';
import { type Cell, createCell } from './cell.js';
import { createDesk } from './desk.js';
import { findPart } from './find-part.js';
import { createJobs } from './jobs-of-cells.js';
import { createNotice } from './notice.js';
import { showCall } from './show-call.js';
import { startFiles } from './start-files.js';
import { cellsTexts } from './texts.js';

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
  const notices = {
    engine: createNotice(findPart(root, '[data-cells=engine]'), announce),
    store: createNotice(findPart(root, '[data-cells=store]'), announce),
    link: createNotice(findPart(root, '[data-cells=link]'), announce),
  };
  const callPlace = findPart(root, '[data-cells=call]');
  const secondFunction = findPart(root, '[data-cell="2"]').dataset.function ?? '';
  const changeListeners: (() => void)[] = [];
  const noticedListeners: ((answer: string) => void)[] = [];

  const store = createWorkStore(() => window.localStorage, page.exerciseId);
  /** The learner's own work as it was last shown here. */
  let own: Work = store.load() ?? { cells: page.starter, noticed: '' };
  let { noticed } = own;
  /** The work of the link that is shown; `null` while it is the learner's own. */
  let linked: Work | null = null;

  const desk = createDesk(python, root, words, announce);
  const description = findPart(root, '#cells-keys').textContent ?? '';
  const cellOf = (index: 0 | 1): Cell => {
    const section = findPart(root, `[data-cell="${index + 1}"]`);
    return createCell(section, {
      number: index + 1,
      label: findPart(section, 'h3').textContent ?? '',
      description,
      text: own.cells[index],
      starter: page.starter[index],
      words,
      announce,
      run: () => jobs.run(index),
      check: () => jobs.check(index),
      stop: desk.stop,
      changed,
    });
  };
  const cells = [cellOf(0), cellOf(1)] as const;
  const sources = (): CellPair => [cells[0].editor.text(), cells[1].editor.text()];
  const work = (): Work => ({ cells: sources(), noticed });
  const text = () => fileOf(work(), page.lang);
  const jobs = createJobs({ python, desk, words, announce, cells, sources, text });

  const keeper = createWorkKeeper({
    store,
    work: () => (linked === null ? work() : null),
    cannotKeep: () => notices.store.say(words.notKept),
    changedElsewhere: (theirs) =>
      notices.store.say(
        words.elsewhere,
        {
          label: words.showOther,
          act() {
            show(theirs);
            cells[0].editor.focus();
          },
        },
        {
          label: words.keepThis,
          act() {
            keeper.keep();
            cells[0].editor.focus();
          },
        },
      ),
  });

  /** Lines count through both cells, as in the file: feedback names them so. */
  function numberLines(): void {
    cells[1].editor.numberFrom(lineInFile(sources(), { cell: 1, line: 1 }));
  }

  /** While a work is put into the cells one after the other, there is only half of it. */
  let isShowing = false;
  function changed(): void {
    if (isShowing) return;
    numberLines();
    keepOrOffer();
    for (const listener of changeListeners) listener();
  }

  function keepOrOffer(): void {
    if (linked === null) own = work();
    else if (!isSameWork(linked, work())) offerToKeep();
    keeper.changed();
  }

  function show(shown: Work): void {
    isShowing = true;
    for (const index of [0, 1] as const) {
      const { editor } = cells[index];
      if (editor.text() !== shown.cells[index]) editor.replace(shown.cells[index]);
    }
    isShowing = false;
    noticed = shown.noticed;
    for (const listener of noticedListeners) listener(noticed);
    changed();
  }

  function openAddress(): void {
    const opening = openingOf(location.hash);
    if (opening.kind === 'own') return;
    if (opening.kind === 'broken-link') {
      toOwnWork();
      notices.link.say(words.brokenLink);
      return;
    }
    if (linked === null) {
      keeper.keepPending();
      own = work();
    }
    hideOffers();
    isOffered = false;
    linked = workOf(opening.link.code, secondFunction);
    show(linked);
    notices.link.say(words.link, { label: words.backToOwn, act: backToOwn });
    const { call } = opening.link;
    showCall(callPlace, call, words, (line) => jobs.runCall(call, line), desk.stop);
  }

  let isOffered = false;
  function offerToKeep(): void {
    if (isOffered) return;
    isOffered = true;
    notices.link.say(
      words.link,
      { label: words.backToOwn, act: backToOwn },
      { label: words.keepLinked, act: keepLinked },
    );
  }

  /** An undo brings back what was here before; after a change of work it would mix the two. */
  function hideOffers(): void {
    fileNotice.hide();
    for (const cell of cells) cell.hideNotice();
  }

  function leaveLink(): void {
    hideOffers();
    linked = null;
    isOffered = false;
    callPlace.hidden = true;
    history.replaceState(null, '', location.pathname + location.search);
  }

  function toOwnWork(): void {
    if (linked === null) return;
    leaveLink();
    notices.link.hide();
    show(store.load() ?? own);
  }

  function backToOwn(): void {
    toOwnWork();
    cells[0].editor.focus();
  }

  function keepLinked(): void {
    const { cells: kept, noticed: answer } = work();
    const { noticed: ownAnswer } = store.load() ?? own;
    leaveLink();
    // A report's link carries no answer: that is no reason to drop the learner's own.
    show({ cells: kept, noticed: answer.trim() === '' ? ownAnswer : answer });
    keeper.keep();
    notices.link.say(words.linkedIsOwn);
  }

  python.ready.catch(() => notices.engine.say(words.cannotStart));
  const fileNotice = startFiles(root, {
    words,
    announce,
    text,
    work,
    show,
    toOwnWork,
    read: (file) => workOf(file, secondFunction),
  });
  numberLines();
  openAddress();
  window.addEventListener('hashchange', openAddress);
  return {
    text,
    onChange: (listener) => void changeListeners.push(listener),
    noticed: () => noticed,
    setNoticed(answer) {
      noticed = answer;
      keepOrOffer();
    },
    onNoticed: (listener) => void noticedListeners.push(listener),
  };
}
