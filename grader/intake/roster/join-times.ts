// When work was handed in, from a CSV of the operator's.

import { GraderError } from '../../core/model/errors.js';
import type { Submission } from '../../core/model/submission.js';
import { isoTime } from '../iso-time.js';
import { factsOf } from '../layouts/facts.js';
import { findColumns } from './find-columns.js';
import { participantNumber } from './participant-number.js';
import { readTable } from './read-table.js';

/** Moments in UTC by id of a student, in one spelling. */
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
    const id = spelt(row[idColumn] ?? '');
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

/** What a list of times may call a submission. */
export interface Timed {
  readonly id: string;
  readonly studentId: string | null;
  /** Ids of a team's members. */
  readonly members: readonly string[];
}

/** When a submission was handed in: its student's id tells first, then its own, then its members'. */
export function timeOf(times: SubmissionTimes, submission: Timed): string | null {
  const named = namesOf(submission).find((name) => times.has(name));
  return named === undefined ? null : (times.get(named) ?? null);
}

/** Ids of the list that none of these submissions answers to. */
export function timesOfNobody(times: SubmissionTimes, submissions: readonly Timed[]): string[] {
  const names = new Set(submissions.flatMap(namesOf));
  return [...times.keys()].filter((name) => !names.has(name));
}

/** The list's times in place of the platform's. */
export function joinTimes(
  submissions: readonly Submission[],
  times: SubmissionTimes,
): { readonly submissions: readonly Submission[]; readonly nobody: readonly string[] } {
  const known = submissions.map((submission) => ({
    submission,
    timed: {
      id: submission.id,
      studentId: submission.student?.id ?? null,
      members: (submission.handIn?.members ?? []).map((each) => each.id),
    },
  }));
  return {
    submissions: known.map(({ submission, timed }) => {
      const time = timeOf(times, timed);
      return time === null
        ? submission
        : { ...submission, handIn: factsOf({ ...submission.handIn, time }) };
    }),
    nobody: timesOfNobody(
      times,
      known.map(({ timed }) => timed),
    ),
  };
}

function namesOf({ id, studentId, members }: Timed): readonly string[] {
  return [...(studentId === null ? [] : [studentId]), id, ...members].map(spelt);
}

function spelt(id: string): string {
  return participantNumber(id).normalize('NFC').toLowerCase();
}
