import { describe, expect, it } from 'vitest';
import { chromiumMissing } from '../../support/chromium.js';
import type { ExercisePage } from './exercise-page.js';
import { pageSuite } from './page-suite.js';
import { fileOf, rightLoop, rightStep, uphillStep } from './programs.js';

describe.skipIf(chromiumMissing !== null)('Explore on the exercise page', () => {
  const { visit, keepOpen } = pageSuite();
  const onPage = keepOpen({});

  it.each([
    [
      '',
      [
        'Slow',
        'Monotone',
        'Lands at once',
        'Monotone',
        'Overshoots, yet comes closer',
        'Swings for ever',
        'Runs away, changing sides',
      ],
    ],
    [
      'fr.html',
      [
        'Lent',
        'Monotone',
        'Arrive d’un coup',
        'Monotone',
        'Dépasse, mais se rapproche',
        'Oscille sans fin',
        'S’éloigne en changeant de côté',
      ],
    ],
  ])('names what a right function does at each rate: /%s', async (address, names) => {
    await visit({ address }, async (page) => {
      await page.upload(fileOf(rightStep, rightLoop));
      await named(page, 'Monotone');
      for (const [index, rate] of ['0.001', '0.2', '0.5', '0.45', '0.9', '1', '10'].entries()) {
        await page.page.locator('#explore-rate').fill(rate);
        await named(page, names[index] ?? '');
      }
      expect(await rows(page)).toHaveLength(21);
      expect((await rows(page)).slice(0, 3)).toEqual([
        ['0', '1'],
        ['1', '−19'],
        ['2', '361'],
      ]);
    });
  });

  it('follows the learner’s own function, whatever it does', async () => {
    await onPage(async (page) => {
      await asInTheTask(page);
      await page.upload(fileOf(uphillStep, rightLoop));
      await named(page, 'Runs away');
      await page.upload(fileOf(rightStep, rightLoop));
      await named(page, 'Monotone');
      await page.write(1, 'def single_step_gradient_descent(theta, learning_rate):');
      await named(page, 'Your program does not load');
      await page.write(1, 'def single_step_gradient_descent(t, r):\n    while True: pass');
      await named(page, 'Your function did not end');
      await page.write(2, '');
      await page.write(1, 'a = 1');
      await named(page, 'No gradient_descent yet');
    });
  });

  it('has sliders that arrows move, and says where they lead', async () => {
    await onPage(async (page) => {
      await asInTheTask(page);
      await page.upload(fileOf(rightStep, rightLoop));
      await named(page, 'Monotone');
      const rate = page.page.getByRole('slider', { name: 'Learning rate λ' });
      await rate.focus();
      await page.page.keyboard.press('ArrowRight');
      expect(await page.page.locator('#explore-rate').inputValue()).toBe('0.212');
      expect(await rate.getAttribute('aria-valuetext')).toBe('rate 0.212');
      await page.page.keyboard.press('End');
      await named(page, 'Runs away, changing sides');
      await page.page.keyboard.press('Home');
      await named(page, 'Slow');
      expect(await page.page.locator('#explore-rate').inputValue()).toBe('0.0001');

      const steps = page.page.getByRole('slider', { name: 'Number of steps' });
      await steps.focus();
      await page.page.keyboard.press('Home');
      for (let step = 0; step < 3; step++) await page.page.keyboard.press('ArrowRight');
      await page.page.waitForFunction(
        () => document.querySelectorAll('[data-part=explore-rows] tr').length === 4,
      );
      const said = page.page.locator('[data-part=explore-status]');
      await said.getByText('After 3 steps θ is 0.9994').waitFor({ state: 'attached' });
      expect(await page.page.locator('#path-valley').textContent()).toMatch(
        /^θ goes from 1 to 0\.9994/,
      );
    });
  });

  it('takes the rates of the task by a button', async () => {
    await onPage(async (page) => {
      await asInTheTask(page);
      await page.upload(fileOf(rightStep, rightLoop));
      await page.page.getByRole('button', { name: 'λ = 10' }).click();
      await named(page, 'Runs away, changing sides');
      await page.page.getByRole('button', { name: 'λ = 0.001' }).click();
      await named(page, 'Slow');
      await page.page.getByRole('button', { name: 'λ = 0.2' }).click();
      await named(page, 'Monotone');
    });
  });
});

/** Sets the controls as they are on a new page. */
async function asInTheTask({ page }: ExercisePage): Promise<void> {
  await page.getByRole('button', { name: 'λ = 0.2' }).click();
}

async function named(page: ExercisePage, name: string): Promise<void> {
  const place = page.page.locator('[data-part=explore-regime] .name');
  await place.filter({ hasText: new RegExp(`^${name}$`) }).waitFor();
}

function rows({ page }: ExercisePage): Promise<string[][]> {
  return page
    .locator('[data-part=explore-rows] tr')
    .evaluateAll((lines) =>
      lines.map((line) => [...line.children].map(({ textContent }) => textContent)),
    );
}
