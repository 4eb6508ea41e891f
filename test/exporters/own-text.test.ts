import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solutionOf } from '#grader/batch/solution-of.js';
import { createPages } from '#grader/exporters/create-pages.js';
import { codeExcerpt, excerpt } from '#grader/exporters/own-text.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { checkResult, details, report, submissionResult } from '../support/builders.js';
import { partialReport } from '../support/sample-reports.js';

const { studentPage } = createPages();

/** What is promised of a student's page. */
const mostBytes = 60_000;

describe("a student's own text in the page", () => {
  it('is cut at the room there is, by whole characters, and what is left out is counted', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, fc.nat(60), (given, room) => {
        const { text: shown, hidden, bytes } = excerpt(given, room);

        expect(given.startsWith(shown)).toBe(true);
        expect([...shown].length + hidden).toBe([...given].length);
        expect(bytes).toBeLessThanOrEqual(room);
      }),
    );
  });

  it('counts a character as long as it is in HTML', () => {
    expect(excerpt(`'''`, 17).text).toBe(`''`);
    expect(excerpt('🙂🙂', 7).text).toBe('🙂');
    expect(excerpt('\u202e', 11).text).toBe('');
  });

  it('does not begin a cell that has no room', () => {
    const cells = [1, 2, 3].map((cell) => ({
      label: `Cell ${cell}`,
      lines: [{ text: 'x'.repeat(100), mark: null }],
    }));

    const { blocks, hidden } = codeExcerpt(cells, 300);

    expect(blocks.map(({ label }) => label)).toEqual(['Cell 1', 'Cell 2']);
    expect(hidden).toBe(
      300 - blocks.flatMap(({ lines }) => lines[0]?.text.length ?? 0).reduce((a, b) => a + b),
    );
  });

  it.each([
    ['more than 2000 lines', Array.from({ length: 5000 }, (_, line) => `theta = ${line}`)],
    ['one giant line', [`theta = '${'"&<\''.repeat(60_000)}'`]],
    ['empty lines', Array.from({ length: 60_000 }, () => '')],
    ['hidden signs', ['\u202e'.repeat(60_000)]],
  ])('leaves a page at its size when there are %s, and says so', (_, lines) => {
    const html = pageOf({ code: [{ cell: null, lines, mark: null }] });

    expect(Buffer.byteLength(html)).toBeLessThan(mostBytes);
    expect(html).toMatch(
      /<\/ol>\n<p class="aside">… et \d+\u00a0caractères de plus, non montrés ici\.</,
    );
  });

  it('leaves a page at its size with a thousand cells and much output', () => {
    const cells = Array.from({ length: 1000 }, (_, cell) => ({
      cell,
      lines: ['print("<&>")'],
      mark: null,
    }));
    const output = `'"<>&\u202e`.repeat(10_000);

    const html = pageOf({
      code: cells,
      loadOutput: output,
      example: { call: 'gradient_descent(1.0, 0.2, 20)', output },
    });

    expect(Buffer.byteLength(html)).toBeLessThan(mostBytes);
    expect(html.match(/caractères de plus, non montrés ici/g)).toHaveLength(3);
  });

  it('shows an ordinary program whole', () => {
    const lines = Array.from({ length: 60 }, (_, line) => `    theta = theta - 2 * ${line}`);

    const html = pageOf({ code: [{ cell: null, lines, mark: null }] });

    expect(html).not.toContain('caractères de plus');
  });
});

/** The longest page there is: French, after the deadline, nothing right, and of all something. */
function pageOf(overrides: Parameters<typeof details>[0]): string {
  const found = {
    call: 'single_step_gradient_descent(-1000.125, 0.95)',
    expected: '-900.1125000000001',
    actual: 'NameError: name ‘gradient’ is not defined (line 3)',
    seed: 2_147_483_647,
    path: '0:0:12:1',
  };
  const checks = gradientDescent.checks.map(({ id, function: name, points }) =>
    checkResult({
      id,
      function: name,
      status: 'failed',
      points: 0,
      maxPoints: points,
      counterexample: found,
    }),
  );
  const told = details({
    ...partialReport.details,
    counterexamples: Object.fromEntries(checks.map(({ id }) => [id, found])),
    figures: gradientDescent.figures.map(({ rate, steps }) => ({
      rate,
      steps,
      yours: steps.map((count) => (count % 2 === 1 ? null : (1 + 2 * rate) ** count)),
      right: steps.map((count) => (1 - 2 * rate) ** count),
    })),
    notes: Array.from({ length: 6 }, () => `Une phrase ${'plus longue '.repeat(10)}.`),
    ...overrides,
  });
  return studentPage(
    report({ result: submissionResult({ ...partialReport.result, checks }), details: told }),
    gradientDescent,
    {
      seed: 1,
      graderVersion: '0.1.0',
      limits: [],
      options: { lang: 'fr', afterDeadline: true },
      solution: solutionOf('gradient-descent', 'python'),
    },
  );
}
