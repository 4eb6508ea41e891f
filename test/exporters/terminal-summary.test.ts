import { describe, expect, it } from 'vitest';
import { terminalSummary } from '#grader/exporters/terminal-summary.js';
import { results, submissionResult } from '../support/builders.js';
import { fakeExercise } from '../support/fake-exercise.js';
import { sampleReports } from '../support/sample-reports.js';

const plain = {
  lang: 'en',
  color: false,
  input: 'my class',
  out: 'reports',
  lacking: [],
  intake: {
    layout: 'plain',
    rosterColumns: null,
    groups: [],
    missing: [],
    unknown: [],
    timesOfNobody: [],
    passedOver: [],
  },
  isNative: false,
  pseudonymKey: null,
} as const;
const sample = results({ submissions: sampleReports.map((each) => each.result) });

describe('the summary of a batch', () => {
  it('looks as agreed, what was not graded first', async () => {
    const text = terminalSummary(sample, fakeExercise, plain);

    await expect(text).toMatchFileSnapshot('goldens/terminal-summary.txt');
  });

  it('has no colours unless asked', () => {
    const colour = String.fromCharCode(27);

    expect(terminalSummary(sample, fakeExercise, plain)).not.toContain(colour);
    expect(terminalSummary(sample, fakeExercise, { ...plain, color: true })).toContain(colour);
  });

  it('stands for nobody and for an interrupted run', () => {
    const text = terminalSummary(results({ complete: false }), fakeExercise, plain);

    expect(text).toContain('mean score');
    expect(text).toContain('interrupted');
    expect(text).not.toContain('attention');
  });

  it('ends with the command that grades what needs a library', () => {
    const lacking = [
      ['numpy', 2],
      ['torch', 1],
    ] as const;

    const sealed = terminalSummary(sample, fakeExercise, { ...plain, lacking });
    const native = terminalSummary(sample, fakeExercise, { ...plain, lacking, isNative: true });

    expect(sealed).toContain('2 submissions need numpy.\n1 submission needs torch.\n');
    expect(sealed.trimEnd().split('\n').at(-1)).toBe(
      "  grader batch 'my class' --out reports-native --engine native --only-ungraded reports/results.json",
    );
    expect(native).toContain('Install what is missing');
    expect(native).not.toContain('--only-ungraded');
  });

  it('shows hidden characters of an id', () => {
    const hostile = submissionResult({
      id: 'a\u001b[2J\nb',
      status: 'ungraded',
      verdict: 'ungraded',
      score: null,
    });

    const text = terminalSummary(results({ submissions: [hostile] }), fakeExercise, plain);

    expect(text).toContain('a⟨U+001B⟩[2J b');
  });
});
