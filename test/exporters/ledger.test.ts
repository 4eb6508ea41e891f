import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledger } from '#grader/exporters/ledger.js';
import { studentPageTexts } from '#grader/exporters/texts/student-page.js';
import { checkResult, submissionResult } from '../support/builders.js';
import { fakeExercise } from '../support/fake-exercise.js';
import { partialReport, sampleReports, ungradedReport } from '../support/sample-reports.js';

describe('the ledger', () => {
  it('has rows that sum to the score, whatever was earned', () => {
    const earned = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(earned, (passes) => {
        const checks = fakeExercise.checks.map((check, index) =>
          checkResult({
            id: check.id,
            function: check.function,
            status: passes[index] ? 'passed' : 'failed',
            points: passes[index] ? check.points : 0,
            maxPoints: check.points,
          }),
        );
        const score = checks.reduce((sum, check) => sum + check.points, 0);

        const book = ledger(submissionResult({ checks, score }), fakeExercise, studentPageTexts.en);

        const rows = book.functions.flatMap((each) => each.rows);
        expect(rows.reduce((sum, row) => sum + (row.points ?? 0), 0)).toBe(score);
        expect(book.functions.reduce((sum, each) => sum + (each.points ?? 0), 0)).toBe(score);
        expect(book.points).toBe(score);
      }),
    );
  });

  it('agrees with the result of every sample', () => {
    for (const { result } of sampleReports) {
      const book = ledger(result, fakeExercise, studentPageTexts.en);

      expect(book.points).toBe(result.score);
      for (const { name, points } of book.functions) {
        const found = result.functions[name];
        expect(points).toBe(found?.status === 'graded' ? found.score : null);
      }
    }
  });

  it('has one row for each check that pays, and none for evidence', () => {
    const rows = ledger(partialReport.result, fakeExercise, studentPageTexts.en).functions.map(
      (each) => each.rows,
    );

    expect(rows.map((each) => each.length)).toEqual([2, 2]);
  });

  it('adds nothing up for a function that could not be judged', () => {
    const book = ledger(ungradedReport.result, fakeExercise, studentPageTexts.en);

    expect(book.functions.map((each) => each.points)).toEqual([null, 30]);
    expect(book.functions[0]?.rows.map((row) => row.points)).toEqual([null, null]);
    expect(book.points).toBeNull();
  });
});
