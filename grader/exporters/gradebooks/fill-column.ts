// Filling the grade column of a gradebook: one cell for each student who has a grade.

import type { SubmissionResult } from '../../core/model/report.js';
import { type CsvCell, type CsvTable, changeCsv } from './csv-table.js';
import { gradebookPoints, pointsText } from './gradebook-points.js';
import { type GradebookStudent, matchStudents } from './match-students.js';

/** A student's row, ready to be filled. */
export interface GradeRow extends GradebookStudent {
  readonly cell: CsvCell;
  /** The most points that the cell takes. */
  readonly possible: number;
  /** Whether the instructor excused the student there: such a cell stays. */
  readonly isExcused: boolean;
}

export interface FilledGradebook<Row> {
  readonly bytes: Uint8Array;
  readonly filled: number;
  /** Whose row is whose, ungraded ones included. */
  readonly pairs: readonly { readonly submission: SubmissionResult; readonly student: Row }[];
  /** Submissions that changed no cell, each with the reason. */
  readonly left: readonly LeftOut[];
}

export interface LeftOut {
  readonly submission: SubmissionResult;
  readonly why: 'unmatched' | 'ambiguous' | 'ungraded' | 'excused';
}

/** Fills the cells of all graded submissions that have one; every other byte stays. */
export function fillColumn<Row extends GradeRow>(
  table: CsvTable,
  rows: readonly Row[],
  submissions: readonly SubmissionResult[],
  decimalMark: '.' | ',',
): FilledGradebook<Row> {
  const { pairs, unmatched, ambiguous } = matchStudents(submissions, rows);
  const left: LeftOut[] = [
    ...unmatched.map((submission): LeftOut => ({ submission, why: 'unmatched' })),
    ...ambiguous.map((submission): LeftOut => ({ submission, why: 'ambiguous' })),
  ];
  const changes = pairs.flatMap(({ submission, student: { cell, possible, isExcused } }) => {
    const points = gradebookPoints(submission, possible);
    if (points !== null && !isExcused) return { cell, text: pointsText(points, decimalMark) };
    left.push({ submission, why: points === null ? 'ungraded' : 'excused' });
    return [];
  });
  return { bytes: changeCsv(table, changes), filled: changes.length, pairs, left };
}
