import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumMissing } from '../support/chromium.js';
import { graveFindings } from './axe.js';
import { type ClassReport, gradeSampleClass, kinds } from './class-report.js';
import { connectChromium } from './connect-chromium.js';
import { type View, visit, withPage } from './open-page.js';
import { hintFold, movingElements, studentLinks, tooWide, unfoldAll } from './page-parts.js';
import { walkByTab } from './tab-stops.js';

/** What a file may take on a busy machine; nothing is measured. */
const patience = 240_000;

describe.skipIf(chromiumMissing !== null)('the pages of the sample class', () => {
  let browser: Browser;
  let report: ClassReport;

  beforeAll(async () => {
    [browser, report] = await Promise.all([connectChromium(), gradeSampleClass()]);
  }, patience);
  afterAll(async () => {
    await browser?.close();
    report?.remove();
  });

  const oneOfEach = () => [
    report.classPage,
    report.lecturePage,
    ...Object.values(kinds).map((id) => report.pageOf(report.submission(id))),
  ];

  it('stand in every way that there is', () => {
    for (const [verdict, id] of Object.entries(kinds)) {
      expect(report.submission(id).verdict).toBe(verdict);
    }
  });

  it(
    'give axe nothing serious to find, on the pages of the class and every student’s',
    async () => {
      const students = report.results.submissions.map(report.pageOf);
      expect(await findings({}, [report.classPage, report.lecturePage, ...students])).toEqual([]);
    },
    patience,
  );

  it.each<[string, View]>([
    ['dark', { colorScheme: 'dark' }],
    ['narrow', { width: 320 }],
    ['printed', { media: 'print' }],
    ['printed from a dark screen', { media: 'print', colorScheme: 'dark' }],
  ])(
    'give axe nothing serious to find, %s',
    async (_, view) => {
      expect(await findings(view, oneOfEach())).toEqual([]);
    },
    patience,
  );

  it.each<[string, View]>([
    ['320 pixels wide', { width: 320 }],
    // Zoom makes CSS pixels larger: a window of 1024 × 768 then holds half of them each way.
    ['at 200 % zoom', { width: 512, height: 384, scale: 2 }],
  ])(
    'never scroll sideways, %s',
    async (_, view) => {
      const wide = await each(view, oneOfEach(), async (page, file) => {
        await unfoldAll(page);
        return tooWide(page, file);
      });
      expect(wide).toEqual([]);
    },
    patience,
  );

  it(
    'never scroll sideways with letters of twice the size',
    async () => {
      const wide = await each({ width: 640 }, oneOfEach(), async (page, file) => {
        await unfoldAll(page);
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%';
        });
        return tooWide(page, file);
      });
      expect(wide).toEqual([]);
    },
    patience,
  );

  it.each(['light', 'dark'] as const)(
    'let the Tab key reach everything, and show where it is, %s',
    async (colorScheme) => {
      const walks = await each({ colorScheme }, oneOfEach(), async (page) => {
        await unfoldAll(page);
        return [await walkByTab(page)];
      });
      expect(walks.flatMap(({ missed }) => missed)).toEqual([]);
      expect(walks.flatMap(({ unmarked }) => unmarked)).toEqual([]);
      // The class page links to every student at least.
      expect(walks[0]?.stops).toBeGreaterThan(report.results.submissions.length);
    },
    patience,
  );

  it('open a hint by keyboard', async () => {
    const file = report.pageOf(report.submission(kinds.partial));
    await withPage(browser, file, {}, async (page) => {
      const fold = hintFold(page);
      await fold.focus();
      expect(await isOpen()).toBe(false);
      await page.keyboard.press('Enter');
      expect(await isOpen()).toBe(true);

      function isOpen(): Promise<boolean> {
        return fold.evaluate(({ parentElement }) => parentElement?.matches('[open]') ?? false);
      }
    });
  });

  it('show every student without any script', async () => {
    await withPage(browser, report.classPage, { script: false }, async (page) => {
      const links = studentLinks(page);
      const names = await links.allInnerTexts();
      expect(names.toSorted()).toEqual(report.results.submissions.map(({ id }) => id).toSorted());
      for (const link of await links.all()) expect(await link.isVisible()).toBe(true);
    });
  });

  it(
    'say the same without script as with it',
    async () => {
      const said = async (script: boolean) =>
        each({ script }, oneOfEach(), async (page) => {
          await unfoldAll(page);
          const headings = await page.getByRole('heading').allInnerTexts();
          const tables = await page.getByRole('table').allInnerTexts();
          return [...headings, ...tables];
        });
      expect(await said(false)).toEqual(await said(true));
    },
    patience,
  );

  it('move nothing for readers who asked for less motion', async () => {
    const moving = await each({ motion: 'reduce' }, oneOfEach(), async (page) => {
      await unfoldAll(page);
      return movingElements(page);
    });
    expect(moving).toEqual([]);
  });

  async function findings(view: View, files: readonly string[]): Promise<string[]> {
    const found = await each(view, files, async (page) => {
      await unfoldAll(page);
      return graveFindings(page);
    });
    return [...new Set(found)];
  }

  /** Looks at one file after the other, in one tab. */
  function each<T>(
    view: View,
    files: readonly string[],
    look: (page: Page, file: string) => Promise<readonly T[]>,
  ): Promise<T[]> {
    const [first = report.classPage] = files;
    return withPage(browser, first, view, async (page) => {
      const all: T[] = [];
      for (const file of files) {
        await visit(page, file);
        all.push(...(await look(page, file)));
      }
      return all;
    });
  }
});
