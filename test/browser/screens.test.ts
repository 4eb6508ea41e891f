import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumMissing, chromiumVersion } from '../support/chromium.js';
import { type ClassReport, gradeSampleClass, kinds } from './class-report.js';
import { connectChromium } from './connect-chromium.js';
import {
  difference,
  goldenMajor,
  isWriting,
  keepGolden,
  keepMajor,
  majorOf,
} from './golden-screens.js';
import { type View, withPage } from './open-page.js';

const here = chromiumMissing === null ? majorOf(chromiumVersion()) : null;
const golden = goldenMajor();
const isOther = here !== null && !isWriting && golden !== null && golden !== here;
// CI takes this reason for a known gap: the browser moves on without us.
const reason = isOther ? ` (left out: made by Chromium ${golden}, this is ${here})` : '';
if (isOther) process.stdout.write(`Left out: golden screenshots.${reason}\n`);

const patience = 240_000;

/** The top of each page, as high as this: what a reader sees first, in images that stay small. */
const height = 1400;

const views: readonly [string, View][] = [
  ['light', { width: 900, height }],
  ['dark', { width: 900, height, colorScheme: 'dark' }],
  ['narrow', { width: 320, height }],
];
const screens = ['class', 'lecture', ...Object.keys(kinds)].flatMap((page) =>
  views.map(([name, view]): [string, string, View] => [`${page}-${name}`, page, view]),
);

describe.skipIf(chromiumMissing !== null || isOther)('screenshots', () => {
  let browser: Browser;
  let report: ClassReport;

  beforeAll(async () => {
    [browser, report] = await Promise.all([connectChromium(), gradeSampleClass()]);
    if (isWriting) keepMajor(majorOf(browser.version()));
  }, patience);
  afterAll(async () => {
    await browser?.close();
    report?.remove();
  });

  it.each(screens)(
    `look like the golden %s${reason}`,
    async (name, page, view) => {
      const shot = await withPage(browser, fileOf(page), view, (opened) =>
        opened.screenshot({ animations: 'disabled', caret: 'hide' }),
      );
      if (isWriting) keepGolden(name, shot);
      expect(difference(name, shot)).toBeNull();
    },
    patience,
  );

  function fileOf(page: string): string {
    if (page === 'lecture') return report.lecturePage;
    const id = Object.entries(kinds).find(([kind]) => kind === page)?.[1];
    return id === undefined ? report.classPage : report.pageOf(report.submission(id));
  }
});
