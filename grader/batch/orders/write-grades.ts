// Writing what counts into an output folder whose pages say what was judged.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FinalGrade } from '../../core/grades/final-grade.js';
import { GraderError } from '../../core/model/errors.js';
import type { Exercise } from '../../core/model/exercise.js';
import type { Results } from '../../core/model/report.js';
import type { GradeBlocks } from '../../exporters/grade-blocks.js';
import { gradesCsv } from '../../exporters/grades-csv.js';
import { gradesJson } from '../../exporters/grades-schema.js';
import type { OutputFolder } from '../output-folder.js';
import { pageOf } from '../page-of.js';

/** The file's name in an output folder. */
export const gradesName = 'grades.json';

export interface GradedFolder {
  readonly folder: OutputFolder;
  /** Where it is. */
  readonly out: string;
  readonly results: Results;
  readonly exercise: Exercise;
  readonly blocks: GradeBlocks;
}

/**
 * Writes grades.csv, and grades.json where it says more than results.json; brings pages up to date.
 *
 * @param isTouched Whether the page of a grade is looked at; others are known to be right already.
 */
export async function writeGrades(
  { folder, out, results, exercise, blocks }: GradedFolder,
  grades: readonly FinalGrade[],
  isTouched: (grade: FinalGrade) => boolean,
): Promise<void> {
  const rewrite = async (page: string, change: (html: string) => string) => {
    const html = await pageText(out, page);
    const changed = change(html);
    if (changed === html) folder.noteWritten(page);
    else await folder.write(page, changed);
  };
  const byId = new Map(results.submissions.map((each) => [each.id, each]));
  for (const grade of grades.filter(isTouched)) {
    const result = byId.get(grade.id);
    if (result === undefined) continue;
    await rewrite(pageOf(result), (html) => blocks.onStudentPage(html, grade, exercise));
  }
  await rewrite('index.html', (html) => blocks.onClassPage(html, grades, results));
  await folder.write('grades.csv', gradesCsv(results, exercise, grades));
  if (grades.some(saysMore)) await folder.write(gradesName, gradesJson(results, grades));
  else await folder.remove(gradesName);
}

/** Whether a grade says more than results.json does. */
function saysMore({ steps, handIn: { time, isLate, members } }: FinalGrade): boolean {
  return steps.length > 0 || time !== null || isLate !== null || members !== undefined;
}

async function pageText(out: string, page: string): Promise<string> {
  try {
    return await readFile(path.join(out, page), 'utf8');
  } catch (error) {
    throw new GraderError(
      'input-unreadable',
      `The page ${page} of this results.json is not in ${out}.`,
      'Grade the class again with grader batch; what is known is not run again.',
      { cause: error },
    );
  }
}
