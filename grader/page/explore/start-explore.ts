// The live picture: the learner's own function, walked anew whenever a setting or the code changes.

import './explore.css';
import type { PageData } from '../../site/page-data.js';
import type { Python } from '../engine/python.js';
import { afterQuiet } from './after-quiet.js';
import { newestOnly } from './newest-only.js';
import { startControls } from './start-controls.js';
import { startDisplay } from './start-display.js';
import { liveTexts, type RegimeWords } from './texts.js';
import { emptyView, walkView } from './walk-view.js';

/** What exploring needs of the cells. */
interface Cells {
  /** The whole `solution.py`. */
  text(): string;
  onChange(listener: () => void): void;
}

/** How long typing has to rest, in milliseconds, before half-written code is walked. */
const quietBeforeWalking = 500;

/**
 * Brings the part of the page below `root` to life.
 *
 * @param walked The function whose walk is shown.
 */
export function startExplore(
  root: HTMLElement,
  python: Pick<Python, 'ready' | 'walk'>,
  { lang, walked }: Pick<PageData, 'lang'> & { readonly walked: string },
  cells: Cells,
): void {
  const texts = liveTexts[lang](walked);
  const show = startDisplay(root, texts);
  const showEmpty = (words: RegimeWords) => show(emptyView(choice(), words, texts));
  const walk = newestOnly(async (): Promise<void> => {
    const asked = choice();
    try {
      const reply = await python.walk({ text: cells.text(), ...asked });
      if (reply === null) showEmpty(texts.interrupted);
      else show(walkView(asked, reply, texts));
    } catch {
      showEmpty(texts.failed);
    }
  });
  let isReady = false;
  const walkIfReady = () => {
    if (isReady) walk();
  };
  const choice = startControls(root, texts, walkIfReady);
  cells.onChange(afterQuiet(quietBeforeWalking, walkIfReady));
  showEmpty(texts.starting);
  python.ready.then(
    () => {
      isReady = true;
      walk();
    },
    () => showEmpty(texts.noPython),
  );
}
