// The grades that count, as an archive has them and as its orders give them now.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gradesName } from '../batch/orders/write-grades.js';
import { judgedGrade } from '../batch/read-results.js';
import type { FinalGrade } from '../core/grades/final-grade.js';
import type { Results } from '../core/model/report.js';
import { gradesSchema } from '../exporters/grades-schema.js';
import { archiveDamaged } from './archive-error.js';
import type { Manifest } from './manifest.js';

/** A grade that is another one now, or came about otherwise. */
export interface GradeDifference {
  readonly id: string;
  /** `null` where there is no grade. */
  readonly before: number | null;
  readonly now: number | null;
}

/** The grades of an unpacked archive; without grades.json the judged scores count. */
export async function archivedGrades(
  content: string,
  { files }: Manifest,
  { submissions }: Results,
  archive: string,
): Promise<readonly FinalGrade[]> {
  if (files[`reports/${gradesName}`] === undefined) return submissions.map(judgedGrade);
  try {
    const text = await readFile(path.join(content, 'reports', gradesName), 'utf8');
    return gradesSchema.parse(JSON.parse(text)).grades;
  } catch (cause) {
    throw archiveDamaged(archive, `its ${gradesName} cannot be read`, cause);
  }
}

/** Differences of those that are graded now, by id. */
export function gradeDifferences(
  before: readonly FinalGrade[],
  now: readonly FinalGrade[],
): readonly GradeDifference[] {
  const archived = new Map(before.map((each) => [each.id, each]));
  return now.flatMap((grade) => {
    const old = archived.get(grade.id);
    if (isDeepStrictEqual(old, plain(grade))) return [];
    return [{ id: grade.id, before: old?.grade ?? null, now: grade.grade }];
  });
}

/** As it comes back from a file. */
function plain(grade: FinalGrade): unknown {
  return JSON.parse(JSON.stringify(grade));
}
