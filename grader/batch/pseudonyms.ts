// Pseudonyms for a class: an HMAC of each id under a random secret. Nobody can try a list of names
// without the secret, and the same secret gives the same pseudonyms again. It stands in the key.

import { createHmac, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { GraderError } from '../core/model/errors.js';
import type { Submission } from '../core/model/submission.js';
import type { Naming } from '../core/report/name-index.js';
import { byId } from '../exporters/by-id.js';
import { classNamings, namedIn, ownNamings } from './naming-texts.js';

/** The key's name in an output folder. */
export const keyName = 'pseudonyms.csv';

export interface Pseudonyms {
  /** Pseudonyms by the ids of submissions. */
  readonly byRealId: ReadonlyMap<string, string>;
  /** By pseudonym; names, ids and files are no longer those of the students. */
  readonly submissions: readonly Submission[];
  /** Pseudonym to what names its student in their own work. */
  readonly own: ReadonlyMap<string, readonly Naming[]>;
  /** What names a student in anybody's work. */
  readonly everywhere: readonly Naming[];
  /** The text of the key. */
  readonly key: string;
}

/** Enough hexadecimal digits for no two of ten thousand to meet. */
const digits = 12;

/** Gives everybody a pseudonym. Words of programs, `ordinary`, name nobody. */
export function pseudonymise(
  submissions: readonly Submission[],
  secret: string,
  ordinary: ReadonlySet<string>,
): Pseudonyms {
  const pairs = submissions
    .map((submission) => ({ submission, id: pseudonymOf(submission.id, secret) }))
    .toSorted(byId);
  if (new Set(pairs.map(({ id }) => id)).size < pairs.length) {
    throw new GraderError(
      'input-unreadable',
      'Two submissions got the same pseudonym.',
      `Remove ${keyName} to get new ones.`,
    );
  }
  const named = pairs.map(({ id, submission }) => ({ id, submission: namedIn(submission) }));
  // A row for each member of a team follows that of its submission.
  const rows = named.flatMap(({ id, submission: { id: real, student, file, members } }) =>
    [student, ...members].map((each) => [id, real, each?.id ?? '', each?.name ?? '', file ?? '']),
  );
  return {
    byRealId: new Map(pairs.map(({ id, submission }) => [submission.id, id])),
    submissions: pairs.map(({ submission, id }) => ({
      ...submission,
      id,
      file: submission.file && `${id}${path.extname(submission.file)}`,
      student: submission.student && { id, name: id },
      handIn: submission.handIn && { ...submission.handIn, members: [] },
    })),
    own: new Map(named.map(({ id, submission }) => [id, ownNamings(id, submission, ordinary)])),
    everywhere: classNamings(named, ordinary),
    key: stringify(
      [
        ['pseudonym', 'id', 'student_id', 'name', 'file'],
        ['(secret)', secret, '', '', ''],
        ...rows,
      ],
      { record_delimiter: '\n', escape_formulas: true },
    ),
  };
}

/** The secret of the first of these folders that has a key, else a new one. */
export async function secretFor(folders: readonly string[]): Promise<string> {
  for (const folder of folders) {
    const file = path.join(folder, keyName);
    const key = await readIfThere(file);
    if (key === null) continue;
    const found = /^[^\n]*\n\(secret\),([0-9a-f]{64}),/.exec(key)?.[1];
    if (found !== undefined) return found;
    throw new GraderError(
      'input-unreadable',
      `${file} no longer holds its secret.`,
      'Put the file back as it was, or remove it to get new pseudonyms.',
    );
  }
  return randomBytes(32).toString('hex');
}

function pseudonymOf(id: string, secret: string): string {
  const digest = createHmac('sha256', secret).update(id, 'utf16le').digest('hex');
  return `p-${digest.slice(0, digits)}`;
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
