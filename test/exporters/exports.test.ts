import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { create } from 'xmlbuilder2';
import type { SubmissionResult } from '#grader/core/model/report.js';
import { githubReport } from '#grader/exporters/github/github-report.js';
import { annotationLine, fenced } from '#grader/exporters/github/workflow-command.js';
import {
  type GradescopeResults,
  gradescopeResults,
} from '#grader/exporters/gradescope/gradescope-results.js';
import { junitXml } from '#grader/exporters/junit/junit-xml.js';
import { checkResult, counterexample, results, submissionResult } from '../support/builders.js';
import { fakeExercise } from '../support/fake-exercise.js';
import { anyResults } from '../support/result-arbitrary.js';
import { sampleReports } from '../support/sample-reports.js';

const sample = results({ submissions: sampleReports.map((each) => each.result) });
const open = { lang: 'en', afterDeadline: true } as const;
const closed = { lang: 'en', afterDeadline: false } as const;

/** An exception whose text tries everything. */
const hostile =
  'x\n::error::owned\r\n::set-env name=A::1\u001b[31m\u0000\ud800]]><b>|`*[a](javascript:x)%0A::';

const hostileResult = submissionResult({
  id: '=cmd|\n::warning::me',
  file: 'a,b:c\n::error::.py',
  score: 50,
  verdict: 'partial',
  reason: hostile,
  checks: [
    checkResult({
      status: 'failed',
      points: 0,
      counterexample: counterexample({ actual: hostile }),
    }),
  ],
});

describe('junit.xml', () => {
  it('shows each way a submission can stand', async () => {
    await expect(junitXml(sample, fakeExercise)).toMatchFileSnapshot('goldens/junit.xml');
  });

  it('is well formed, without what XML forbids, whatever it is made from', () => {
    fc.assert(
      fc.property(anyResults, (given) => {
        const xml = junitXml(given, fakeExercise);
        expect(xml).not.toMatch(forbidden);
        expect(create(xml).root().node.nodeName).toBe('testsuites');
      }),
      { numRuns: 50 },
    );
  });

  it('counts what it holds', () => {
    const xml = junitXml(sample, fakeExercise);
    const of = (name: string) =>
      Number(new RegExp(`<testsuites [^>]*\\b${name}="(\\d+)"`).exec(xml)?.[1]);
    expect(of('tests')).toBe(xml.match(/<testcase /g)?.length);
    expect(of('failures')).toBe(xml.match(/<failure /g)?.length);
    expect(of('errors')).toBe(xml.match(/<error /g)?.length);
  });

  it('keeps hostile text text', () => {
    const xml = junitXml(results({ submissions: [hostileResult] }), fakeExercise);
    expect(xml).toContain(']]&gt;&lt;b&gt;|');
    expect(xml).not.toMatch(forbidden);
  });
});

// biome's own rule against control characters would forbid naming them.
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

describe('results.json of Gradescope', () => {
  const parsed = (
    result: SubmissionResult,
    exercise = fakeExercise,
    options: typeof open | typeof closed = closed,
    points?: number,
  ): GradescopeResults => JSON.parse(gradescopeResults(exercise, options, points)(result));

  it('shows each way a submission can stand', async () => {
    const textOf = gradescopeResults(fakeExercise, closed);
    const all = sample.submissions.map((each) => `// ${each.id}\n${textOf(each)}`).join('');
    await expect(all).toMatchFileSnapshot('goldens/gradescope.txt');
  });

  it('has tests whose points add up to those of the assignment, to the cent', () => {
    const [, partial] = sample.submissions;
    if (partial === undefined) throw new Error('there is no sample');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (cents) => {
        const { tests, score } = parsed(partial, fakeExercise, closed, cents / 100);
        const sum = tests.reduce(
          (total, each) => total + Math.round((each.max_score ?? 0) * 100),
          0,
        );
        expect(sum).toBe(cents);
        expect(score).toBe(Math.round(cents / 2 + 1e-9) / 100);
      }),
    );
  });

  it('has no score anywhere where something is ungraded', () => {
    const ungraded = sample.submissions.find(({ status }) => status === 'ungraded');
    if (ungraded === undefined) throw new Error('there is no sample');
    const file = parsed(ungraded);
    expect(file).not.toHaveProperty('score');
    for (const test of file.tests) expect(Object.keys(test)).not.toContain('score');
    expect(file.output).toContain('Not graded (not your doing)');
  });

  it('shows what should have come after the deadline only', () => {
    const failing = submissionResult({
      checks: [checkResult({ status: 'failed', points: 0, counterexample: counterexample() })],
    });
    const outputOf = (options: typeof open | typeof closed) =>
      parsed(failing, fakeExercise, options).tests[0]?.output;
    expect(outputOf(closed)).toBe('single_step_gradient_descent(3.0, 0.2) → 4.2');
    expect(outputOf(open)).toBe('single_step_gradient_descent(3.0, 0.2) → 4.2; expected 1.8');
  });

  it('keeps a hidden check back until grades are published, and its call for ever', () => {
    const checks = fakeExercise.checks.map((each) =>
      each.id === 'contraction-factor' ? { ...each, isHidden: true } : each,
    );
    const failing = submissionResult({
      checks: [
        checkResult({ status: 'failed', points: 0, counterexample: counterexample() }),
        checkResult({ id: 'alternates', points: 15 }),
      ],
    });
    const { tests } = parsed(failing, { ...fakeExercise, checks }, open);
    expect(tests.map(({ visibility }) => visibility)).toEqual(['after_published', 'visible']);
    expect(JSON.stringify(tests)).not.toContain('3.0, 0.2');
  });

  it('names no field that Gradescope does not know, and no carriage return', () => {
    const text = JSON.stringify(parsed(hostileResult));
    const file = parsed(hostileResult);
    expect(Object.keys(file)).toEqual([
      'score',
      'output',
      'output_format',
      'test_output_format',
      'test_name_format',
      'visibility',
      'stdout_visibility',
      'tests',
    ]);
    expect(text).not.toMatch(/\\r|\\u0000|\\u001b/);
  });

  it('shortens an exception without end', () => {
    const long = counterexample({ actual: '😀'.repeat(100_000) });
    const failing = submissionResult({
      checks: [checkResult({ status: 'failed', points: 0, counterexample: long })],
    });
    const output = parsed(failing).tests[0]?.output ?? '';
    expect(output.length).toBeLessThan(4100);
    expect(output).not.toMatch(/\p{Cs}/u);
  });
});

