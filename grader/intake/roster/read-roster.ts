// The class list, as an operator's CSV has it.

import { GraderError } from '../../core/model/errors.js';
import type { Student } from '../../core/model/submission.js';
import { isTestStudent } from './canvas-test-student.js';
import { type ColumnRole, type Columns, findColumns } from './find-columns.js';
import { participantNumber } from './participant-number.js';
import { readTable } from './read-table.js';

/** A student of the class list. */
export interface Enrolled {
  readonly student: Student;
  /** What a submission may know this student by: number, login, address; lower-cased. */
  readonly keys: readonly string[];
  /** Cells of the columns in `Roster.groups`, in their order. */
  readonly groups: readonly string[];
  /** Whether it is nobody: a platform's own student to try things with. */
  readonly isTest: boolean;
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
  const students = rows.flatMap((row) => enrolled(row, header, columns, grouping) ?? []);
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
  header: readonly string[],
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
    isTest: isTestStudent(header, { sis: cell('sis'), login: cell('login'), name }),
  };
}

/** One spelling of a number, login or address. */
export function keyOf(cell: string): string {
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
