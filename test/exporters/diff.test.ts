import { describe, expect, it } from 'vitest';
import { classDiff, type GradedClass } from '#grader/core/grades/class-diff.js';
import { finalGrade } from '#grader/core/grades/final-grade.js';
import type { SubmissionResult } from '#grader/core/model/report.js';
import { createPages } from '#grader/exporters/create-pages.js';
import { terminalDiff } from '#grader/exporters/terminal-diff.js';
import { checkResult, results, submissionResult } from '../support/builders.js';
import { fakeExercise } from '../support/fake-exercise.js';

const orders = { waived: [], late: null };

function graded(version: string, submissions: readonly SubmissionResult[]): GradedClass {
  const exercise = { id: 'fake-descent', version };
  const grades = submissions.map((each) =>
    finalGrade(each, orders, {
      handIn: { time: null, isLate: null },
      extendedTo: null,
      earlier: null,
      given: each.id === 'cy' && version === '2' ? { points: 40.5, reason: 'oral' } : null,
    }),
  );
  return { results: results({ exercise, submissions }), grades };
}

const hostile = '<b>\u202e\u001b[31mx';
const failed = checkResult({ status: 'failed', points: 0 });
const before = graded('1', [
  submissionResult({ score: 85, verdict: 'partial', checks: [failed], fingerprint: '1' }),
  submissionResult({ id: 'bob', checks: [checkResult()], fingerprint: '2' }),
  submissionResult({ id: 'cy', score: 62, verdict: 'partial', checks: [], fingerprint: '3' }),
  submissionResult({ id: 'dot', remarks: [], fingerprint: '4' }),
  submissionResult({ id: hostile }),
]);
const after = graded('2', [
  submissionResult({ checks: [checkResult()], fingerprint: '5' }),
  submissionResult({
    id: 'bob',
    score: null,
    status: 'ungraded',
    verdict: 'ungraded',
    checks: [checkResult({ status: 'skipped', points: 0 })],
    fingerprint: '6',
  }),
  submissionResult({ id: 'cy', score: 62, verdict: 'partial', checks: [], fingerprint: '3' }),
  submissionResult({ id: 'dot', remarks: [{ id: 'new' }], fingerprint: '7' }),
  submissionResult({ id: `new ${hostile}` }),
]);
const diff = classDiff(before, after);

describe('the difference in the terminal', () => {
  it('says who, how much and why, and shows no control character', () => {
    expect(terminalDiff(diff, fakeExercise, { lang: 'en', color: false })).toBe(
      `Exercise fake-descent 1 before, fake-descent 2 now.
3 grades change: 1 up, 1 down, 1 without a grade now.
  ada  85 → 100 (+15)
      partly there → complete
      contraction-factor: failed → passed, +15
  bob  100 → –
      complete → not graded
      contraction-factor: passed → not asked, −15
  cy  62 → 40.5 (−21.5)
      given by hand: oral
1 more keeps its grade with other findings.
1 new: new <b>⟨U+202E⟩⟨U+001B⟩[31mx
1 no longer there: <b>⟨U+202E⟩⟨U+001B⟩[31mx
Check by check:
  contraction-factor  Worth 15, Pass now 1, Fail now 1
`,
    );
  });

  it('speaks French', () => {
    const text = terminalDiff(diff, fakeExercise, { lang: 'fr', color: false });

    expect(text).toContain(
      '3 notes changent\u00a0: 1 en hausse, 1 en baisse, 1 désormais sans note.',
    );
    expect(text).toContain('donnée à la main\u00a0: oral');
  });

  it('stays short for a long class', () => {
    const many = (score: number) =>
      graded(
        '1',
        Array.from({ length: 60 }, (_, n) =>
          submissionResult({ id: `s${n}`, score, fingerprint: String(score) }),
        ),
      );
    const text = terminalDiff(classDiff(many(1), many(2)), fakeExercise, {
      lang: 'en',
      color: false,
    });

    expect(text).toContain('60 grades change: 60 up.');
    expect(text).toContain('… and 10 more; --html and --json have them all.');
    expect(text.split('\n')).toHaveLength(53);
  });
});

describe('the page of a difference', () => {
  it.each(['en', 'fr'] as const)('is whole by itself and escapes what others wrote: %s', (lang) => {
    const page = createPages().diffPage(diff, fakeExercise, lang);

    expect(page).toContain(`<html lang="${lang}">`);
    expect(page).toContain('&lt;b&gt;');
    expect(page).not.toMatch(/<script|<b>|\p{Bidi_Control}|\p{Cc}(?<!\n)|https?:|unsafe-inline/u);
    expect(page).toMatch(/style-src 'sha256-[\w+/]{43}&#x3D;'/);
    expect(page).toContain('prefers-color-scheme: dark');
    expect(page.match(/<tr>/g)).toHaveLength(3 + 3 + 1 + 1);
  });
});
