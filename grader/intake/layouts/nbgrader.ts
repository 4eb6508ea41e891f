// nbgrader: submitted/<student>/<assignment>/…, as its own release and collect steps make it.

import { GraderError } from '../../core/model/errors.js';
import { isoTime } from '../iso-time.js';
import { factsOf } from './facts.js';
import type { Entry, HandedIn, Layout, Listing } from './layout.js';

interface Work {
  readonly path: string;
  readonly student: string;
  readonly assignment: string;
}

export const nbgrader: Layout = {
  name: 'nbgrader',
  recognises: (listing) => worksOf(listing).length > 0,
  notes: (listing) => worksOf(listing).map(({ path }) => `${path}/timestamp.txt`),
  collect: collectNbgrader,
};

function collectNbgrader(listing: Listing, texts: ReadonlyMap<string, string>): HandedIn[] {
  const works = worksOf(listing);
  const assignments = [...new Set(works.map(({ assignment }) => assignment))];
  const [first, second] = assignments;
  if (first !== undefined && second !== undefined) {
    throw new GraderError(
      'layout-unclear',
      `There are several assignments under submitted/ (${first}, ${second}${assignments.length > 2 ? ' …' : ''}).`,
      `Say which with --pattern 'submitted/(?<student>[^/]+)/${first}/(?<file>.+)'.`,
    );
  }
  return works.map(({ path, student }) => ({
    stem: student,
    student: { id: student, name: student },
    facts: factsOf({ time: isoTime(texts.get(`${path}/timestamp.txt`)) }),
    parts: [{ path, name: null }],
  }));
}

/** A course's folder holds `submitted`, and so may the input itself be called. */
function worksOf({ name, entries }: Listing): Work[] {
  const below = entries.filter(isFolder).map(({ path }) => path.split('/'));
  const isCourse = below.some(([top]) => top === 'submitted');
  const depth = isCourse ? 3 : 2;
  if (!isCourse && name !== 'submitted') return [];
  return below
    .filter((parts) => parts.length === depth && (!isCourse || parts[0] === 'submitted'))
    .map((parts) => ({
      path: parts.join('/'),
      student: parts.at(-2) ?? '',
      assignment: parts.at(-1) ?? '',
    }));
}

function isFolder({ kind, isLost }: Entry): boolean {
  return kind === 'folder' && !isLost;
}
