import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseWords, sparkline } from '#grader/exporters/sparkline.js';
import { terminalReport } from '#grader/exporters/terminal-report.js';
import { terminalTexts } from '#grader/exporters/texts/terminal.js';
import { details, report } from '../support/builders.js';
import { fakeExercise } from '../support/fake-exercise.js';

const infinity = Number.POSITIVE_INFINITY;

describe('a path as a line of bars', () => {
  it.each([
    ['falls by powers of ten', [1, 0.1, 0.01], '█▅▁'],
    ['grows', [1, 10, 100], '▁▅█'],
    ['is as low as its lowest where it is zero', [1, 0.1, 0], '█▁▁'],
    ['knows sizes, not signs', [1, -1, 1, -1], '████'],
    ['is level where nothing moves', [1, 1, 1], '███'],
    ['is level at zero', [0, 0, 0], '▁▁▁'],
    ['says where nothing came', [1, null, null], '█··'],
    ['says what is no number', [1, Number.NaN], '█?'],
    ['says what outgrew all numbers', [1, 1e300, infinity, -infinity], '▁█∞∞'],
    ['holds the largest and the smallest numbers', [Number.MAX_VALUE, Number.MIN_VALUE], '█▁'],
    ['is empty where nothing was asked', [], ''],
  ])('%s', (_name, path, bars) => {
    expect(sparkline(path)).toBe(bars);
  });

  it('has one sign for each number, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double())), (path) => {
        expect(sparkline(path)).toMatch(/^[▁▂▃▄▅▆▇█∞?·]*$/u);
        expect(sparkline(path)).toHaveLength(path.length);
      }),
    );
  });
});

describe('the words for a path', () => {
  it.each([
    [[1, 0.5, 0.25], 'shrinks: from 1 to 0.25 in 2 steps'],
    [[1, -3, 9], 'grows: from 1 to 9 in 2 steps, jumping across zero'],
    [[1, 1, 1], 'hardly changes: from 1 to 1 in 2 steps'],
    [[1, 0, 0], 'shrinks: from 1 to 0 in 2 steps'],
    [[0, 0, 0], 'hardly changes: from 0 to 0 in 2 steps'],
    [[1, null, null], 'no number any more after 1 step'],
    [[1, 2, Number.NaN], 'no number any more after 2 steps'],
    [[1, infinity, infinity], 'no number any more after 1 step'],
  ])('of %j are right', (yours, words) => {
    const figure = { rate: 0.2, steps: [0, 1, 2], yours, right: [1, 0.6, 0.36] };

    expect(courseWords(figure, terminalTexts.en.path)).toBe(words);
  });
});

describe('paths in the report', () => {
  it('never get wider than 80 columns', () => {
    const number = fc.option(fc.double(), { freq: 5 });
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 21, maxLength: 21 }),
        fc.constantFrom(0.001, 10, 1 / 3),
        fc.constantFrom('en', 'fr'),
        (yours, rate, lang) => {
          const steps = yours.map((_, count) => count);
          const given = report({
            details: details({ figures: [{ rate, steps, yours, right: steps }] }),
          });
          const options = { lang, afterDeadline: false };
          const text = terminalReport(given, fakeExercise, {
            color: false,
            width: 80,
            hint: 1,
            options,
          });

          const shown = text.slice(text.indexOf(terminalTexts[lang].paths)).split('\n');
          expect(shown[1]).toContain(sparkline(yours));
          for (const line of shown.slice(0, 5)) expect(line.length).toBeLessThanOrEqual(80);
        },
      ),
      { numRuns: 40 },
    );
  });
});
