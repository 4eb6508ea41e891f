// The class list: who is who, and who handed in nothing.

import { GraderError } from '../../core/model/errors.js';
import type { RosterGroup } from '../../core/model/intake.js';
import type { Student, Submission } from '../../core/model/submission.js';
import { byCodeUnit } from '../code-unit-order.js';
import { type ColumnRole, type Columns, findColumns } from './find-columns.js';
import { participantNumber } from './participant-number.js';
import { readTable } from './read-table.js';

/** A student of the class list. */
interface Enrolled {
  readonly student: Student;
  /** What a submission may know this student by: number, login, address; lower-cased. */
  readonly keys: readonly string[];
  /** Cells of the columns in `Roster.groups`, in their order. */
  readonly groups: readonly string[];
}

export interface Roster {
  readonly students: readonly Enrolled[];
  /** Titles of the columns that were used. */
  readonly columns: readonly string[];
  /** Titles of further columns that sort the class into groups. */
  readonly groups: readonly string[];
}

/** More groups than this are no groups: they are remarks, dates or points. */
const mostGroups = 30;

export interface Joined {
  readonly submissions: readonly Submission[];
  /** In the order of their names. */
  readonly missing: readonly Student[];
  readonly groups: readonly RosterGroup[];
  /** Ids of submissions of nobody on the list. */
  readonly unknown: readonly string[];
}

const keyRoles: readonly ColumnRole[] = ['id', 'sis', 'login', 'email'];

/** @throws GraderError when the file is no class list, or tells two students by the same key. */
export async function readRoster(file: string): Promise<Roster> {
  const { header, rows } = await readTable(file);
  const columns = findColumns(file, header);
  if (!keyRoles.some((role) => columns.has(role))) {
    throw new GraderError(
      'layout-unclear',
      `${file} has no column of ids, logins or addresses.`,
      'Give a CSV with a header, one column of it called id, login or email.',
    );
  }
  const grouping = groupColumns(header, rows, columns);
  const students = rows.flatMap((row) => enrolled(row, columns, grouping) ?? []);
  demandDistinct(file, students);
  const used = [...columns].filter(([role]) => role !== 'time').map(([, index]) => index);
  const title = (index: number) => header[index] ?? '';
  return {
    students,
    columns: used.toSorted((a, b) => a - b).map(title),
    groups: grouping.map(title),
  };
}

/** Columns without a role of their own whose cells repeat: a few groups of at least two students. */
function groupColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: Columns,
): readonly number[] {
  const withRole = new Set(columns.values());
  return header.flatMap((title, index) => {
    const cells = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '');
    const groups = new Set(cells).size;
    const sorts = groups >= 2 && groups <= mostGroups && groups < cells.length;
    return sorts && isGroupTitle(title) && !withRole.has(index) ? index : [];
  });
}

/** A gradebook's columns of points repeat, too, and sort nobody. */
function isGroupTitle(title: string): boolean {
  return title !== '' && !/\(\d+\)$|\b(?:scores?|grades?|points|maximum|modified)\b/i.test(title);
}

function enrolled(
  row: readonly string[],
  columns: Columns,
  grouping: readonly number[],
): Enrolled | null {
  const cell = (role: ColumnRole) => row[columns.get(role) ?? -1] ?? '';
  const keys = keyRoles.map((role) => keyOf(cell(role))).filter((key) => key !== '');
  const [id] = keyRoles.map((role) => participantNumber(cell(role))).filter((each) => each !== '');
  // Rows of points and postings in a gradebook have no student.
  if (id === undefined) return null;
  const parts = [cell('first-name'), cell('last-name')].filter((part) => part !== '');
  const name = cell('name') || parts.join(' ') || id;
  return {
    student: { id, name },
    keys: [...new Set(keys)],
    groups: grouping.map((index) => row[index] ?? ''),
  };
}

function keyOf(cell: string): string {
  return participantNumber(cell).toLowerCase();
}

function demandDistinct(file: string, students: readonly Enrolled[]): void {
  const seen = new Map<string, Enrolled>();
  for (const each of students) {
    for (const key of each.keys) {
      const other = seen.get(key);
      if (other !== undefined) {
        throw new GraderError(
          'layout-unclear',
          `${file} has ${key} twice, for ${other.student.name} and for ${each.student.name}.`,
          'Leave each student in it once, and no number that could be two students.',
        );
      }
      seen.set(key, each);
    }
  }
}

/**
 * Gives submissions the names of the list. A platform's own id of a student stays, since its
 * gradebook knows the student by it.
 */
export function joinRoster(
  submissions: readonly Submission[],
  { students, groups }: Roster,
): Joined {
  const byKey = new Map(students.flatMap((each) => each.keys.map((key) => [key, each] as const)));
  const present = new Set<Enrolled>();
  const unknown: string[] = [];
  const groupOf = groups.map(() => new Map<string, string>());

  const joined = submissions.map((submission) => {
    const members = submission.handIn?.members ?? [];
    const found = members
      .map(({ id }) => byKey.get(keyOf(id)))
      .filter((each) => each !== undefined);
    const own = byKey.get(keyOf(submission.student?.id ?? submission.id));
    const people = [...(own ? [own] : []), ...found];
    for (const each of people) present.add(each);
    groupOf.forEach((of, index) => {
      const group = people[0]?.groups[index];
      if (group) of.set(submission.id, group);
    });
    if (own === undefined && found.length === 0) unknown.push(submission.id);
    // A team keeps the names of all its members.
    if (own === undefined || members.length > 1) return submission;
    const { id, name } = own.student;
    return { ...submission, student: { id: submission.student?.id ?? id, name } };
  });
  return {
    submissions: joined,
    groups: groups.flatMap((title, index) => {
      const of = groupOf[index];
      return of === undefined || of.size === 0 ? [] : [{ title, of }];
    }),
    missing: students
      .filter((each) => !present.has(each))
      .map(({ student }) => student)
      .sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id)),
    unknown,
  };
}