describe('annotations of GitHub', () => {
  const report = (submissions: readonly SubmissionResult[]) =>
    githubReport(submissions, fakeExercise, closed);

  const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

  it('and the summary show each way a submission can stand', async () => {
    const { annotations, summary } = report(sample.submissions);
    await expect(`${annotations}\n${summary}`).toMatchFileSnapshot('goldens/github.txt');
  });

  it('are ten errors and ten warnings at most, the last of each says how many are left', () => {
    const many = Array.from({ length: 30 }, (_none, index) =>
      submissionResult({
        id: `s${index}`,
        reason: 'it stops',
        checks: [checkResult({ status: 'failed', points: 0, counterexample: counterexample() })],
      }),
    );
    const lines = linesOf(report(many).annotations);
    const errors = lines.filter((line) => line.startsWith('::error '));
    expect([errors.length, lines.length]).toEqual([10, 20]);
    expect(errors.at(-1)).toBe(
      '::error title=21 more%2C in the summary of the job::21 more, in the summary of the job',
    );
    expect(linesOf(report(many.slice(0, 10)).annotations)).toHaveLength(20);
    expect(report(many.slice(0, 10)).annotations).not.toContain('more');
  });

  it('are one line each, whatever students wrote', () => {
    fc.assert(
      fc.property(anyResults, ({ submissions }) => {
        const { annotations } = report([...submissions, hostileResult]);
        for (const line of linesOf(annotations)) {
          expect(line).toMatch(/^::(?:error|warning) (?:file=[^,:]*,)?title=[^,:]*::/);
        }
        expect(annotations).not.toContain('\r');
      }),
    );
  });

  it('escape what would end a property or a line', () => {
    const texts = { file: 'a,b:c%\n.py', title: '1, 2: 3', message: '50%\n::x' };
    expect(annotationLine({ level: 'error', ...texts })).toBe(
      '::error file=a%2Cb%3Ac%25%0A.py,title=1%2C 2%3A 3::50%25%0A::x\n',
    );
  });

  it('have a summary whose cells hold no markup of students', () => {
    const { summary } = report([hostileResult]);
    const row = summary.split('\n').slice(4).join('\n');
    expect(row.replaceAll('<br>', '')).not.toMatch(/[<>`*[\]]/);
    expect(row.split('|')).toHaveLength(5);
    expect(row.trimEnd().split('\n')).toHaveLength(1);
  });

  it('have a summary below what GitHub refuses', () => {
    const long = Array.from({ length: 3000 }, (_none, index) =>
      submissionResult({ id: `${index}`, reason: 'θ'.repeat(900) }),
    );
    const { summary } = report(long);
    expect(Buffer.byteLength(summary)).toBeLessThan(1_000_000);
    expect(summary).toMatch(/Submissions that do not fit here: \d+\n$/);
  });
});

describe('text of students in a log', () => {
  it('stands between two lines that only the token opens and closes', () => {
    expect(fenced('::error::owned', 'k3y')).toBe('::stop-commands::k3y\n::error::owned\n::k3y::\n');
    expect(fenced('', 'k3y')).toBe('::stop-commands::k3y\n::k3y::\n');
  });
});
