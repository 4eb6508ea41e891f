import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPages } from '#grader/exporters/create-pages.js';
import { findPython } from '#grader/exporters/lecture-python.js';
import { lectureSamples } from '#grader/exporters/lecture-sample.js';
import { results } from '../support/builders.js';
import { chromiumMissing } from '../support/chromium.js';
import { fakeExercise } from '../support/fake-exercise.js';
import { withPayload } from '../support/html.js';
import { sampleReports } from '../support/sample-reports.js';
import { connectChromium } from './connect-chromium.js';
import { withPage } from './open-page.js';
import { tooWide, unfoldAll } from './page-parts.js';

const patience = 240_000;

/** What a student may put into a name, a file, an error or an answer, one after the other. */
const payloads = {
  tags: `"'></pre></style></title></script><script>window.owned = 1</script><img src=x onerror="window.owned = 1"><svg onload=alert(1)><iframe src=https://example.org></iframe><meta http-equiv=refresh content="0;url=https://example.org"><base href=https://example.org><a href="javascript:window.owned=1">`,
  directions:
    '\u202Edlrow\u202C \u2066x\u2069 \u200F שלום עולם مرحبا بالعالم \u0000\u001B[31m\u0007\u0085',
  'very long words': 'W'.repeat(600),
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(120),
  'joining marks': `e${'\u0301'.repeat(300)}`,
} as const;

/** Stands behind each of them, to see that it was shown to its end. */
const marker = 'shown to its end';

const options = { lang: 'en', afterDeadline: true } as const;
const context = { graderVersion: '0.1.0', limits: [], options };
const { studentPage, classPage, lecturePage } = createPages();

describe.skipIf(chromiumMissing !== null)('pages of hostile submissions', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    browser = await connectChromium();
    folder = mkdtempSync(path.join(os.tmpdir(), 'grader-hostile-'));
  }, patience);
  afterAll(async () => {
    await browser?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(payloads))(
    'run nothing, ask for nothing and fit 320 pixels, with %s everywhere',
    async (name, payload) => {
      const files = writePages(name, payload + marker);
      expect(files.length).toBe(sampleReports.length + 2);
      for (const file of files) {
        // Fails on any request, dialog, error, or breach of the page's policy.
        await withPage(browser, file, { width: 320 }, async (page) => {
          await unfoldAll(page);
          expect(await page.evaluate(() => 'owned' in window)).toBe(false);
          expect(await page.locator('iframe, img, base, [onload], [onerror]').count()).toBe(0);
          expect(await page.locator('main').innerText()).toContain(marker);
          expect(await tooWide(page, file)).toEqual([]);
        });
      }
    },
    patience,
  );

  function writePages(name: string, payload: string): string[] {
    const hostile = sampleReports.map((each) => withPayload(each, payload));
    const all = results({ submissions: hostile.map(({ result }) => result) });
    const engines = [
      { name: 'sealed', version: 'CPython 3', isolation: 'WebAssembly', submissions: 4 },
    ] as const;
    const solution = `def f():\n    return ${payload}`;
    // Found in the tame reports, since a function's name is the exercise's own.
    const mistakes = sampleReports
      .flatMap((each) => lectureSamples(each, fakeExercise, findPython))
      .map((sample) => ({ count: 1, sample: withPayload(sample, payload) }));
    const pages = [
      ...hostile.map((each) => studentPage(each, fakeExercise, { ...context, seed: 1, solution })),
      classPage(all, fakeExercise, { ...context, engines, missing: [], groups: [] }),
      lecturePage(mistakes, all, fakeExercise, context),
    ];
    return pages.map((html, index) => {
      const file = path.join(folder, `${name}-${index}.html`);
      writeFileSync(file, html);
      return file;
    });
  }
});
