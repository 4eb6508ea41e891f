// Whose row of a gradebook a submission belongs to. Nothing is guessed: what fits no row, or several,
// is left out and named.

import type { SubmissionResult } from '../../core/model/report.js';

/** A student as a gradebook has them. */
export interface GradebookStudent {
  /** Every id that the file has for them; an empty text where it has none. */
  readonly ids: readonly string[];
  /** `null` where the file has none. */
  readonly name: string | null;
  /**
   * Whether the platform calls a student the same everywhere. Then who has the id and another name is
   * somebody else: a team, whose numbers are counted by themselves.
   */
  readonly hasExactName: boolean;
}

export interface Matched<Student> {
  readonly pairs: readonly { readonly submission: SubmissionResult; readonly student: Student }[];
  /** Fit nobody. */
  readonly unmatched: readonly SubmissionResult[];
  /** Fit several students, or a student whom another submission fits, too. */
  readonly ambiguous: readonly SubmissionResult[];
}

/**
 * By any id, else by a name that one student alone bears. Where one id is that of several students
 * (a number of the platform, a number of the institution), the name decides; where the id says one
 * student and the name another, nobody does.
 */
export function matchStudents<Student extends GradebookStudent>(
  submissions: readonly SubmissionResult[],
  students: readonly Student[],
): Matched<Student> {
  const byId = index(students, ({ ids }) => ids.map(idKey));
  const byName = index(students, ({ name }) => (name === null ? [] : namesOf(name)));
  const found = submissions.map((submission) => ({
    submission,
    fits: agreed(
      first(byId, idsOf(submission).map(idKey)).filter((each) => !isOther(submission, each)),
      first(byName, [nameKey(nameOf(submission))]),
    ),
  }));
  const claims = new Map<Student, number>();
  for (const student of found.flatMap(({ fits }) => (fits.length === 1 ? fits : []))) {
    claims.set(student, (claims.get(student) ?? 0) + 1);
  }
  const pairs = found.flatMap(({ submission, fits: [student, second] }) =>
    student !== undefined && second === undefined && claims.get(student) === 1
      ? { submission, student }
      : [],
  );
  const paired = new Set(pairs.map(({ submission }) => submission));
  const others = found.filter(({ submission }) => !paired.has(submission));
  return {
    pairs,
    unmatched: others.filter(({ fits }) => fits.length === 0).map((each) => each.submission),
    ambiguous: others.filter(({ fits }) => fits.length > 0).map((each) => each.submission),
  };
}

/** Whether a student of the same id is known to be called otherwise. */
function isOther({ student }: SubmissionResult, { name, hasExactName }: GradebookStudent): boolean {
  if (!hasExactName || name === null || student === null) return false;
  const isNamed = student.name !== '' && !/^\p{L}+ \d+$/u.test(student.name);
  return isNamed && !namesOf(name).includes(nameKey(student.name));
}

/** Whom id and name mean together; several where they leave a doubt. */
function agreed<Student>(ids: readonly Student[], names: readonly Student[]): readonly Student[] {
  if (ids.length === 0 || names.length === 0) return ids.length === 0 ? names : ids;
  const both = ids.filter((each) => names.includes(each));
  return both.length > 0 ? both : [...ids, ...names];
}

function first<Student>(
  table: ReadonlyMap<string, readonly Student[]>,
  keys: readonly string[],
): readonly Student[] {
  return keys.map((key) => table.get(key)).find((each) => each !== undefined) ?? [];
}

/** The platform's or the roster's id; what the file is called where neither is known. */
function idsOf({ id, student }: SubmissionResult): readonly string[] {
  return student === null ? [id] : [student.id, id];
}

function nameOf({ id, student }: SubmissionResult): string {
  return student === null || student.name === '' ? id : student.name;
}

function index<Student>(
  students: readonly Student[],
  keysOf: (student: Student) => readonly string[],
): ReadonlyMap<string, readonly Student[]> {
  const table = new Map<string, Student[]>();
  for (const student of students) {
    for (const key of new Set(keysOf(student))) {
      if (key !== '') table.set(key, [...(table.get(key) ?? []), student]);
    }
  }
  return table;
}

/** A name in both orders: `Doe, Jane` and `Jane Doe`. */
function namesOf(name: string): string[] {
  const [last = '', ...first] = name.split(',');
  return [nameKey(name), nameKey([...first, last].join(' '))];
}

/** Letters and digits alone, as the platforms leave them in file names. */
function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

function idKey(id: string): string {
  return id.trim().normalize('NFC').toLowerCase();
}
