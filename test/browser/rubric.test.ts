import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rubricPage } from '#grader/exporters/rubric-page.js';
import { rubricView } from '#grader/exporters/rubric-view.js';
import * as libraries from '#grader/sandbox/libraries.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { chromiumMissing, startChromium } from '../support/chromium.js';
import { temporaryFolder } from '../support/run-grader.js';
import { graveFindings } from './axe.js';
import { type View, withPage } from './open-page.js';
import { tooWide } from './page-parts.js';

describe.skipIf(chromiumMissing !== null)('the page of a rubric', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser?.close());

  it.each<[string, View]>([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['narrow', { width: 320 }],
    ['printed', { media: 'print' }],
  ])('gives axe nothing serious to find and never scrolls sideways, %s', async (name, look) => {
    const file = path.join(temporaryFolder(), 'rubric.html');
    const names = {
      present: libraries.pythonModules,
      silent: libraries.silentLibraries,
      absent: libraries.absentLibraries,
    };
    writeFileSync(file, rubricPage(rubricView(gradientDescent, names, 'en'), 'en'));

    const found = await withPage(browser, file, look, async (page) => [
      ...(await graveFindings(page)),
      ...(await tooWide(page, name)),
    ]);

    expect(found).toEqual([]);
  });
});
