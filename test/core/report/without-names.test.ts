import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '#grader/core/model/report.js';
import { nameIndex } from '#grader/core/report/name-index.js';
import { resultOf } from '#grader/core/report/result.js';
import { withoutNames } from '#grader/core/report/without-names.js';
import {
  checkResult,
  counterexample,
  details,
  report,
  submissionResult,
} from '../../support/builders.js';
import { fakeExercise } from '../../support/fake-exercise.js';
import { submission } from '../../support/fake-students.js';
import { anySubmissionResult } from '../../support/result-arbitrary.js';
import { partialReport, sampleReports } from '../../support/sample-reports.js';

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');
const strip = (from: Report, ...texts: string[]) =>
  withoutNames(
    from,
    [nameIndex(texts.map((text) => ({ text, pseudonym: 'p-1', needsCapital: false })))],
    sha256,
  );

describe('a report without names', () => {
  it('has the fingerprint of a result that never held a name', async () => {
    await fc.assert(
      fc.asyncProperty(anySubmissionResult, async (any) => {
        const result = await resultOf(
          fakeExercise,
          submission({ id: any.id, language: any.language }),
          any.page,
          sha256,
          {
            score: { score: any.score, verdict: any.verdict, functions: any.functions },
            standing: { blame: 'student', reason: any.reason ?? '' },
            checks: any.checks,
            diagnosis: [],
            remarks: any.remarks.map(({ id }) => id),
          },
        );

        const nameless = await strip(report({ result }), 'a name that nobody has');

        expect(nameless.result).toEqual(result);
      }),
    );
  });

  it('tells two apart no longer whose texts differ in their names alone', async () => {
    const of = (name: string) =>
      report({ result: submissionResult({ reason: `ValueError: ask ${name}` }) });

    const [ada, bob] = await Promise.all([strip(of('Ada'), 'ada'), strip(of('Bob'), 'bob')]);

    expect(ada.result.reason).toBe('ValueError: ask p-1');
    expect(ada.result.fingerprint).toBe(bob.result.fingerprint);
  });

  it('replaces a name in every text that may be a student’s, whatever its field is called', async () => {
    const { next } = partialReport.details.feedback;
    const said = 'Ada said so, ADA and ada_theta; not Adam';
    const full = report({
      result: submissionResult({
        id: 'p-1',
        file: null,
        page: 'students/p-1.html',
        reason: said,
        checks: [checkResult({ counterexample: counterexample({ actual: said }) })],
      }),
      details: details({
        code: [{ cell: null, lines: [said], mark: { line: 1, text: said } }],
        loadOutput: said,
        example: { call: 'f(1)', output: said },
        notes: [said],
        feedback: {
          next: next && {
            ...next,
            title: said,
            praise: said,
            shown: { kind: 'line', place: said, text: said, column: 1 },
            stages: [said],
          },
          mistakes: [],
          remarks: [said],
        },
        wouldEarn: { score: 1, change: said },
      }),
    });

    const text = JSON.stringify(await strip(full, 'ada'));

    expect(text).not.toMatch(/\bada\b|ada_/i);
    expect(text.match(/p-1 said so, p-1 and p-1_theta; not Adam/g)).toHaveLength(16);
  });

  it('leaves calls, ids and pages as they are', async () => {
    for (const each of sampleReports) {
      const named = await strip(each, 'single_step_gradient_descent', 'wrong-sign', '3');
      expect(named.result.checks.map(({ id, counterexample: found }) => [id, found?.call])).toEqual(
        each.result.checks.map(({ id, counterexample: found }) => [id, found?.call]),
      );
      expect(named.result.page).toBe(each.result.page);
      expect(named.result.diagnoses).toEqual(each.result.diagnoses);
      expect(named.details.feedback.mistakes).toEqual(each.details.feedback.mistakes);
    }
  });
});
