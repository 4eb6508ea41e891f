import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite } from '#grader/site/create-site.js';
import { renderPage } from '#grader/site/render-page.js';
import { meanSquaredError } from '#reference/mean-squared-error/exercise.js';
import { chromiumMissing } from '../../support/chromium.js';
import { graveFindings } from '../axe.js';
import { connectChromium } from '../connect-chromium.js';
import { visitPage } from './page-suite.js';
import { type ServedPage, serveFiles } from './served-page.js';

const answering = (answer: string) =>
  `def mean_squared_error(predictions, targets):\n    return ${answer}`;
const squares = 'sum((p - t) ** 2 for p, t in zip(predictions, targets))';

describe.skipIf(chromiumMissing !== null)('the page of mean-squared-error', () => {
  let browser: Browser;
  let site: ServedPage;
  beforeAll(async () => {
    browser = await connectChromium();
    site = await serveFiles(createSite(meanSquaredError, 'en', renderPage));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.remove();
  });

  it('checks lists with the score of grader check', async () => {
    await visitPage(browser, site.url, {}, async (page) => {
      expect(await page.page.locator('[data-cell]').count()).toBe(1);

      await page.write(1, answering(squares));
      expect(await page.check(1)).toMatch(/^Partly there\s+25 of 100$/);
      expect(await page.feedback(1).innerText()).toContain(
        'mean_squared_error([2.5, 0.0, 2.0, 8.0], [3.0, -0.5, 2.0, 7.0])',
      );
      expect(await graveFindings(page.page)).toEqual([]);

      await page.write(
        1,
        `${answering(`${squares} / len(targets)`)}\n\nmean_squared_error([4], [1])`,
      );
      expect(await page.run(1)).toBe('Value: 9.0');
      expect(await page.check(1)).toMatch(/^Complete\s+100 of 100$/);
    });
  });
});
