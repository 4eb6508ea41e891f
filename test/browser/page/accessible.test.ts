import { describe, expect, it } from 'vitest';
import { chromiumMissing } from '../../support/chromium.js';
import { graveFindings } from '../axe.js';
import { movingElements, tooWide, unfoldAll } from '../page-parts.js';
import type { ExercisePage } from './exercise-page.js';
import { changeView, pageSuite } from './page-suite.js';
import { fileOf, rightLoop, rightStep, uphillStep } from './programs.js';
import { walkPage } from './tab-walk.js';

const pages = ['index.html', 'fr.html'];

describe.skipIf(chromiumMissing !== null)('the exercise page', () => {
  const { visit, keepOpen } = pageSuite();

  describe.each(pages)('%s', (address) => {
    const onNew = keepOpen({ address, withoutPython: true });
    const onFilled = keepOpen({ address }, fill);

    it.each(['light', 'dark'] as const)(
      'gives axe nothing serious to find, new and with all of it open, %s',
      async (colorScheme) => {
        for (const onPage of [onNew, onFilled]) {
          await onPage(async ({ page }) => {
            await changeView(page, { colorScheme });
            expect(await graveFindings(page)).toEqual([]);
          });
        }
      },
    );

    it.each([
      ['320 pixels wide', 320],
      ['at 200 % zoom of a small window', 512],
    ])('never scrolls sideways, %s', async (_, width) => {
      await onNew(async ({ page }) => {
        await changeView(page, { width });
        expect(await tooWide(page, 'new')).toEqual([]);
      });
      await onFilled(async ({ page }) => {
        await changeView(page, { width });
        expect(await tooWide(page, 'filled')).toEqual([]);
      });
    });

    it('can be walked by Tab alone, and shows where it is', async () => {
      await onFilled(async ({ page }) => {
        await changeView(page, {});
        const walk = await walkPage(page);

        expect(walk).toEqual({ missed: [], unmarked: [], editors: 2 });
      });
    });

    it('moves nothing for readers who asked for less motion', async () => {
      await onFilled(async ({ page }) => {
        await changeView(page, { motion: 'reduce' });
        expect(await movingElements(page)).toEqual([]);
      });
    });
  });

  it('can be worked through by keyboard alone, and says what happens', async () => {
    await visit({}, async (page) => {
      const { keyboard } = page.page;
      const focus = () =>
        page.page.evaluate(() => {
          const { activeElement } = document;
          return (
            activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label') ??
            activeElement?.textContent.trim() ??
            ''
          );
        });
      const tabTo = async (name: RegExp) => {
        for (let press = 0; press < 60 && !name.test(await focus()); press++) {
          await keyboard.press('Tab');
        }
        expect(await focus()).toMatch(name);
      };
      await tabTo(/^Cell 1: one step/);
      await keyboard.press('Control+a');
      await keyboard.insertText(`${rightStep}\nsingle_step_gradient_descent(1, 0.25)`);
      await keyboard.press('Control+Enter');
      await page.said().getByText('Finished. It printed nothing. Value: 0.5').waitFor();
      await keyboard.press('Escape');
      await tabTo(/^Cell 2: many steps/);
      await keyboard.press('Control+a');
      await keyboard.insertText(rightLoop);
      await keyboard.press('Escape');
      await tabTo(/^Check$/);
      await keyboard.press('Enter');
      await page.said().getByText('complete: 100 of 100').waitFor();
      expect(await focus()).toBe('Check');

      await tabTo(/^Reset$/);
      await keyboard.press('Enter');
      expect(await focus()).toBe('Put it back');
      await keyboard.press('Tab');
      await keyboard.press('Enter');
      expect(await focus()).toBe('Reset');
      expect(await page.source(2)).toBe(rightLoop);
    });
  });

  it('lets Tab indent in a cell, and leaves it after Escape', async () => {
    await visit({ withoutPython: true }, async (page) => {
      await page.write(1, 'a');
      await page.page.keyboard.press('Home');
      await page.page.keyboard.press('Tab');
      expect(await page.source(1)).toBe('    a');
      await page.page.keyboard.press('Escape');
      await page.page.keyboard.press('Tab');
      expect(await page.source(1)).toBe('    a');
      expect(await page.button(1, 'run').evaluate((run) => run === document.activeElement)).toBe(
        true,
      );
    });
  });
});

/** Feedback, a run's output, a marked line, a notice and every fold, all open. */
async function fill(page: ExercisePage): Promise<void> {
  await page.upload(fileOf(uphillStep, `${rightLoop}\nprint("a" * 200)\n1 / 0`));
  await page.noticed().fill('It walks away.');
  await page.check(1);
  await page.run(2);
  await page.button(2, 'reset').click();
  await page.page.locator('[data-lesson=reveal]').click();
  await page.page
    .locator('[data-part=explore-regime] .name')
    .filter({ hasText: /^(Runs away|S’éloigne)$/ })
    .waitFor();
  await unfoldAll(page.page);
}
