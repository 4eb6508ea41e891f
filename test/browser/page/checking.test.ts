import { describe, expect, it } from 'vitest';
import { chromiumMissing } from '../../support/chromium.js';
import { pageSuite } from './page-suite.js';
import { fileOf, rightLoop, rightStep, uphillStep } from './programs.js';

describe.skipIf(chromiumMissing !== null)('Check on the exercise page', () => {
  const { visit, keepOpen } = pageSuite();
  const onPage = keepOpen({});

  it('names a wrong sign, and gives full marks once it is mended', async () => {
    await onPage(async (page) => {
      const { keyboard } = page.page;
      // Typed as a learner types: the editor indents.
      await page.editor(1).click();
      await keyboard.press('Control+a');
      await keyboard.type('def single_step_gradient_descent(theta, learning_rate):\n');
      await keyboard.type('gradient = 2 * theta\nreturn theta + learning_rate * gradient');
      await page.editor(2).click();
      await keyboard.press('Control+a');
      await keyboard.type('def gradient_descent(initial_theta, learning_rate, number_steps):\n');
      await keyboard.type('theta = initial_theta\nfor step in range(number_steps):\n');
      await keyboard.type('theta = single_step_gradient_descent(theta, learning_rate)\n');
      await keyboard.press('Backspace');
      await keyboard.type('return theta');

      expect(await page.check(1)).toMatch(/^Partly there\s+55 of 100$/);
      const feedback = page.feedback(1);
      expect(await feedback.getByText('The step walks uphill').first().isVisible()).toBe(true);
      expect(await feedback.innerText()).toMatch(
        /single_step_gradient_descent\(1\.0, 0\.1\)\s+gives 1\.2\./,
      );
      expect(await page.said().innerText()).toMatch(/^partly there: 55 of 100/);

      await page.inCell(1, '.cm-line').last().click();
      await keyboard.press('Home');
      for (const _ of 'return theta ') await keyboard.press('ArrowRight');
      await keyboard.press('Delete');
      await keyboard.type('-');
      expect(await page.source(1)).toContain('return theta - learning_rate * gradient');

      expect(await page.check(2)).toMatch(/^Complete\s+100 of 100$/);
      expect(await page.said().innerText()).toMatch(/^complete: 100 of 100/);
      expect(await page.feedback(1).isVisible()).toBe(false);
    });
  });

  it('opens the hints of its feedback one after the other, without the answer', async () => {
    await onPage(async (page) => {
      await page.upload(fileOf(uphillStep, rightLoop));
      await page.check(1);
      const folds = page.feedback(1).locator('.next summary');

      await folds.first().click();
      expect(await folds.nth(1).isVisible()).toBe(true);
      await folds.nth(1).click();

      expect(await page.feedback(1).innerText()).not.toContain('theta - learning_rate');
    });
  });

  it.each([
    ['index.html', /^Not yet\s+0 of 100$/],
    ['fr.html', /^Pas encore\s+0\s+(point )?sur\s+100$/],
  ])('grades empty cells like any other: %s', async (address, headline) => {
    await visit({ address }, async (page) => {
      for (const cell of [1, 2] as const) {
        await page.write(cell, 'x');
        await page.page.keyboard.press('Backspace');
      }
      expect(await page.check(1)).toMatch(headline);
      await page.write(1, rightStep);
      await page.write(2, rightLoop);
      expect(await page.check(2)).toMatch(/100\s+(points )?(of|sur)\s+100$/);
    });
  });

  it('marks the line that does not compile, in its cell', async () => {
    await onPage(async (page) => {
      await page.upload(fileOf(rightStep, rightLoop.replace('steps):', 'steps)')));
      await page.check(1);

      expect(await page.marks(1)).toEqual([]);
      expect(await page.marks(2)).toEqual([
        { line: 1, text: expect.stringMatching(/expected ':'/) },
      ]);
    });
  });

  it('can be stopped, and says so', async () => {
    await visit({}, async (page) => {
      await page.upload(fileOf(rightStep, `sum(range(10**13))\n${rightLoop}`));
      await page.button(2, 'check').click();
      await page.button(2, 'stop').click();
      await page.finished();

      expect(await page.said().innerText()).toBe('Stopped.');
      expect(await page.status(2).innerText()).toBe('Stopped.');
      expect(await page.feedback(2).isVisible()).toBe(false);
      await page.upload(fileOf(rightStep, rightLoop));
      expect(await page.check(1)).toMatch(/100 of 100/);
      expect(await page.status(2).innerText()).toBe('');
    });
  });

  it('takes a program of 200 kB from the clipboard', async () => {
    await onPage(async (page) => {
      const origin = new URL(page.page.url()).origin;
      await page.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
      const line = `# ${'remark '.repeat(12)}\n`;
      const huge = line.repeat(Math.ceil(200_000 / line.length)) + rightStep;
      await page.page.evaluate((text) => navigator.clipboard.writeText(text), huge);
      await page.editor(1).click();
      await page.page.keyboard.press('Control+a');
      await page.page.keyboard.press('Control+v');
      await page.write(2, rightLoop);

      expect((await page.download()).text).toBe(`${huge}\n# %%\n${rightLoop}`);
      expect(await page.run(1)).toBe('');
      expect(await page.check(1)).toMatch(/^(Complete\s+100|Not yet\s+0) of 100$/);
    });
  });

  it('puts a cell back to its start, and brings the text again', async () => {
    await visit({ withoutPython: true }, async (page) => {
      const starter = await page.source(1);
      await page.write(1, rightStep);
      await page.button(1, 'reset').click();
      await page.notice(1).getByRole('button', { name: 'Leave it' }).click();
      expect(await page.source(1)).toBe(rightStep);

      await page.button(1, 'reset').click();
      await page.notice(1).getByRole('button', { name: 'Put it back' }).click();
      expect(await page.source(1)).toBe(starter);
      await page.notice(1).getByRole('button', { name: 'Undo' }).click();
      expect(await page.source(1)).toBe(rightStep);

      await page.page.keyboard.press('Control+z');
      expect(await page.source(1)).toBe(starter);
      await page.page.keyboard.press('Control+z');
      expect(await page.source(1)).toBe(rightStep);
      await page.page.keyboard.press('Control+y');
      expect(await page.source(1)).toBe(starter);
    });
  });
});
