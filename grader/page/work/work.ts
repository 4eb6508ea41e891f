// What a learner makes on the page.

import type { CellSources } from '../../core/solution-file/cell-lines.js';

export interface Work {
  readonly cells: CellSources;
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

/** Reads a work of `count` cells that was kept; `null` for anything else. */
export function readWork(text: string, count: number): Work | null {
  try {
    const { cells, noticed }: { cells?: unknown; noticed?: unknown } = JSON.parse(text);
    if (!Array.isArray(cells) || typeof noticed !== 'string') return null;
    const given: readonly unknown[] = cells;
    const sources = given.slice(0, count).filter((each) => typeof each === 'string');
    return sources.length === count ? { cells: sources, noticed } : null;
  } catch {
    return null; // no JSON, or none with fields
  }
}
