// Changes that the learner went away from: they can be brought back, one after the other.

import type { Work } from './work.js';

/** A work, and the place where it was made. */
export interface Changes<Place> {
  readonly place: Place;
  readonly work: Work;
}

export interface SetAside<Place> {
  /** Comes back first. */
  add(changes: Changes<Place>): void;
  /** Comes back last. */
  addLast(changes: Changes<Place>): void;
  /** The next to come back, which is not set aside any more; `null` when there is none. */
  take(): Changes<Place> | null;
  isEmpty(): boolean;
}

export function createSetAside<Place>(): SetAside<Place> {
  const all: Changes<Place>[] = [];
  return {
    add: (changes) => void all.unshift(changes),
    addLast: (changes) => void all.push(changes),
    take: () => all.shift() ?? null,
    isEmpty: () => all.length === 0,
  };
}
