// JUnit XML: one suite a submission, one test case for each check with points. For instructors and
// their CI, so nothing is left out; no times, so that equal results give equal bytes.

import { create } from 'xmlbuilder2';
import type { Exercise } from '../../core/model/exercise.js';
import type { CheckResult, Results, SubmissionResult } from '../../core/model/report.js';
import { byId } from '../by-id.js';
import { plain } from '../failing-checks.js';
import { sentences } from '../sentences.js';

type Attributes = Readonly<Record<string, string | number>>;

/** The file's text. What XML cannot hold at all is left out. */
export function junitXml(results: Results, exercise: Exercise): string {
  const sentenceOf = sentences(exercise, 'en');
  const suites = results.submissions.toSorted(byId).map((result) => ({
    result,
    checks: result.checks.filter(({ maxPoints }) => maxPoints > 0).map(judgedIn(result)),
  }));
  const counts = suites.map(({ result, checks }) => countsOf(result, checks));
  const xml = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' });
  const root = xml.ele('testsuites', { name: results.exercise.id, ...totals(counts) });
  suites.forEach(({ result, checks }, index) => {
    const suite = root.ele('testsuite', { name: plain(result.id), ...counts[index] });
    const facts = suite.ele('properties');
    for (const [name, value] of Object.entries(factsOf(result)))
      facts.ele('property', { name, value });
    if (result.status === 'ungraded') {
      suite
        .ele('testcase', { name: 'graded', classname: plain(result.id) })
        .ele('error', { message: plain(result.reason ?? ''), type: result.blame ?? 'ungraded' });
    }
    for (const check of checks) {
      const { function: name, status, counterexample } = check;
      const attributes = { name: check.id, classname: `${plain(result.id)}.${name}` };
      const testCase = suite.ele('testcase', attributes);
      if (status === 'skipped') testCase.ele('skipped', { message: 'not judged' });
      if (status !== 'failed') continue;
      const failure = testCase.ele('failure', { message: sentenceOf(check.id), type: 'check' });
      if (counterexample !== null) failure.txt(callText(counterexample));
    }
  });
  return `${xml.end({ prettyPrint: true })}\n`;
}

/** A check of a function that is ungraded neither passed nor failed. */
function judgedIn({ functions }: SubmissionResult): (check: CheckResult) => CheckResult {
  return (check) =>
    functions[check.function]?.status === 'ungraded' ? { ...check, status: 'skipped' } : check;
}

function countsOf({ status }: SubmissionResult, checks: readonly CheckResult[]) {
  const isUngraded = status === 'ungraded' ? 1 : 0;
  return {
    tests: checks.length + isUngraded,
    failures: checks.filter((check) => check.status === 'failed').length,
    errors: isUngraded,
    skipped: checks.filter((check) => check.status === 'skipped').length,
  };
}

function totals(counts: readonly ReturnType<typeof countsOf>[]): Attributes {
  const sum = (name: 'tests' | 'failures' | 'errors') =>
    counts.reduce((total, each) => total + each[name], 0);
  return { tests: sum('tests'), failures: sum('failures'), errors: sum('errors') };
}

function factsOf({ score, maxScore, file, fingerprint }: SubmissionResult): Attributes {
  return {
    ...(score === null ? {} : { score }),
    maxScore,
    ...(file === null ? {} : { file: plain(file) }),
    fingerprint,
  };
}

function callText({ call, actual, expected }: NonNullable<CheckResult['counterexample']>): string {
  return plain(`${call} → ${actual}; expected ${expected}`);
}
