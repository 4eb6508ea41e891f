// Keeps the learner's work in the browser. The newest write wins; every tab hears of the others'.

import { readWork, type Work, workText } from './work.js';

/** As much of a browser's storage as is needed. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
}

export interface WorkStore {
  /** Where the work lies; an event of the storage tells it. */
  readonly key: string;
  /** `null` when nothing is kept. */
  load(): Work | null;
  /** `false` when it could not be kept. */
  save(work: Work): boolean;
}

/** `storage` may throw: browsers can forbid it, and some pages from a disk have none. */
export function createWorkStore(storage: () => TextStorage, exerciseId: string): WorkStore {
  const key = `theta-grader:work:${exerciseId}`;
  return {
    key,
    load() {
      try {
        return readWork(storage().getItem(key) ?? '');
      } catch {
        return null; // the first save tells it
      }
    },
    save(work) {
      try {
        storage().setItem(key, workText(work));
        return true;
      } catch {
        return false; // forbidden or full
      }
    },
  };
}
