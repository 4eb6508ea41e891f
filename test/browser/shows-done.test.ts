import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumMissing } from '../support/chromium.js';
import { type ClassReport, gradeSampleClass } from './class-report.js';
import { connectChromium } from './connect-chromium.js';
import { withPage } from './open-page.js';
import { hintFold, shownStudents, studentLinks } from './page-parts.js';

/** What a file may take on a busy machine; nothing is measured. */
const patience = 240_000;

const wanted = 'wrong-sign';

describe.skipIf(chromiumMissing !== null)('the report of the sample class', () => {
  let browser: Browser;
  let report: ClassReport;
  /** All with the wanted diagnosis, by id. */
  let diagnosed: string[];
  let everyone: string[];

  beforeAll(async () => {
    [browser, report] = await Promise.all([connectChromium(), gradeSampleClass()]);
    const { submissions } = report.results;
    everyone = submissions.map(({ id }) => id).toSorted();
    diagnosed = submissions
      .filter(({ diagnoses }) => diagnoses.some(({ id }) => id === wanted))
      .map(({ id }) => id)
      .toSorted();
  }, patience);
  afterAll(async () => {
    await browser?.close();
    report?.remove();
  });

  it('leads from a diagnosis over a student to a hint, by keyboard', async () => {
    await withPage(browser, report.classPage, {}, async (page) => {
      expect(diagnosed).toContain('partial-wrong-sign');
      expect(diagnosed.length).toBeLessThan(everyone.length);
      expect((await shownStudents(page)).toSorted()).toEqual(everyone);

      await choose(page);
      expect((await shownStudents(page)).toSorted()).toEqual(diagnosed);
      await expectCount(page, diagnosed.length);

      const falling = report.results.submissions
        .filter(({ id }) => diagnosed.includes(id))
        .map(({ score }) => score ?? Number.NaN)
        .toSorted((a, b) => b - a);
      await page.getByRole('button', { name: 'Score', exact: true }).focus();
      await page.keyboard.press('Enter');
      expect(await sorting(page)).toBe('descending');
      expect(await scores(page)).toEqual(falling);
      await page.keyboard.press('Enter');
      expect(await sorting(page)).toBe('ascending');
      expect(await scores(page)).toEqual(falling.toReversed());

      await page.getByRole('link', { name: 'partial-wrong-sign', exact: true }).first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'What to do next' }).waitFor();
      const hint = page
        .locator('details')
        .filter({ has: hintFold(page) })
        .first();
      const text = hint.locator(':scope > p');
      expect(await text.isVisible()).toBe(false);
      await hintFold(page).focus();
      await page.keyboard.press('Enter');
      expect(await text.isVisible()).toBe(true);
      expect(await text.innerText()).toMatch(/\w+ \w+ \w+/);
    });
  });

  it('keeps the filter in the address, for a reload and for somebody else', async () => {
    const address = await withPage(browser, report.classPage, {}, async (page) => {
      await choose(page);
      await page.reload();
      expect((await shownStudents(page)).toSorted()).toEqual(diagnosed);
      return page.url();
    });

    expect(new URL(address).hash).toMatch(/^#f=/);
    await withPage(browser, report.classPage, {}, async (page) => {
      await page.goto(address);
      await page.reload();
      expect((await shownStudents(page)).toSorted()).toEqual(diagnosed);
      await expectCount(page, diagnosed.length);
      await page.getByRole('button', { name: 'Show all' }).click();
      expect((await shownStudents(page)).toSorted()).toEqual(everyone);
      await expectCount(page, everyone.length);
    });
  });

  it('shows everyone and no dead control without script', async () => {
    await withPage(browser, report.classPage, { script: false }, async (page) => {
      expect((await shownStudents(page)).toSorted()).toEqual(everyone);
      expect(await studentLinks(page).count()).toBeGreaterThanOrEqual(everyone.length);
      for (const role of ['combobox', 'searchbox', 'button', 'status'] as const) {
        expect(await page.getByRole(role).count()).toBe(0);
      }
    });
  });

  /** Chooses the diagnosis by the words that stand in the row of one who has it. */
  async function choose(page: Page): Promise<void> {
    const row = page.getByRole('row').filter({
      has: page.getByRole('rowheader', { name: 'partial-wrong-sign', exact: true }),
    });
    const title = await row.getByRole('cell').last().innerText();
    const filter = page.getByRole('combobox', { name: 'Diagnosis' });
    await filter.selectOption({ label: `${title} (${diagnosed.length})` });
  }

  async function expectCount(page: Page, count: number): Promise<void> {
    const said = await page.getByRole('status').first().innerText();
    expect(said).toBe(`${count} / ${everyone.length} shown`);
  }
});

/** The scores that the table shows, from top to bottom. */
async function scores(page: Page): Promise<number[]> {
  const table = page.getByRole('table').filter({ has: scoreHead(page) });
  const rows = await table.locator('tbody').getByRole('row').all();
  return Promise.all(
    rows.map(async (row) => Number(await row.locator('td.number').first().innerText())),
  );
}

function sorting(page: Page): Promise<string | null> {
  return scoreHead(page).getAttribute('aria-sort');
}

function scoreHead(page: Page) {
  return page.getByRole('columnheader', { name: 'Score', exact: true });
}
