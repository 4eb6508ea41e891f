import { describe, expect, it } from 'vitest';
import { countedResults } from '#grader/core/grades/counted-results.js';
import { type FinalGrade, finalGrade } from '#grader/core/grades/final-grade.js';
import type { ClassOrders, OwnOrders } from '#grader/core/grades/orders.js';
import { createPages } from '#grader/exporters/create-pages.js';
import { gradesCsv } from '#grader/exporters/grades-csv.js';
import { gradesJson, gradesSchema } from '#grader/exporters/grades-schema.js';
import { terminalGrades } from '#grader/exporters/terminal-grades.js';
import { results, submissionResult } from '../support/builders.js';
import { fakeExercise } from '../support/fake-exercise.js';
import { sampleReports } from '../support/sample-reports.js';

const nobody: OwnOrders = {
  handIn: { time: null, isLate: null },
  extendedTo: null,
  earlier: null,
  given: null,
};
const noOrders: ClassOrders = { waived: [], late: null };
const judged = results({ submissions: sampleReports.map(({ result }) => result) });
const ids = judged.submissions.map(({ id }) => id);

function gradesWith(own: Readonly<Record<string, Partial<OwnOrders>>>): readonly FinalGrade[] {
  return judged.submissions.map((each) =>
    finalGrade(each, noOrders, { ...nobody, ...own[each.id] }),
  );
}

const page = '<!doctype html>\n<html lang="en">\n<body>\n<header>\n</header>\n<p>rest</p>\n';
const { gradeBlocks } = createPages();
const told = {
  grades: [],
  unmatched: [],
  earlierOfNobody: [],
  chargesLate: false,
  forgotten: [],
};

describe('grades that count', () => {
  const ill = { points: null, reason: 'ill' };
  const turing = { points: 80, reason: 'read by hand' };

  it('take the place of scores in what gradebooks are filled from', () => {
    const grades = gradesWith({ turing_alan: { given: turing }, lovelace_ada: { given: ill } });
    const counted = countedResults(judged, grades).submissions;
    const of = (id: string) => counted.find((each) => each.id === id);

    expect(of('turing_alan')).toMatchObject({
      status: 'graded',
      verdict: 'partial',
      score: 80,
      blame: null,
      reason: null,
    });
    expect(of('lovelace_ada')).toMatchObject({ status: 'ungraded', score: null });
    expect(of('hopper_grace')).toBe(judged.submissions.find(({ id }) => id === 'hopper_grace'));
  });

  it('leave grades.csv as it was where all are the scores', () => {
    expect(gradesCsv(judged, fakeExercise, gradesWith({}))).toBe(gradesCsv(judged, fakeExercise));
  });

  it('are sorted by id in grades.json, which its schema reads back', () => {
    const grades = gradesWith({ turing_alan: { given: turing, earlier: 90 } });
    const read = gradesSchema.parse(JSON.parse(gradesJson(judged, grades.toReversed())));

    expect(read.grades.map(({ id }) => id)).toEqual(ids.toSorted());
    expect(new Set(read.grades)).toEqual(new Set(grades));
  });
});

describe('the block of a page', () => {
  const late = gradesWith({ [ids[0] ?? '']: { handIn: { time: null, isLate: true } } });

  it('tells of lateness that costs nothing', () => {
    const [grade] = late;
    if (grade === undefined) throw new Error('a class has members');

    expect(gradeBlocks.onStudentPage(page, grade, fakeExercise)).toContain(
      'Handed in late. Nothing was taken off for that here.',
    );
    expect(gradeBlocks.onClassPage(page, late, judged)).toContain('late, nothing taken off');
    expect(terminalGrades({ ...told, grades: late }, { lang: 'en', color: false })).toBe(
      '1 handed in late; nothing was taken off for that.\n',
    );
  });

  it('is replaced, not repeated, and goes where nothing is ordered any more', () => {
    const once = gradeBlocks.onClassPage(page, late, judged);

    expect(gradeBlocks.onClassPage(once, late, judged)).toBe(once);
    expect(gradeBlocks.onClassPage(once, gradesWith({}), judged)).toBe(page);
  });

  it('refuses a page that is not ours', () => {
    expect(() => gradeBlocks.onClassPage('<html></html>', late, judged)).toThrow('not one that');
  });

  it('is not fooled by what a reason says', () => {
    const given = { points: 1, reason: '</section>\n</header>\n<section id="grade"' };
    const result = submissionResult();
    const grade = finalGrade(result, noOrders, { ...nobody, given });
    const none = finalGrade(result, noOrders, nobody);
    const once = gradeBlocks.onStudentPage(page, grade, fakeExercise);

    expect(gradeBlocks.onStudentPage(once, grade, fakeExercise)).toBe(once);
    expect(gradeBlocks.onStudentPage(once, none, fakeExercise)).toBe(page);
  });
});
