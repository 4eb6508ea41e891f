// Orders that an earlier run into a folder had, and this one has not: easily forgotten on a command
// line, so they are told.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FinalGrade } from '../../core/grades/final-grade.js';
import { gradesSchema } from '../../exporters/grades-schema.js';
import { gradesName } from './write-grades.js';

/** Ids of grades that the folder's grades.json has changed in a way that `grades` has not. */
export async function forgottenOrders(
  out: string,
  grades: readonly FinalGrade[],
): Promise<readonly string[]> {
  const now = new Map(grades.map((grade) => [grade.id, kindsOf(grade)]));
  return (await earlierGrades(out)).flatMap((grade) => {
    const kinds = now.get(grade.id);
    const isMissing = kinds !== undefined && [...kindsOf(grade)].some((kind) => !kinds.has(kind));
    return isMissing ? [grade.id] : [];
  });
}

function kindsOf({ steps }: Pick<FinalGrade, 'steps'>): ReadonlySet<string> {
  return new Set(steps.map(({ kind }) => kind));
}

async function earlierGrades(out: string): Promise<readonly FinalGrade[]> {
  const text = await readFile(path.join(out, gradesName), 'utf8').catch(() => null);
  if (text === null) return [];
  try {
    return gradesSchema.parse(JSON.parse(text)).grades;
  } catch {
    // Written anew in a moment.
    return [];
  }
}
