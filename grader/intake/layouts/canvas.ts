// Canvas, "Download Submissions": one flat zip, everything about a file in its name.

import { isProgramFileName, plainFileName } from '../program-file-name.js';
import { isZipName } from '../tree/is-zip-name.js';
import { factsOf } from './facts.js';
import { groupInOrder } from './group-in-order.js';
import type { HandedIn, Layout, Listing, Part } from './layout.js';
import { ownLevel } from './own-level.js';

/** What Canvas says in a file's name. */
export interface CanvasName {
  /** Sortable name, lower-cased, word characters only; `null` where names are hidden. */
  readonly student: string | null;
  readonly isLate: boolean;
  /** The user's id, or `anon_…`. */
  readonly userId: string;
  /** `null` for what was typed into the page. */
  readonly attachmentId: string | null;
  /** The name that the student gave. */
  readonly file: string;
}

// The name is taken lazily: the digits that count are the first ones, since a student can put
// digits into the file's name at the end and not into their own.
const attachment = /^(?:(.+?)_)??(?:(LATE)_)?(\d+|anon_[^_]+)_(\d+)_(.+)$/u;
const typed = /^(?:(.+?)_)??(?:(LATE)_)?(\d+|anon_[^_]+)_((?:text|link)\.html)$/u;

/** Reads a name; `null` for one that Canvas does not make. */
export function parseCanvasName(name: string): CanvasName | null {
  const [, student, late, userId, attachmentId, file] = attachment.exec(name) ?? [];
  if (userId !== undefined && attachmentId !== undefined && file !== undefined) {
    return { student: student ?? null, isLate: late !== undefined, userId, attachmentId, file };
  }
  // Second, since a student may call an attachment text.html.
  const [, typist, lateToo, typistId, page] = typed.exec(name) ?? [];
  if (typistId === undefined || page === undefined) return null;
  return {
    student: typist ?? null,
    isLate: lateToo !== undefined,
    userId: typistId,
    attachmentId: null,
    file: page,
  };
}

export const canvas: Layout = {
  name: 'canvas',
  recognises: (listing) => {
    const entries = ownLevel(listing);
    const works = entries.filter(({ path }) => mayBeWork(path));
    return (
      entries.every(({ kind }) => kind === 'file') &&
      works.length > 0 &&
      works.every(({ path }) => parseCanvasName(path) !== null)
    );
  },
  notes: () => [],
  collect: collectCanvas,
};

function collectCanvas(listing: Listing): HandedIn[] {
  const files = ownLevel(listing).flatMap(({ path, kind }) => {
    const name = kind === 'file' ? parseCanvasName(path) : null;
    return name === null ? [] : { path, ...name };
  });
  return groupInOrder(files, ({ userId }) => userId).map(([userId, own]) => {
    const name = own.find(({ student }) => student !== null)?.student ?? null;
    return {
      stem: name === null ? userId : `${name}_${userId}`,
      student: { id: userId, name: name ?? userId },
      facts: factsOf({ isLate: own.some(({ isLate }) => isLate) }),
      parts: own.map(({ path, file }): Part => ({ path, name: file })),
    };
  });
}

function mayBeWork(name: string): boolean {
  return isProgramFileName(plainFileName(name)) || isZipName(name) || name.endsWith('_text.html');
}
