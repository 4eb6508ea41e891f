// Gradescope: the results.json of one submission.

import { type FinalGrade, isExcused } from '../../core/grades/final-grade.js';
import { twoDecimals } from '../../core/grades/two-decimals.js';
import { type Exercise, maxScore } from '../../core/model/exercise.js';
import type { CheckResult, SubmissionResult } from '../../core/model/report.js';
import { type CheckLine, checkLines, plain } from '../failing-checks.js';
import { gradebookPoints } from '../gradebooks/gradebook-points.js';
import type { ReportOptions } from '../report-options.js';
import { gradeLines } from '../student-grade.js';
import { exportTexts } from '../texts/exports.js';

/** A test as Gradescope shows it. */
interface GradescopeTest {
  readonly score?: number;
  readonly max_score?: number;
  readonly status: 'passed' | 'failed';
  readonly name: string;
  readonly number: string;
  readonly output: string;
  readonly visibility: 'visible' | 'after_published';
}

/** The file, field by field. */
export interface GradescopeResults {
  readonly score?: number;
  readonly output: string;
  readonly output_format: 'text';
  readonly test_output_format: 'text';
  readonly test_name_format: 'text';
  readonly visibility: 'visible';
  readonly stdout_visibility: 'hidden';
  readonly tests: readonly GradescopeTest[];
}

/**
 * One test for each check with points. The tests' points add up to `points` exactly; the score at the
 * top is the grade that counts, and says why where it is another than they add up to. What is
 * ungraded has no score anywhere: Gradescope then asks for a person, and never shows a zero. A
 * hidden check waits for the publication of the grades, and even then names no call.
 */
export function gradescopeResults(
  exercise: Exercise,
  options: ReportOptions,
  points = maxScore(exercise),
): (result: SubmissionResult, grade?: FinalGrade) => string {
  const texts = exportTexts[options.lang];
  const linesOf = checkLines(exercise, options);
  const mistakes = exercise.messages[options.lang].mistakes;
  return (result, grade) => {
    const lines = linesOf(result);
    const shares = sharesOf(
      lines.map(({ check }) => check.maxPoints),
      points,
    );
    const judged = gradebookPoints(result, points);
    const counted = grade === undefined ? result.score : grade.grade;
    const score = gradebookPoints({ ...result, score: counted }, points);
    const tests = lines.map(({ check, isHidden, sentence, detail }, index): GradescopeTest => {
      const share = shares[index] ?? 0;
      const hasPassed = check.status === 'passed';
      return {
        ...(judged === null ? {} : { score: hasPassed ? share : 0, max_score: share }),
        status: hasPassed ? 'passed' : 'failed',
        name: `${check.function}: ${sentence}`,
        number: numberOf(exercise, lines, check),
        output: detail ?? '',
        visibility: isHidden ? 'after_published' : 'visible',
      };
    });
    const titles = [...new Set(result.diagnoses.map(({ id }) => mistakes[id]?.title ?? id))];
    const notice = [
      ...(grade === undefined ? [] : gradeLines(grade, exercise, options.lang)),
      ...(score === null && !(grade && isExcused(grade)) ? [texts.ungraded] : []),
      ...(result.reason === null ? [] : [plain(result.reason)]),
      ...(titles.length > 0 ? [texts.lookAt(titles)] : []),
      ...(result.verdict === 'passed' ? [texts.allRight] : []),
    ];
    const file: GradescopeResults = {
      ...(score === null ? {} : { score }),
      output: notice.join('\n'),
      output_format: 'text',
      test_output_format: 'text',
      test_name_format: 'text',
      visibility: 'visible',
      stdout_visibility: 'hidden',
      tests,
    };
    return `${JSON.stringify(file, null, 2)}\n`;
  };
}

/** Parts of `whole` in the ratio of `weights`, in cents, that add up to it. */
function sharesOf(weights: readonly number[], whole: number): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let weightSoFar = 0;
  let shared = 0;
  return weights.map((weight) => {
    weightSoFar += weight;
    const share = twoDecimals(twoDecimals((weightSoFar * whole) / total) - shared);
    shared = twoDecimals(shared + share);
    return share;
  });
}

/** Number of the function, number of the check among those of the function. */
function numberOf(
  { functions }: Exercise,
  lines: readonly CheckLine[],
  check: CheckResult,
): string {
  const ofFunction = lines.filter((each) => each.check.function === check.function);
  const major = functions.findIndex(({ name }) => name === check.function) + 1;
  return `${major}.${ofFunction.findIndex((each) => each.check === check) + 1}`;
}
