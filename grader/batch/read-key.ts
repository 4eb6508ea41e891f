// The key of a class under pseudonyms, read back: who is who, and what names them.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { GraderError } from '../core/model/errors.js';
import type { Exercise } from '../core/model/exercise.js';
import type { Student } from '../core/model/submission.js';
import { classNamings, ordinaryWords, ownNamings, type Pseudonymous } from './naming-texts.js';
import { keyName, type Pseudonyms } from './pseudonyms.js';

/** The names of a class that is graded already. */
export interface KeyOfClass extends Pick<Pseudonyms, 'own' | 'everywhere'> {
  /** By pseudonym: the ids of the submission, of the student, and of the members of a team. */
  readonly idsOf: ReadonlyMap<string, readonly string[]>;
}

const rowSchema = z.object({
  pseudonym: z.string(),
  id: z.string(),
  student_id: z.string(),
  name: z.string(),
  file: z.string(),
});

type Row = z.output<typeof rowSchema>;

/** The key in an output folder; `null` where its reports bear real names. */
export async function readKey(folder: string, exercise: Exercise): Promise<KeyOfClass | null> {
  const file = path.join(folder, keyName);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const pairs = pairsOf(rowsOf(text, file));
  const ordinary = ordinaryWords(exercise);
  return {
    idsOf: new Map(
      pairs.map(({ id, submission: { id: real, student, members } }) => [
        id,
        [real, student?.id ?? '', ...members.map((each) => each.id)].filter((each) => each !== ''),
      ]),
    ),
    own: new Map(pairs.map(({ id, submission }) => [id, ownNamings(id, submission, ordinary)])),
    everywhere: classNamings(pairs, ordinary),
  };
}

/** The rows of one pseudonym are its submission with its student, and the members of a team. */
function pairsOf(rows: readonly Row[]): readonly Pseudonymous[] {
  const found = new Map<string, { row: Row; members: Student[] }>();
  for (const row of rows) {
    const { pseudonym, student_id: id, name } = row;
    const before = found.get(pseudonym);
    if (before === undefined) found.set(pseudonym, { row, members: [] });
    else before.members.push({ id, name });
  }
  return [...found].map(([id, { row, members }]) => ({
    id,
    submission: {
      id: row.id,
      file: row.file || null,
      student: row.student_id || row.name ? { id: row.student_id, name: row.name } : null,
      members,
    },
  }));
}

function rowsOf(text: string, file: string): readonly Row[] {
  try {
    const cells = { columns: true, cast: (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '') };
    const rows = z.array(rowSchema).parse(parse(text, cells));
    return rows.filter(({ pseudonym }) => pseudonym !== '(secret)');
  } catch (error) {
    throw new GraderError(
      'input-unreadable',
      `${file} is not the key that grader batch wrote.`,
      'Put the file back as it was.',
      { cause: error },
    );
  }
}
