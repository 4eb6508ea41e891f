// Which column of a CSV is which, by its header; nothing is guessed.

import { GraderError } from '../../core/model/errors.js';

export type ColumnRole =
  | 'id'
  | 'sis'
  | 'login'
  | 'email'
  | 'name'
  | 'first-name'
  | 'last-name'
  | 'time';

/** Headers by role, without case, blanks and marks, as Canvas, Moodle, Gradescope and people write them. */
const headers: Readonly<Record<ColumnRole, readonly string[]>> = {
  id: [
    'id',
    'studentid',
    'userid',
    'sid',
    'identifier',
    'student',
    'identifiant',
    'numeroetudiant',
  ],
  sis: ['sisuserid', 'sisid', 'idnumber', 'studentnumber', 'numerodidentification'],
  login: ['sisloginid', 'loginid', 'login', 'username', 'user', 'nomdutilisateur'],
  email: ['email', 'emailaddress', 'mail', 'adressedecourriel', 'courriel'],
  name: ['name', 'fullname', 'studentname', 'displayname', 'nomcomplet'],
  'first-name': ['firstname', 'givenname', 'prenom'],
  'last-name': ['lastname', 'surname', 'familyname', 'nom', 'nomdefamille'],
  time: [
    'time',
    'submittedat',
    'submissiontime',
    'submitted',
    'timestamp',
    'createdat',
    'lastmodifiedsubmission',
  ],
};

/** Columns by role; roles that no column has are left out. */
export type Columns = ReadonlyMap<ColumnRole, number>;

/**
 * Finds the columns.
 *
 * @throws GraderError when two columns could be the same thing.
 */
export function findColumns(file: string, header: readonly string[]): Columns {
  const columns = new Map<ColumnRole, number>();
  for (const [index, title] of header.entries()) {
    const role = roleOf(title, header);
    if (role === null) continue;
    const other = columns.get(role);
    if (other !== undefined) {
      throw new GraderError(
        'layout-unclear',
        `${file} has two columns for the same thing, ${header[other]} and ${title}.`,
        'Rename or remove the one that is not meant.',
      );
    }
    columns.set(role, index);
  }
  return columns;
}

/** In a gradebook of Canvas's, `Student` is a name and `ID` is beside it. */
function roleOf(title: string, header: readonly string[]): ColumnRole | null {
  const plain = plainTitle(title);
  if (plain === 'student' && header.some((other) => plainTitle(other) === 'id')) return 'name';
  const roles = Object.entries(headers) as [ColumnRole, readonly string[]][];
  return roles.find(([, titles]) => titles.includes(plain))?.[0] ?? null;
}

function plainTitle(title: string): string {
  return title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
