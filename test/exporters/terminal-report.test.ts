import { describe, expect, it } from 'vitest';
import { terminalReport } from '#grader/exporters/terminal-report.js';
import { details, report } from '../support/builders.js';
import { fakeExercise } from '../support/fake-exercise.js';
import { withPayload } from '../support/html.js';
import {
  failedReport,
  partialReport,
  passedReport,
  sampleReports,
  ungradedReport,
} from '../support/sample-reports.js';

const options = { lang: 'en', afterDeadline: true } as const;
const plain = { color: false, width: 80, hint: 1, options };

describe('the report in the terminal', () => {
  it.each([
    ['passed', passedReport],
    ['partial', partialReport],
    ['failed', failedReport],
    ['ungraded', ungradedReport],
  ])('looks as agreed when the submission is %s', async (name, given) => {
    const text = terminalReport(given, fakeExercise, plain);

    await expect(text).toMatchFileSnapshot(`goldens/terminal-${name}.txt`);
  });

  it.each([
    [0, false, false, false],
    [1, true, false, false],
    [2, true, true, false],
    [3, true, true, true],
  ])('goes as far as --hint %i says', (hint, asks, hints, tells) => {
    const text = terminalReport(partialReport, fakeExercise, { ...plain, hint });

    expect(text.includes('Is the loss larger')).toBe(asks);
    expect(text.includes('Hint: Look at the sign')).toBe(hints);
    expect(text.includes('Plainly: The step is taken away')).toBe(tells);
  });

  it('points at the place in a line that Python could not read', () => {
    const text = terminalReport(failedReport, fakeExercise, plain);

    expect(text).toContain(
      `    def single_step_gradient_descent(theta, learning_rate)\n${' '.repeat(58)}^\n`,
    );
  });

  it('tells before the deadline what came, and never what should have come', () => {
    const early = { ...plain, options: { ...options, afterDeadline: false } };
    const text = terminalReport(partialReport, fakeExercise, early);

    expect(text).toContain('Your function gave 4.2.');
    expect(text).not.toContain('expected');
    expect(terminalReport(partialReport, fakeExercise, plain)).toContain('expected 1.8');
  });

  it('stays within its width, calls and commands excepted', () => {
    for (const given of sampleReports) {
      const lines = terminalReport(given, fakeExercise, { ...plain, width: 60 }).split('\n');

      const wide = lines.filter((line) => line.length > 60);
      expect(
        wide.filter((line) => !/gradient_descent\(|grader replay|Fingerprint/.test(line)),
      ).toEqual([]);
    }
  });

  it('is the same text with and without colours', () => {
    const colours = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

    for (const given of sampleReports) {
      const coloured = terminalReport(given, fakeExercise, { ...plain, color: true });

      expect(coloured).toMatch(colours);
      expect(coloured.replace(colours, '')).toBe(terminalReport(given, fakeExercise, plain));
    }
  });

  it('lets no control character of a student through', () => {
    for (const given of sampleReports) {
      const payload = '\u001b[2J\u202e\r';
      const text = terminalReport(
        withPayload(given, payload),
        withPayload(fakeExercise, payload),
        plain,
      );

      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
      expect(text).toContain('⟨U+001B⟩[2J⟨U+202E⟩⟨U+000D⟩');
    }
  });

  it('never uses our own words for a student', () => {
    for (const given of sampleReports) {
      expect(terminalReport(given, fakeExercise, plain)).not.toMatch(
        /verdict|blame|wrong model|\bkill|oracle|mutant/i,
      );
    }
  });

  it('shows the answer to the closing question, its control characters made visible', () => {
    const given = report({ details: details({ noticed: 'low: slow\n\nhigh:\u001b[2J fast' }) });

    expect(terminalReport(given, fakeExercise, plain)).toContain(
      'What you noticed (no points)\n  low: slow\n\n  high:⟨U+001B⟩[2J fast\n',
    );
  });

  it('cuts long output and says how much is missing', () => {
    const loadOutput = Array.from({ length: 25 }, (_, index) => `line ${index}\n`).join('');

    const text = terminalReport(report({ details: details({ loadOutput }) }), fakeExercise, plain);

    expect(text).toContain('  line 19\n  … and 5 more lines\n');
    expect(text).not.toContain('line 20');
  });
});
