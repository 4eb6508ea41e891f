// Keeps the learner's work in the browser. The newest write wins; every tab hears of the others'.

import { readWork, type Work, workText } from './work.js';

/** As much of a browser's storage as is needed. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

export interface WorkStore {
  /** Where the work lies; an event of the storage tells it. */
  readonly key: string;
  /** Reads what such an event brings; `null` for what is no work of this exercise. */
  read(text: string): Work | null;
  /** `null` when nothing is kept. */
  load(): Work | null;
  /** `false` when it could not be kept. */
  save(work: Work): boolean;
  /** Keeps nothing any more. */
  drop(): void;
}

/**
 * A place for the work of one exercise. `storage` may throw: browsers can forbid it, and some pages
 * from a disk have none.
 *
 * @param count Number of its cells.
 */
export function createWorkStore(
  storage: () => TextStorage,
  exerciseId: string,
  count: number,
): WorkStore {
  const key = `theta-grader:work:${exerciseId}`;
  const read = (text: string) => readWork(text, count);
  return {
    key,
    read,
    load() {
      try {
        return read(storage().getItem(key) ?? '');
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
    drop() {
      try {
        storage().removeItem(key);
      } catch {
        // Where it is forbidden, nothing is kept.
      }
    },
  };
}
