// When work was handed in, from a CSV of the operator's.

import { GraderError } from '../../core/model/errors.js';
import type { Submission } from '../../core/model/submission.js';
import { isoTime } from '../iso-time.js';
import { factsOf } from '../layouts/facts.js';
import { findColumns } from './find-columns.js';
import { readTable } from './read-table.js';

/** Moments in UTC by lower-cased id of a student. */
export type SubmissionTimes = ReadonlyMap<string, string>;

/** @throws GraderError when a column is missing, a time has no zone, or a student has two. */
export async function readTimes(file: string): Promise<SubmissionTimes> {
  const { header, rows } = await readTable(file);
  const columns = findColumns(file, header);
  const idColumn = columns.get('id') ?? columns.get('login') ?? columns.get('email');
  const timeColumn = columns.get('time');
  if (idColumn === undefined || timeColumn === undefined) {
    throw new GraderError(
      'layout-unclear',
      `${file} has no column of ${idColumn === undefined ? 'students' : 'times'}.`,
      'Give a CSV with a header, its columns called id and time.',
    );
  }
  const times = new Map<string, string>();
  for (const row of rows) {
    const id = (row[idColumn] ?? '').toLowerCase();
    const cell = row[timeColumn] ?? '';
    if (id === '' || cell === '') continue;
    const time = isoTime(cell);
    if (time === null) {
      throw new GraderError(
        'input-unreadable',
        `${file} has a time that is none, or has no zone: ${cell} (${id}).`,
        'Write times like 2026-03-01T18:00:00+01:00.',
      );
    }
    if (times.has(id) && times.get(id) !== time) {
      throw new GraderError(
        'layout-unclear',
        `${file} has two times for ${id}.`,
        'Leave the one that counts.',
      );
    }
    times.set(id, time);
  }
  return times;
}

/** The list's times in place of the platform's. */
export function joinTimes(
  submissions: readonly Submission[],
  times: SubmissionTimes,
): readonly Submission[] {
  return submissions.map((submission) => {
    const { id, student, handIn } = submission;
    const time = times.get((student?.id ?? id).toLowerCase());
    return time === undefined
      ? submission
      : { ...submission, handIn: factsOf({ ...handIn, time }) };
  });
}
