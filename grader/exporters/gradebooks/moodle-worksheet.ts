// Moodle: the offline grading worksheet, filled. Its titles are in the site's language, so rows are
// told by "Participant 123" in the first column, and the grade column by a list of titles.

import { GraderError } from '../../core/model/errors.js';
import type { SubmissionResult } from '../../core/model/report.js';
import type { CsvCell, CsvRow } from './csv-table.js';
import { type FilledGradebook, fillColumn, type GradeRow } from './fill-column.js';
import { gradeTitles, maximumTitles, nameTitles, numberTitles } from './moodle-titles.js';
import { decimalMarkOf, type GradebookFile, listed, openCsv, pointsIn } from './open-csv.js';

/** A participant's row. */
export interface MoodleRow extends GradeRow {
  /** The number in the worksheet and in Moodle's folder names. */
  readonly participant: string;
}

/** A worksheet whose grade column is known. */
export interface MoodleWorksheet {
  fill(submissions: readonly SubmissionResult[]): FilledGradebook<MoodleRow>;
}

/**
 * Opens a worksheet and finds its grade column.
 *
 * @param gradeColumn The column's title where it is not one of the known ones.
 * @param points What a grade is worth at most where the file does not say.
 * @throws GraderError where the file is no worksheet or the column is not exactly one.
 */
export function openMoodleWorksheet(
  bytes: Uint8Array,
  name: string,
  gradeColumn: string | null,
  points: number | null,
): MoodleWorksheet {
  const file = openCsv(bytes, name);
  const titles = file.header.map(({ text }) => text.trim());
  const participants = file.body.flatMap((row) => participantRow(row));
  requireParticipants(file, participants.length);
  const grade = gradeColumnOf(titles, gradeColumn, name);
  const maximum = titles.findIndex((title) => maximumTitles.includes(title));
  const columns = {
    name: columnNamed(titles, nameTitles),
    number: columnNamed(titles, numberTitles),
  };
  const rows = participants.flatMap(({ row, participant }): MoodleRow[] => {
    const cell = row[grade];
    if (cell === undefined) return [];
    const possible = pointsIn(row[maximum]?.text) ?? points;
    if (possible === null) throw unknownMaximum(name, participant);
    const number = row[columns.number]?.text.trim() ?? '';
    const mail = row.find(isMailAddress)?.text.trim() ?? '';
    const fullName = row[columns.name]?.text.trim() || null;
    const ids = [participant, number, mail];
    return [
      { participant, ids, name: fullName, hasExactName: true, cell, possible, isExcused: false },
    ];
  });
  const texts = participants.flatMap(({ row }) => [row[grade]?.text, row[maximum]?.text]);
  const mark = decimalMarkOf(texts, file.separator);
  return { fill: (submissions) => fillColumn(file, rows, submissions, mark) };
}

/** "Participant 123" in whatever language; nothing for other rows. */
function participantRow(row: CsvRow): { readonly row: CsvRow; readonly participant: string }[] {
  const [first] = row;
  const participant = /^\D*\p{L}\D*?(\d+)\s*$/u.exec(first?.text ?? '')?.[1];
  return participant === undefined ? [] : [{ row, participant }];
}

function requireParticipants({ name }: GradebookFile, count: number): void {
  if (count > 0) return;
  throw new GraderError(
    'input-unreadable',
    `${name} is not a grading worksheet of Moodle: no row begins with "Participant" and a number.`,
    'Download the grading worksheet of the assignment again and name that file.',
  );
}

function gradeColumnOf(titles: readonly string[], wanted: string | null, name: string): number {
  const known = wanted === null ? gradeTitles : [wanted.trim()];
  const fits = titles.flatMap((title, column) => (known.includes(title) ? column : []));
  const [only, second] = fits;
  if (only !== undefined && second === undefined && only > 0) return only;
  throw new GraderError(
    'bad-option',
    wanted === null
      ? `Which column of ${name} holds the grade cannot be told from its titles.`
      : `${name} has ${fits.length} columns "${wanted}" that can hold a grade.`,
    `Give --moodle-grade-column the title of one: ${listed(titles)}.`,
  );
}

function unknownMaximum(name: string, participant: string): GraderError {
  return new GraderError(
    'bad-option',
    `${name} does not say how many points participant ${participant} can get.`,
    'Say it with --points; an assignment with a scale in place of points cannot be filled.',
  );
}

function columnNamed(titles: readonly string[], names: readonly string[]): number {
  return titles.findIndex((title) => names.includes(title));
}

function isMailAddress({ text }: CsvCell): boolean {
  return /^\s*[^\s@]+@[^\s@]+\s*$/.test(text);
}
