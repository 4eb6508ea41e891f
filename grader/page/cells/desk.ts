// One job of the cells at a time: says what goes on while Python works, and lets it be stopped.

import type { Python } from '../engine/python.js';
import type { Announce } from './announcer.js';
import type { CellsTexts } from './texts.js';

/** `null` when there is nothing left to say. */
export type Job = () => Promise<string | null>;

export interface Desk {
  /**
   * Does a job and tells how it stands in `status`; the sentence that a job gives back stays there
   * until the next one. A job that comes while another one is done is turned away with a sentence.
   */
  work(status: HTMLElement, doing: string, job: Job): void;
  stop(): void;
}

/** A desk; the buttons in `root` that stop can be pressed while there is something to stop. */
export function createDesk(
  python: Python,
  root: ParentNode,
  words: CellsTexts,
  announce: Announce,
): Desk {
  let isBusy = false;
  let isReady = false;
  /** Where it says that Python is busy. */
  const turnedAway = new Set<HTMLElement>();
  /** Where it says how the last job ended. */
  let ended: HTMLElement | null = null;
  const ready = python.ready.then(() => {
    isReady = true;
  });
  // Whoever waits for it is told; nobody waiting is no failure.
  ready.catch(() => {});

  function setBusy(busy: boolean): void {
    isBusy = busy;
    // Never `disabled`: a button that has the focus would lose it.
    const stopButtons = root.querySelectorAll('[data-do=stop]');
    for (const button of stopButtons) button.setAttribute('aria-disabled', String(!busy));
  }

  async function attend(status: HTMLElement, doing: string, job: Job) {
    setBusy(true);
    if (ended !== null) ended.textContent = '';
    ended = status;
    const tell = (sentence: string) => {
      status.textContent = sentence;
      announce(sentence);
    };
    try {
      if (!isReady) tell(words.starting);
      const done = job();
      done.catch(() => {}); // awaited below, unless Python never starts
      await Promise.race([ready, done]);
      status.textContent = doing;
      const left = await done;
      status.textContent = '';
      if (left !== null) tell(left);
    } catch {
      tell(isReady ? words.broken : words.cannotStart);
    } finally {
      setBusy(false);
      for (const each of turnedAway) each.textContent = '';
      turnedAway.clear();
    }
  }

  return {
    work(status, doing, job) {
      if (isBusy) {
        announce(words.busy);
        if (status.textContent === '') {
          status.textContent = words.busy;
          turnedAway.add(status);
        }
        return;
      }
      void attend(status, doing, job);
    },
    stop() {
      if (isBusy) python.stop();
    },
  };
}
