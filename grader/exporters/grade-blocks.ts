// Blocks about grades that pages of a graded class get: the pages say what was judged and stay as
// they are, a block under the heading says what counts. So orders change without grading again.

import type { FinalGrade } from '../core/grades/final-grade.js';
import { GraderError } from '../core/model/errors.js';
import type { Exercise } from '../core/model/exercise.js';
import { type Locale, locales } from '../core/model/locale.js';
import type { Results } from '../core/model/report.js';
import type { PageTemplates } from './page-templates.js';
import { stepWords } from './step-words.js';
import { isTold, studentGrade as studentGradeView } from './student-grade.js';
import { gradesTexts } from './texts/grades.js';

export interface GradeBlocks {
  /** A student's page with what counts for them; the page alone where that is its score. */
  readonly onStudentPage: (html: string, grade: FinalGrade, exercise: Exercise) => string;
  /** The class page with all that differs. */
  readonly onClassPage: (html: string, grades: readonly FinalGrade[], results: Results) => string;
}

export function createGradeBlocks({ studentGrade, classGrades }: PageTemplates): GradeBlocks {
  return {
    onStudentPage: (html, grade, exercise) =>
      withBlock(html, (lang) =>
        isTold(grade) ? studentGrade(studentGradeView(grade, exercise, lang)) : '',
      ),
    onClassPage: (html, grades, results) =>
      withBlock(html, (lang) => {
        const told = grades.filter(isTold);
        return told.length === 0 ? '' : classGrades(classBlock(told, results, lang));
      }),
  };
}

/** How both templates begin and end; what students wrote is escaped and cannot look like it. */
const opening = '<section id="grade"';
const closing = '</section>\n';
const header = '</header>\n';

/** The page with a block under its heading, in its own language, in place of an earlier one. */
function withBlock(html: string, blockIn: (lang: Locale) => string): string {
  const at = html.indexOf(header) + header.length;
  const written = /^<!doctype html>\n<html lang="(\w+)">/.exec(html)?.[1];
  const lang = locales.find((each) => each === written);
  if (lang === undefined || at < header.length) {
    throw new GraderError(
      'input-unreadable',
      'A page of this folder is not one that grader batch wrote.',
      'Grade the class again with grader batch.',
    );
  }
  const rest = html.slice(at);
  const end = rest.startsWith(opening) ? rest.indexOf(closing) + closing.length : 0;
  return html.slice(0, at) + blockIn(lang) + rest.slice(end);
}

function classBlock(told: readonly FinalGrade[], { submissions }: Results, lang: Locale): object {
  const words = gradesTexts[lang].classroom;
  const byId = new Map(submissions.map((each) => [each.id, each]));
  return {
    words,
    rows: told.map((grade) => ({
      id: grade.id,
      name: byId.get(grade.id)?.student?.name ?? null,
      page: byId.get(grade.id)?.page ?? null,
      score: grade.judged ?? '–',
      grade: grade.grade ?? '–',
      why: stepWords(grade, words),
    })),
  };
}
