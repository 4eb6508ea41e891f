// An instructor's gradebook: its file read before anything is graded, and what is told of it once it
// is filled.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { GraderError } from '../core/model/errors.js';
import type { SubmissionResult } from '../core/model/report.js';
import type { FilledGradebook, LeftOut } from '../exporters/gradebooks/fill-column.js';
import type { ReportOptions } from '../exporters/report-options.js';
import { exportNotes } from '../exporters/texts/export-notes.js';

/**
 * The bytes of a gradebook.
 *
 * @param target Where the filled file will be written, which must be another one.
 */
export async function readGradebook(name: string, target: string): Promise<Uint8Array> {
  if (path.resolve(name) === path.resolve(target)) {
    throw new GraderError(
      'bad-option',
      `${name} is where the filled file will be written.`,
      'Name the file as you downloaded it, outside the output folder.',
    );
  }
  try {
    return await readFile(name);
  } catch (error) {
    throw new GraderError(
      'input-unreadable',
      `${name} cannot be read.`,
      'Name the file as you downloaded it from your platform.',
      { cause: error },
    );
  }
}

/** How many cells were filled, and everybody whose cell was not, by reason. */
export function notesOn(
  target: string,
  { filled, left }: FilledGradebook<unknown>,
  submissions: readonly SubmissionResult[],
  { lang }: ReportOptions,
): string[] {
  const texts = exportNotes[lang];
  const reasons = ['unmatched', 'ambiguous', 'ungraded', 'excused'] as const;
  const named = ({ submission: { id, student } }: LeftOut) =>
    student === null || student.name === '' ? id : `${id} (${student.name})`;
  const groups = reasons.map((why) => ({ why, those: left.filter((each) => each.why === why) }));
  return [
    texts.filled(target, filled, submissions.length),
    ...groups.flatMap(({ why, those }) =>
      those.length === 0 ? [] : `  ${texts.leftOut[why]} ${those.map(named).join(', ')}`,
    ),
  ];
}
