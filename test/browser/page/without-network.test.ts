import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { locales } from '#grader/core/model/locale.js';
import { createSingleFile } from '#grader/site/create-single-file.js';
import { renderPage } from '#grader/site/render-page.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { chromiumMissing } from '../../support/chromium.js';
import { connectChromium } from '../connect-chromium.js';
import { visitPage } from './page-suite.js';
import { fileOf, rightLoop, rightStep, uphillStep } from './programs.js';
import { servePage } from './served-page.js';

describe.skipIf(chromiumMissing !== null)('without a network', () => {
  let browser: Browser;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'grader-single-'));
  beforeAll(async () => {
    browser = await connectChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the page is there after the first visit, whole: it runs, checks, explores, in both languages', async () => {
    const site = await servePage();
    onTestFinished(() => site.remove());
    await visitPage(browser, site.url, {}, async (page) => {
      await page.upload(fileOf(uphillStep, rightLoop));
      await page.page.evaluate(() => navigator.serviceWorker.ready);
      await page.page.waitForFunction(() => navigator.serviceWorker.controller !== null);

      await site.stop();
      await page.page.reload();

      expect(await page.source(1)).toBe(uphillStep);
      expect(await page.check(1)).toMatch(/^Partly there\s+55 of 100$/);
      await page.write(1, rightStep);
      expect(await page.check(1)).toMatch(/^Complete\s+100 of 100$/);
      await page.page.getByRole('link', { name: 'Cette page en français' }).click();
      await page.page.waitForURL('**/fr.html');
      expect(await page.check(2)).toMatch(/100/);
      await page.write(2, `${rightLoop}\ngradient_descent(1, 0.5, 2)`);
      expect(await page.run(2)).toMatch(/^Valeur\s: 0\.0$/);
      await page.page.locator('[data-part=explore-regime]').getByText('Monotone').waitFor();
    });
  });

  it.each(locales)(
    'the single file opens from a disk and has everything in it: %s',
    async (lang) => {
      const file = path.join(folder, `lesson-${lang}.html`);
      writeFileSync(file, createSingleFile(gradientDescent, lang, renderPage));
      await visitPage(browser, pathToFileURL(file).href, { offline: true }, async (page) => {
        await page.write(1, 'print("here")\n1 + 1');
        expect(await page.run(1)).toMatch(/^here\s+(Value|Valeur)\s?: 2$/);
        await page.write(1, 'while True: pass');
        await page.button(1, 'run').click();
        await page
          .status(1)
          .getByText(/^(Running|En cours)…$/)
          .waitFor();
        await page.button(1, 'stop').click();
        await page.finished();

        await page.upload(fileOf(uphillStep, rightLoop));
        expect(await page.check(1)).toMatch(/55/);
        await page.write(1, rightStep);
        expect(await page.check(1)).toMatch(/100/);
        await page.page.locator('[data-part=explore-regime]').getByText('Monotone').waitFor();
        await page.page.evaluate(() => document.fonts.ready);
        await page.page.reload();
        expect(await page.source(1)).toBe(rightStep);
      });
    },
  );
});
