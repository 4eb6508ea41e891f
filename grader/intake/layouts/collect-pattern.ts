// Hand-ins by a pattern of the operator's own.

import { posix } from 'node:path';
import { byCodeUnit } from '../code-unit-order.js';
import { isoTime } from '../iso-time.js';
import { factsOf } from './facts.js';
import { groupInOrder } from './group-in-order.js';
import type { HandedIn, Listing } from './layout.js';
import { type Groups, matchPattern } from './match-pattern.js';

interface Match {
  readonly path: string;
  readonly groups: NonNullable<Groups>;
}

/** Every file whose path matches belongs to a student; of several attempts the latest counts. */
export function collectPattern(listing: Listing, pattern: string): HandedIn[] {
  const paths = listing.entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
  const groups = matchPattern(pattern, paths);
  const matches = paths.flatMap((path, index): Match[] => {
    const found = groups[index];
    return found ? [{ path, groups: found }] : [];
  });
  return groupInOrder(matches, ({ groups: { student = '' } }) => student.normalize('NFC'))
    .filter(([student]) => student !== '')
    .map(([student, own]) => ofStudent(student, own));
}

function ofStudent(student: string, matches: readonly Match[]): HandedIn {
  const attempts = groupInOrder(matches, attemptKey).toSorted(([, [a]], [, [b]]) => byAge(a, b));
  const [, latest = []] = attempts.at(-1) ?? [];
  const { attempt, time } = latest[0]?.groups ?? {};
  const name = latest.find(({ groups }) => groups.name)?.groups.name ?? student;
  return {
    stem: student,
    student: { id: student, name: name.normalize('NFC') },
    facts: factsOf({
      attempt: attempt === undefined ? null : (wholeNumber(attempt) ?? attempts.length),
      attempts: attempts.length,
      time: isoTime(time),
      isLate: latest.some(({ groups }) => Boolean(groups.late)),
    }),
    parts: latest.map(({ path, groups: { file } }) => ({
      path,
      name: file || posix.basename(path),
    })),
  };
}

/** Files of one attempt share its number and its time. */
function attemptKey({ groups: { attempt = '', time = '' } }: Match): string {
  return JSON.stringify([attempt, time]);
}

/** By number, then by time; where both are words, as words. */
function byAge(a: Match | undefined, b: Match | undefined): number {
  const [left, right] = [a?.groups ?? {}, b?.groups ?? {}];
  return (
    (wholeNumber(left.attempt) ?? 0) - (wholeNumber(right.attempt) ?? 0) ||
    byCodeUnit(sortable(left.time), sortable(right.time)) ||
    byCodeUnit(left.attempt ?? '', right.attempt ?? '')
  );
}

function sortable(time: string | undefined): string {
  return isoTime(time) ?? time ?? '';
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
