import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumMissing } from '../../support/chromium.js';
import { graveFindings } from '../axe.js';
import { connectChromium } from '../connect-chromium.js';
import { createMidpointSite } from './midpoint-site.js';
import { visitPage } from './page-suite.js';
import { type ServedPage, serveFiles } from './served-page.js';

describe.skipIf(chromiumMissing !== null)('the page of an exercise of one function', () => {
  let browser: Browser;
  let site: ServedPage;
  beforeAll(async () => {
    browser = await connectChromium();
    site = await serveFiles(await createMidpointSite());
  });
  afterAll(async () => {
    await browser?.close();
    await site?.remove();
  });

  it('has one cell, and tells a wrong answer from a right one', async () => {
    await visitPage(browser, site.url, {}, async (page) => {
      expect(await page.page.locator('[data-cell]').count()).toBe(1);
      expect(await page.source(1)).toBe('def midpoint(a, b):\n    pass');
      expect(await graveFindings(page.page)).toEqual([]);

      await page.write(1, 'def midpoint(a, b):\n    return a + b / 2');
      expect(await page.check(1)).toMatch(/^Not yet\s+0 of 10$/);
      const told = await page.feedback(1).innerText();
      expect(told).toMatch(/midpoint\(-?[\d.]+, -?[\d.]+\)\s+gives -?[\d.]+\./);
      expect(await graveFindings(page.page)).toEqual([]);

      await page.write(1, 'def midpoint(a, b):\n    return (a + b) / 2\n\nmidpoint(2, 5)');
      expect(await page.run(1)).toBe('Value: 3.5');
      expect(await page.check(1)).toMatch(/^Complete\s+10 of 10$/);
      expect(await page.said().innerText()).toMatch(/^complete: 10 of 10/);
    });
  });

  it('keeps the work, gives it as a file and takes it again, in both languages', async () => {
    const own = 'def midpoint(a, b):\n    return b';
    await visitPage(browser, site.url, {}, async (page) => {
      await page.write(1, own);
      expect((await page.download()).text).toBe(own);
      await page.page.goto(`${site.url}fr.html`);
      expect(await page.source(1)).toBe(own);

      const other = '"""Mine."""\n\n\ndef midpoint(a, b):\n    return a\n';
      await page.upload(other);
      expect((await page.download()).text).toBe(other);
      expect(await page.check(1)).toMatch(/^Pas encore\s+0\s+(point )?sur\s+10$/);
    });
  });
});
