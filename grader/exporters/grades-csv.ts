// grades.csv: one row a submission, for spreadsheets and gradebooks.

import { stringify } from 'csv-stringify/sync';
import { countedResults } from '../core/grades/counted-results.js';
import { type FinalGrade, isLate } from '../core/grades/final-grade.js';
import type { Exercise } from '../core/model/exercise.js';
import type { Results, SubmissionResult } from '../core/model/report.js';
import { byId } from './by-id.js';
import { stepWords } from './step-words.js';
import { isTold } from './student-grade.js';
import { gradesTexts } from './texts/grades.js';

/**
 * The text of grades.csv (RULES E.3). Excel decides two things here: the byte order mark, without
 * which it reads UTF-8 as Latin-1, and `\r\n` as the end of a row. A cell that a spreadsheet would
 * take for a formula gets a leading `'`.
 *
 * Status, verdict and score are those of the grades that count. Where one differs from what was
 * judged, or work came late, columns at the end of all rows say so.
 *
 * @param grades By ids of `results`; one that is not there is the score.
 */
export function gradesCsv(
  results: Results,
  exercise: Exercise,
  grades: readonly FinalGrade[] = [],
): string {
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
    ...(grades.some(isTold) ? ['judged_score', 'late', 'days_late', 'why'] : []),
  ];
  const found = grades.some(isTold) ? new Map(grades.map((each) => [each.id, each])) : null;
  const counted = countedResults(results, grades).submissions.toSorted(byId);
  const rows = counted.map((each) => [
    ...row(each, functions),
    ...(found === null ? [] : gradeCells(found.get(each.id))),
  ]);
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

/** Programs read these cells, so their words are the same in every language. */
function gradeCells(grade: FinalGrade | undefined): (string | number | null)[] {
  if (grade === undefined) return [null, null, null, null];
  const why = stepWords(grade, gradesTexts.en.classroom).join('; ');
  return [grade.judged, isLate(grade) ? 'yes' : 'no', grade.late?.days ?? null, why];
}
