import { describe, expect, it } from 'vitest';
import { encodePageLink } from '#grader/core/page-link.js';
import { chromiumMissing } from '../../support/chromium.js';
import { ExercisePage } from './exercise-page.js';
import { pageSuite } from './page-suite.js';
import { fileOf, rightLoop, uphillStep } from './programs.js';

describe.skipIf(chromiumMissing !== null)('what leaves the cells of the exercise page', () => {
  const { visit, url } = pageSuite();

  it('is no other tab’s to replace while a link is shown over an unanswered notice', async () => {
    await visit({ withoutPython: true }, async (page) => {
      const other = await changedInAnotherTab(page);

      await page.page.goto(url() + linkTo(uphillStep));
      expect(await storeNotice(page).isVisible()).toBe(false);
      await back(page).click();

      expect(await page.source(1)).toBe('# from this tab');
      await storeNotice(page).getByText('changed in another tab').waitFor();
      expect(await other.source(1)).toBe('# from the other tab');
      await storeNotice(page).getByRole('button', { name: 'Show the other tab' }).click();
      expect(await page.source(1)).toBe('# from the other tab');
    });
  });

  it('is told of when another tab changes the work beside a link', async () => {
    await visit({ withoutPython: true }, async (page) => {
      await page.write(1, '# from this tab');
      await page.page.goto(url() + linkTo(uphillStep));
      const other = new ExercisePage(await page.page.context().newPage());
      await other.page.goto(url());
      expect(await other.source(1)).toBe('# from this tab');
      await other.write(1, '# from the other tab');
      await page.page.waitForFunction(() =>
        Object.values(localStorage).some((kept) => String(kept).includes('from the other tab')),
      );

      await page.page.bringToFront();
      await back(page).click();
      expect(await page.source(1)).toBe('# from this tab');
      await storeNotice(page).getByRole('button', { name: 'Keep this one' }).click();
      await page.page.reload();
      expect(await page.source(1)).toBe('# from this tab');
      expect(await storeNotice(page).isVisible()).toBe(false);
    });
  });

  it('is still this tab’s after a reload, as long as the notice is unanswered', async () => {
    await visit({ withoutPython: true }, async (page) => {
      await changedInAnotherTab(page);

      await page.page.reload();
      expect(await page.source(1)).toBe('# from this tab');
      await storeNotice(page).getByRole('button', { name: 'Show the other tab' }).click();
      await page.page.reload();
      expect(await page.source(1)).toBe('# from the other tab');
      expect(await storeNotice(page).isVisible()).toBe(false);
    });
  });

  it('can be brought back after a second link took the place of an edited one', async () => {
    await visit({ withoutPython: true }, async (page) => {
      await page.write(1, '# my own');
      await page.page.goto(url() + linkTo('# one'));
      await page.write(1, '# one, mended');
      const firstAddress = page.page.url();
      await page.page.goto(url() + linkTo('# two'));
      expect(await page.source(1)).toBe('# two');
      await bringBack(page).click();

      expect(await page.source(1)).toBe('# one, mended');
      expect(page.page.url()).toBe(firstAddress);
      expect(await bringBack(page).count()).toBe(0);
      await page.page.getByRole('button', { name: 'Keep this instead' }).click();
      await page.page.reload();
      expect(await page.source(1)).toBe('# one, mended');
    });
  });

  it('can be brought back after the way back to the own work, link by link', async () => {
    await visit({ withoutPython: true }, async (page) => {
      await page.write(1, '# my own');
      for (const name of ['one', 'two', 'three']) {
        await page.page.goto(url() + linkTo(`# ${name}`));
        await page.write(1, `# ${name}, mended`);
      }
      await back(page).click();
      expect(await page.source(1)).toBe('# my own');

      for (const name of ['three', 'two', 'one', 'three']) {
        await bringBack(page).click();
        expect(await page.source(1)).toBe(`# ${name}, mended`);
      }
      await back(page).click();
      expect(await page.source(1)).toBe('# my own');
    });
  });

  it('is nothing to bring back where a link was only looked at', async () => {
    await visit({ withoutPython: true }, async (page) => {
      await page.page.goto(url() + linkTo('# one'));
      await page.page.goto(url() + linkTo('# two'));
      expect(await page.source(1)).toBe('# two');
      expect(await bringBack(page).count()).toBe(0);
      await back(page).click();
      expect(await page.page.locator('[data-cells=link]').isVisible()).toBe(false);
    });
  });
});

/** This tab and another one hold different work, and this one asks about it. */
async function changedInAnotherTab(page: ExercisePage): Promise<ExercisePage> {
  await page.write(1, '# from this tab');
  await page.page.waitForFunction(() =>
    Object.values(localStorage).some((kept) => String(kept).includes('from this tab')),
  );
  const other = new ExercisePage(await page.page.context().newPage());
  await other.page.goto(page.page.url());
  await other.write(1, '# from the other tab');
  await page.page.bringToFront();
  await storeNotice(page).getByText('changed in another tab').waitFor();
  return other;
}

function storeNotice({ page }: ExercisePage) {
  return page.locator('[data-cells=store]');
}

function back({ page }: ExercisePage) {
  return page.getByRole('button', { name: 'Back to my own work' });
}

function bringBack({ page }: ExercisePage) {
  return page.getByRole('button', { name: 'Bring back my changes' });
}

/** The end of an address that shows `step` in the first cell, as a report links to it. */
function linkTo(step: string): string {
  const call = 'single_step_gradient_descent(1.0, 0.1)';
  return `#${encodePageLink({ code: fileOf(step, rightLoop), call })}`;
}
