// A report in which a student's own texts no longer say who they are, or who others are.

import type { Report } from '../model/report.js';
import { canonicalJson } from './canonical-json.js';
import { type NameIndex, withPseudonyms } from './name-index.js';
import type { Fingerprint } from './result.js';

/**
 * Places that hold our own words, numbers that we asked with, or what a page links to; `*` stands
 * for any one key or index. All below a place is left alone. A field of the same name elsewhere is
 * not: it may be the student's.
 */
const ownPlaces: readonly string[] = [
  ...['id', 'file', 'language', 'student', 'page', 'status', 'verdict', 'blame'].map(
    (field) => `result.${field}`,
  ),
  'result.functions',
  ...['id', 'function', 'status'].map((field) => `result.checks.*.${field}`),
  ...['call', 'expected', 'path'].flatMap((field) => [
    `result.checks.*.counterexample.${field}`,
    `details.counterexamples.*.${field}`,
  ]),
  'result.diagnoses',
  'result.remarks',
  'details.engine',
  'details.lacking',
  'details.loopReading',
  'details.diagnosis',
  'details.example.call',
  ...['function', 'call', 'hangsOn', 'after.call'].flatMap((field) => [
    `details.changes.*.${field}`,
    `details.feedback.next.shown.change.${field}`,
  ]),
  ...['id', 'tone', 'function', 'shown.kind', 'shown.call'].map(
    (field) => `details.feedback.next.${field}`,
  ),
  'details.feedback.mistakes',
];

const own: ReadonlySet<string> = new Set(ownPlaces);

/** Records whose keys are ids: a place says `*` for those. */
const records: ReadonlySet<string> = new Set(['details.counterexamples']);

/**
 * The report with pseudonyms in place of all names of the indexes, in any case, wherever code, output,
 * errors or answers hold one. The fingerprint is that of what is left.
 */
export async function withoutNames(
  report: Report,
  indexes: readonly NameIndex[],
  fingerprint: Fingerprint,
): Promise<Report> {
  if (indexes.every(({ size }) => size === 0)) return report;
  // Only texts change, so the shape stays what it was.
  const { result, details } = replaced(report, '', indexes) as Report;
  const { id: _id, file: _file, student: _student, page: _page, ...rest } = result;
  const { fingerprint: _old, ...judged } = rest;
  return { result: { ...result, fingerprint: await fingerprint(canonicalJson(judged)) }, details };
}

function replaced(value: unknown, place: string, indexes: readonly NameIndex[]): unknown {
  if (own.has(place)) return value;
  if (typeof value === 'string') return withPseudonyms(value, indexes);
  if (Array.isArray(value)) {
    return value.map((each) => replaced(each, `${place}.*`, indexes));
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => {
      const key = records.has(place) ? '*' : field;
      return [field, replaced(each, place === '' ? key : `${place}.${key}`, indexes)];
    }),
  );
}
