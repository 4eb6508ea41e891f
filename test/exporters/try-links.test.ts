import { describe, expect, it } from 'vitest';
import { decodePageLink } from '#grader/core/page-link.js';
import { createPages } from '#grader/exporters/create-pages.js';
import { tryLinks } from '#grader/exporters/try-links.js';
import {
  checkResult,
  counterexample,
  details,
  report,
  submissionResult,
} from '../support/builders.js';
import { fakeExercise } from '../support/fake-exercise.js';
import { partialReport } from '../support/sample-reports.js';

const pageUrl = 'https://example.org/lesson/';
const { studentPage } = createPages();

describe('a link to the exercise page', () => {
  it.each([
    ['en', 'Try it in the lesson'],
    ['fr', 'Essaie-le dans la leçon'],
  ] as const)('stands at the next step and at each failing call (%s)', (lang, words) => {
    const html = studentPage(partialReport, fakeExercise, context(lang));

    const calls = [...html.matchAll(/<a href="([^"]*)" aria-label="([^"]*)">([^<]*)<\/a>/g)].map(
      ([, href = '', label = '', text = '']) => {
        const link = decodePageLink(new URL(unescaped(href)).hash);
        expect(link?.code).toBe(partialReport.details.code[0]?.lines.join('\n'));
        expect([unescaped(label), text]).toEqual([`${words}: ${link?.call}`, words]);
        return link?.call;
      },
    );
    const shown = partialReport.details.feedback.next?.shown;
    const failing = Object.values(partialReport.details.counterexamples).map(({ call }) => call);
    expect(failing.length).toBeGreaterThan(0);
    expect(calls.toSorted()).toEqual(
      [...failing, ...(shown?.kind === 'call' ? [shown.call] : [])].toSorted(),
    );
  });

  it('changes nothing on a page where nobody said where the exercise page is', () => {
    const { pageUrl: _, ...options } = context('en').options;
    const html = studentPage(partialReport, fakeExercise, { ...context('en'), options });
    expect(html).not.toContain('<a ');
  });

  it('is allowed by a policy that still allows nothing but the style', () => {
    const html = studentPage(partialReport, fakeExercise, context('en'));
    expect(html).toContain("default-src 'none'; style-src");
    expect(html).not.toMatch(/<script|target=|onclick/);
  });

  it('is not made for a language that the exercise page does not run', () => {
    const { next, checks } = tryLinks(
      {
        ...partialReport,
        result: { ...partialReport.result, language: 'javascript' },
      },
      pageUrl,
    );
    expect([next, checks]).toEqual([null, {}]);
  });

  it('goes to the next step first, then to checks with points, as long as the page stays light', () => {
    const [light, heavy] = [withCode(noise(1_000), 9), withCode(noise(8_000), 9)];
    const all = Object.values(tryLinks(light, pageUrl).checks);

    expect(decodePageLink(new URL(tryLinks(heavy, pageUrl).next ?? '').hash)?.call).toBe('f(1)');
    expect(tryLinks(heavy, pageUrl).checks).toEqual({});
    expect(Object.keys(tryLinks(light, pageUrl).checks)[0]).toBe('check-8');
    expect(all.length).toBeGreaterThan(2);
    expect(all.length).toBeLessThan(9);
  });

  it('is not made of a program that is too long for one', () => {
    expect(tryLinks(withCode(noise(40_000), 1), pageUrl)).toEqual({ next: null, checks: {} });
  });

  it('never takes much of a page', () => {
    for (const [length, count] of [
      [200, 6],
      [900, 12],
      [2_000, 5],
      [11_000, 3],
      [25_000, 1],
    ] as const) {
      const { next, checks } = tryLinks(withCode(noise(length), count), pageUrl);
      const all = [next, ...Object.values(checks)].filter((link) => link !== null);
      const most = Object.keys(checks).length > 0 ? 9_000 : 32_000;
      expect(all.join('').length, `${length} × ${count}`).toBeLessThanOrEqual(most);
    }
  });

  it('joins the cells of a notebook to one file', () => {
    const code = [
      { cell: 1, lines: ['a = 1'], mark: null },
      { cell: 2, lines: ['b = 2'], mark: null },
    ];
    const given = { ...withCode('', 1), details: { ...withCode('', 1).details, code } };
    const { next } = tryLinks(given, pageUrl);
    expect(decodePageLink(new URL(next ?? '').hash)?.code).toBe('a = 1\n# %%\nb = 2');
  });
});

function context(lang: 'en' | 'fr') {
  const options = { lang, afterDeadline: false, pageUrl };
  return { seed: 1, graderVersion: '0.1.0', limits: [], options, solution: null };
}

/** A report of a program with `count` failing calls. */
function withCode(code: string, count: number) {
  const ids = Array.from({ length: count }, (_, index) => `check-${index}`);
  return report({
    result: submissionResult({
      language: 'python',
      checks: ids.map((id, index) =>
        checkResult({
          id,
          status: 'failed',
          // The last one alone has points.
          maxPoints: index === count - 1 ? 10 : 0,
          counterexample: counterexample({ call: `f(${index + 1})` }),
        }),
      ),
    }),
    details: details({
      code: [{ cell: null, lines: code.split('\n'), mark: null }],
      feedback: {
        next: {
          id: 'unknown',
          tone: 'essential',
          title: 'Something',
          function: null,
          praise: null,
          shown: { kind: 'call', call: 'f(1)', actual: '2' },
          stages: ['Why?'],
        },
        mistakes: [],
        remarks: [],
      },
    }),
  });
}

/** Text that hardly gets smaller, the same each time. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  }).join('');
}

function unescaped(html: string): string {
  return html
    .replace(/&#x([0-9A-F]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replaceAll('&amp;', '&');
}
