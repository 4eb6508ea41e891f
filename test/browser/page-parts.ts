// What tests know of the pages, in one place: parts are found by their role and by the words that a
// reader sees.

import type { Locator, Page } from 'playwright-core';

/** Opens everything that is folded. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });
}

/** The table of students on the class page: the one whose rows begin with a link to a page. */
export function studentLinks(page: Page): Locator {
  return page.getByRole('row').getByRole('rowheader').getByRole('link');
}

/** The ids of the students that the table shows, from top to bottom; hidden rows have no role. */
export async function shownStudents(page: Page): Promise<string[]> {
  const rows = page.locator('#students').getByRole('row');
  return rows.getByRole('rowheader').getByRole('link').allInnerTexts();
}

/** What folds a hint away; a screen reader says its text and whether it is open. */
export function hintFold(page: Page): Locator {
  return page.locator('summary').filter({ hasText: /hint/i }).first();
}

/** What a reader can get at without a mouse, in the order of the document. */
export const reachable =
  'a[href], summary, button:enabled, input:enabled:not([type="hidden"]), select:enabled, textarea:enabled, [tabindex="0"]';

/** One line when the page can be scrolled sideways, none when it fits. */
export async function tooWide(page: Page, name: string): Promise<string[]> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  return scrollWidth > clientWidth ? [`${name}: ${scrollWidth} > ${clientWidth} pixels`] : [];
}

/** What moves by itself: transitions that can be seen, animations, smooth scrolling. */
export function movingElements(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        const lasts = transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0.01);
        return lasts || animationName !== 'none' || scrollBehavior === 'smooth';
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}
