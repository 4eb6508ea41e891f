// A report in which a student's own texts no longer say who they are.

import type { Report } from '../model/report.js';
import { canonicalJson } from './canonical-json.js';
import type { Fingerprint } from './result.js';

/** Fields that hold our own words, or what a page links to. */
const ownFields: ReadonlySet<string> = new Set([
  'id',
  'page',
  'file',
  'function',
  'functions',
  'language',
  'kind',
  'tone',
  'status',
  'verdict',
  'blame',
  'loopReading',
  'engine',
  'lacking',
  'hangsOn',
  'expected',
  'title',
  'praise',
  'statement',
  'path',
]);

/**
 * The report with `pseudonym` in place of every one of `texts`, as whole words in any case, wherever
 * code, output, errors or calls hold one. The fingerprint is that of what is left.
 */
export async function withoutNames(
  report: Report,
  texts: readonly string[],
  pseudonym: string,
  fingerprint: Fingerprint,
): Promise<Report> {
  const longestFirst = texts.toSorted((a, b) => b.length - a.length).map(escaped);
  if (longestFirst.length === 0) return report;
  const known = new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}_])`,
    'giu',
  );
  // Only texts change, so the shape stays what it was.
  const { result, details } = replaced(report, known, pseudonym) as Report;
  const { id: _id, file: _file, student: _student, page: _page, ...rest } = result;
  const { fingerprint: _old, ...judged } = rest;
  return { result: { ...result, fingerprint: await fingerprint(canonicalJson(judged)) }, details };
}

function replaced(value: unknown, known: RegExp, pseudonym: string): unknown {
  if (typeof value === 'string') return value.replace(known, pseudonym);
  if (Array.isArray(value)) return value.map((each) => replaced(each, known, pseudonym));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [
      field,
      ownFields.has(field) ? each : replaced(each, known, pseudonym),
    ]),
  );
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
