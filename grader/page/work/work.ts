// What a learner makes on the page.

import type { CellPair } from '../../core/solution-file/cell-lines.js';

export interface Work {
  readonly cells: CellPair;
  /** The answer to "What do you notice?"; empty when there is none. */
  readonly noticed: string;
}

/** Whether nothing of two works differs. */
export function isSameWork(one: Work, other: Work): boolean {
  return workText(one) === workText(other);
}

/** The work as text, to be kept. */
export function workText({ cells, noticed }: Work): string {
  return JSON.stringify({ cells, noticed });
}

/** Reads a work that was kept; `null` for anything else. */
export function readWork(text: string): Work | null {
  try {
    const { cells, noticed }: { cells?: unknown; noticed?: unknown } = JSON.parse(text);
    if (!Array.isArray(cells) || typeof noticed !== 'string') return null;
    const [first, second]: readonly unknown[] = cells;
    return typeof first === 'string' && typeof second === 'string'
      ? { cells: [first, second], noticed }
      : null;
  } catch {
    return null; // no JSON, or none with fields
  }
}
