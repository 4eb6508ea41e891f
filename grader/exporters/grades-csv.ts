// grades.csv: one row a submission, for spreadsheets and gradebooks.

import { stringify } from 'csv-stringify/sync';
import type { Exercise } from '../core/model/exercise.js';
import type { Results, SubmissionResult } from '../core/model/report.js';
import { byId } from './by-id.js';

/**
 * The text of grades.csv (RULES E.3). Excel decides two things here: the byte order mark, without
 * which it reads UTF-8 as Latin-1, and `\r\n` as the end of a row. A cell that a spreadsheet would
 * take for a formula gets a leading `'`.
 */
export function gradesCsv(results: Results, exercise: Exercise): string {
  const functions = exercise.functions.map((each) => each.name);
  const header = [
    'id',
    'student_id',
    'name',
    'file',
    'status',
    'verdict',
    'score',
    'max_score',
    ...functions,
    'first_diagnosis',
  ];
  const rows = results.submissions.toSorted(byId).map((each) => row(each, functions));
  return stringify([header, ...rows], {
    bom: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
  });
}

function row(result: SubmissionResult, functions: readonly string[]): (string | number | null)[] {
  return [
    result.id,
    result.student?.id ?? null,
    result.student?.name ?? null,
    result.file,
    result.status,
    result.verdict,
    result.score,
    result.maxScore,
    ...functions.map((name) => functionScore(result, name)),
    result.diagnoses[0]?.id ?? null,
  ];
}

// An empty cell is not a zero: a function that could not be judged earns neither.
function functionScore(result: SubmissionResult, name: string): number | null {
  const found = result.functions[name];
  return found?.status === 'graded' ? found.score : null;
}
