// Canvas: the instructor's own gradebook export, with one assignment's column filled.

import { GraderError } from '../../core/model/errors.js';
import type { SubmissionResult } from '../../core/model/report.js';
import type { CsvRow } from './csv-table.js';
import { type FilledGradebook, fillColumn, type GradeRow } from './fill-column.js';
import { decimalMarkOf, type GradebookFile, listed, openCsv, pointsIn } from './open-csv.js';

/** A gradebook whose column is known. */
export interface CanvasGradebook {
  /** The column's title, with its id. */
  readonly title: string;
  readonly possible: number;
  fill(submissions: readonly SubmissionResult[]): FilledGradebook<GradeRow>;
}

/** Columns that say who somebody is; assignments come behind the last of them. */
const identityTitles = [
  'Student',
  'LastName',
  'FirstName',
  'ID',
  'SIS User ID',
  'SIS Login ID',
  'Integration ID',
  'Root Account',
  'Section',
];

/** What Canvas writes for somebody who does not have the assignment, or need not do it. */
const excused = /^\s*(?:EX|N\/A)\s*$/i;

/**
 * Opens a gradebook and finds the column.
 *
 * @param wanted Title or id of the assignment; never guessed.
 * @param points What the column is worth where the file does not say.
 * @throws GraderError where the file is no gradebook or the column is not exactly one assignment.
 */
export function openCanvasGradebook(
  bytes: Uint8Array,
  name: string,
  wanted: string,
  points: number | null,
): CanvasGradebook {
  const file = openCsv(bytes, name);
  const titles = file.header.map(({ text }) => text.trim());
  requireGradebook(file, titles);
  const pointsRow = file.body.slice(0, 2).find(isPointsRow);
  const column = columnOf(titles, wanted, name);
  const pointsCell = pointsRow?.[column]?.text;
  if (/read only/i.test(pointsCell ?? '')) {
    throw new GraderError(
      'bad-option',
      `Canvas computes the column "${titles[column]}" of ${name} itself and imports nothing there.`,
      `Choose the column of an assignment: ${listed(assignmentsIn(titles))}.`,
    );
  }
  const possible = pointsIn(pointsCell) ?? points;
  if (possible === null) {
    throw new GraderError(
      'bad-option',
      `${name} does not say how many points "${titles[column]}" is worth.`,
      'Say it with --points.',
    );
  }
  const students = file.body.filter((row) => row !== pointsRow);
  const rows = students.flatMap((row) => gradeRow(row, titles, column, possible));
  const texts = [pointsCell, ...students.map((row) => row[column]?.text)];
  const mark = decimalMarkOf(texts, file.separator);
  return {
    title: titles[column] ?? '',
    possible,
    fill: (submissions) => fillColumn(file, rows, submissions, mark),
  };
}

function requireGradebook({ name }: GradebookFile, titles: readonly string[]): void {
  const isGradebook =
    titles.includes('ID') && (titles.includes('Student') || titles.includes('LastName'));
  if (isGradebook) return;
  throw new GraderError(
    'input-unreadable',
    `${name} is not a gradebook of Canvas: its first row has no columns "Student" and "ID".`,
    'Export the gradebook in Canvas again and name that file.',
  );
}

function isPointsRow(row: CsvRow): boolean {
  const [first] = row;
  return first !== undefined && /^(?: {4}\S|\s*Points Possible\s*$)/i.test(first.text);
}

function columnOf(titles: readonly string[], wanted: string, name: string): number {
  const first = Math.max(...identityTitles.map((title) => titles.lastIndexOf(title))) + 1;
  const assignments = titles.flatMap((title, column) => {
    const parts = /^(.*?)\s*\((\d+)\)$/s.exec(title);
    return column < first || parts === null
      ? []
      : { column, keys: [parts[2], title, parts[1]?.trim()] };
  });
  const levels = [0, 1, 2].map((level) =>
    assignments.filter(({ keys }) => keys[level] === wanted.trim()),
  );
  const fits = levels.find((each) => each.length > 0) ?? [];
  const [only, second] = fits;
  if (only !== undefined && second === undefined) return only.column;
  throw new GraderError(
    'bad-option',
    only === undefined
      ? `${name} has no assignment "${wanted}".`
      : `${name} has ${fits.length} assignments "${wanted}".`,
    `Give --canvas-column the title or the id of one: ${listed(assignmentsIn(titles))}.`,
  );
}

function assignmentsIn(titles: readonly string[]): readonly string[] {
  return titles.filter((title) => /\(\d+\)$/.test(title));
}

/** Nothing for rows that are nobody's, such as the one that tells which columns are muted. */
function gradeRow(
  row: CsvRow,
  titles: readonly string[],
  column: number,
  possible: number,
): GradeRow[] {
  const textAt = (title: string) => row[titles.indexOf(title)]?.text.trim() ?? '';
  const cell = row[column];
  const ids = ['ID', 'SIS User ID', 'SIS Login ID'].map(textAt);
  if (cell === undefined || ids[0] === '') return [];
  const name = textAt('Student') || `${textAt('LastName')}, ${textAt('FirstName')}`;
  return [{ ids, name, hasExactName: false, cell, possible, isExcused: excused.test(cell.text) }];
}
