// What the lines of a journal look like: its head, and the answers under one content key.

import { GraderError } from '../core/model/errors.js';
import { sha256 } from '../sha256.js';

const header = { journal: 'theta-grader answers', version: 1 } as const;

/** The first line of a journal. */
export const headerLine = JSON.stringify(header);

/** What comes before the answers of a line: a content key and the answers' own hash. */
const entryHead = /^\{"key":"([0-9a-f]{64})","sum":"([0-9a-f]{16})","answers":/;
/** Length of that. */
export const headLength = entry('0'.repeat(64), '').length - 1;

/** The line of answers under a content key. */
export function entry(key: string, answers: string): string {
  return `{"key":"${key}","sum":"${sumOf(answers)}","answers":${answers}}`;
}

/** The key of a line that begins so; `null` for a line of another kind. */
export function keyIn(head: string): string | null {
  return entryHead.exec(head)?.[1] ?? null;
}

/** The answers of a line; `null` where they are damaged. */
export function answersIn(line: string): string | null {
  const answers = line.slice(headLength, -1);
  return entryHead.exec(line)?.[2] === sumOf(answers) ? answers : null;
}

function sumOf(answers: string): string {
  return sha256(answers).slice(0, 16);
}

/** @throws GraderError where `line`, the first of `file`, is not that of a journal of this version. */
export function demandHeader(line: string, file: string): void {
  const found = headerIn(line);
  if (found?.journal !== header.journal) {
    throw new GraderError(
      'journal',
      `${file} is no journal of this grader.`,
      'Choose another folder with --out, or begin the journal anew with --fresh.',
    );
  }
  if (found.version !== header.version) {
    throw new GraderError(
      'journal',
      `${file} is a journal of version ${String(found.version)}, and this grader writes version ${header.version}.`,
      'Grade with the grader that wrote it, or begin the journal anew with --fresh.',
    );
  }
}

function headerIn(line: string): { readonly journal?: unknown; readonly version?: unknown } | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
