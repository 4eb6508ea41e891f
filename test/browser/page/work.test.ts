import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { SubmissionResult } from '#grader/core/model/report.js';
import { encodePageLink } from '#grader/core/page-link.js';
import { chromiumMissing } from '../../support/chromium.js';
import { inProcess, temporaryFolder } from '../../support/run-grader.js';
import { ExercisePage } from './exercise-page.js';
import { pageSuite, visitPage } from './page-suite.js';
import { fileOf, rightLoop, rightStep, uphillStep } from './programs.js';

const answer = 'A low rate is slow; a high one runs away.\nIn between it is <best>.';

describe.skipIf(chromiumMissing !== null)('work on the exercise page', () => {
  const { visit, url, browser } = pageSuite();

  it('is there after a reload, even at once, in both languages', async () => {
    await visit({}, async (page) => {
      await page.write(1, rightStep);
      await page.write(2, rightLoop);
      await page.noticed().fill(answer);
      await page.page.reload();

      for (const address of ['', 'fr.html']) {
        await page.page.goto(url() + address);
        expect(await page.source(1)).toBe(rightStep);
        expect(await page.source(2)).toBe(rightLoop);
        expect(await page.noticed().inputValue()).toBe(answer);
      }
      expect(await page.check(1)).toContain('100');
    });
  });

  it('is never overwritten unseen by another tab', async () => {
    await visit({ withoutPython: true }, async (page) => {
      const other = new ExercisePage(await page.page.context().newPage());
      await other.page.goto(url());
      await page.page.bringToFront();
      await page.write(1, '# from the first tab');
      const notice = other.page.locator('[data-cells=store]');
      await notice.getByText('changed in another tab').waitFor();

      expect(await other.source(1)).not.toContain('first tab');
      await other.page.bringToFront();
      await notice.getByRole('button', { name: 'Show the other tab' }).click();

      expect(await other.source(1)).toBe('# from the first tab');
      expect(await notice.isVisible()).toBe(false);
    });
  });

  it('goes out as solution.py and comes in again, the observation too', async () => {
    const folder = temporaryFolder();
    await visit({ withoutPython: true }, async (page) => {
      await page.write(1, rightStep);
      await page.write(2, rightLoop);
      await page.noticed().fill(answer);
      const { name, text } = await page.download();

      expect(name).toBe('solution.py');
      expect(text.startsWith(`${rightStep}\n# %%\n${rightLoop}`)).toBe(true);
      writeFileSync(path.join(folder, name), text);
    });
    const file = readFileSync(path.join(folder, 'solution.py'), 'utf8');
    await visit({ withoutPython: true }, async (page) => {
      await page.write(1, '# own');
      await page.upload(file);

      expect(await page.source(1)).toBe(rightStep);
      expect(await page.source(2)).toBe(rightLoop);
      expect(await page.noticed().inputValue()).toBe(answer);
      expect((await page.download()).text).toBe(file);

      const notice = page.page.locator('[data-cells=file-notice]');
      await notice.getByRole('button', { name: 'Undo' }).click();
      expect(await page.source(1)).toBe('# own');
      expect(await page.noticed().inputValue()).toBe('');
    });
  });

  it('is refused where a file is no text or too long', async () => {
    await visit({ withoutPython: true }, async (page) => {
      const before = await page.source(1);
      const notice = page.page.locator('[data-cells=file-notice]');
      const open = (buffer: Buffer) =>
        page.page
          .locator('input[data-cells=file]')
          .setInputFiles({ name: 'x.py', mimeType: 'text/plain', buffer });

      await open(Buffer.from([0xff, 0xfe, 0x00]));
      await notice.getByText('no UTF-8 text').waitFor();
      await open(Buffer.alloc(1_000_001, '#'));
      await notice.getByText('too long').waitFor();

      expect(await page.source(1)).toBe(before);
    });
  });

  it('shows its observation in the report of grader check, without points', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'solution.py');
    const html = path.join(folder, 'report.html');
    await visit({ withoutPython: true }, async (page) => {
      await page.write(1, rightStep);
      await page.write(2, rightLoop);
      await page.noticed().fill(answer);
      writeFileSync(file, (await page.download()).text);
    });
    const { code } = await inProcess(['check', file, '--html', html]);

    expect(code).toBe(0);
    await visitPage(browser(), `file://${html}`, {}, async ({ page }) => {
      const section = page.locator('section', {
        has: page.getByRole('heading', { name: 'What you noticed' }),
      });
      expect(await section.innerText()).toContain('In between it is <best>.');
      expect(await section.innerText()).not.toMatch(/\d+ of \d+/);
      expect(await page.locator('.headline').innerText()).toMatch(/Complete\s+100 of 100/);
    });
  });

  it('is kept beside the code of a report’s link, and there is a way back', async () => {
    const folder = temporaryFolder();
    const submitted = path.join(folder, 'class', 'walker.py');
    mkdirSync(path.dirname(submitted));
    writeFileSync(submitted, fileOf(uphillStep, rightLoop));
    const out = path.join(folder, 'reports');
    const args = ['batch', path.dirname(submitted), '--out', out, '--page-url', url()];
    await inProcess([...args, '--engine', 'sealed']);
    const results = readFileSync(path.join(out, 'results.json'), 'utf8');
    const { submissions }: { submissions: SubmissionResult[] } = JSON.parse(results);
    const report = readFileSync(path.join(out, submissions[0]?.page ?? ''), 'utf8');
    const [, href = ''] = /href="([^"]*#code[^"]*)"/.exec(report) ?? [];
    const address = href
      .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replaceAll('&amp;', '&');

    await visit({}, async (page) => {
      await page.write(1, '# my own');
      await page.noticed().fill('mine');
      const link = page.page.locator('[data-cells=link]');
      const call = page.page.locator('[data-cells=call]');
      expect(address.startsWith(url())).toBe(true);

      await page.page.goto(address);
      expect(await page.source(1)).toBe(uphillStep);
      expect(await link.innerText()).toContain('Your own work is kept');
      expect(await call.innerText()).toContain('single_step_gradient_descent(1.0, 0.1)');
      await call.getByRole('button', { name: 'Run the call' }).click();
      await page.finished();
      expect(await call.innerText()).toMatch(/Value: 1\.2$/m);

      await page.page.reload();
      expect(await page.source(1)).toBe(uphillStep);
      await link.getByRole('button', { name: 'Back to my own work' }).click();
      expect(await page.source(1)).toBe('# my own');
      expect(await page.noticed().inputValue()).toBe('mine');
      expect(await call.isVisible()).toBe(false);
      expect(new URL(page.page.url()).hash).toBe('');
      await page.page.reload();
      expect(await page.source(1)).toBe('# my own');
    });
  });

  it('is not overwritten by an undo of what happened beside a link', async () => {
    await visit({ withoutPython: true }, async (page) => {
      const fileNotice = page.page.locator('[data-cells=file-notice]');
      const back = page.page.getByRole('button', { name: 'Back to my own work' });
      await page.write(1, '# my own');
      await page.upload(fileOf('# from a file', rightLoop));

      await page.page.goto(url() + linkTo(uphillStep));
      expect(await page.source(1)).toBe(uphillStep);
      expect(await fileNotice.isVisible()).toBe(false);

      await page.button(1, 'reset').click();
      await page.notice(1).getByRole('button', { name: 'Put it back' }).click();
      await page.notice(1).getByRole('button', { name: 'Undo' }).waitFor();
      await back.click();
      expect(await page.source(1)).toBe('# from a file');
      expect(await page.notice(1).isVisible()).toBe(false);
    });
  });

  it('is what a file becomes that is opened beside a link', async () => {
    await visit({ withoutPython: true }, async (page) => {
      await page.write(1, '# my own');
      await page.page.goto(url() + linkTo(uphillStep));
      await page.upload(fileOf('# from a file', rightLoop));

      expect(await page.source(1)).toBe('# from a file');
      expect(await page.page.locator('[data-cells=link]').isVisible()).toBe(false);
      expect(new URL(page.page.url()).hash).toBe('');
      await page.page.reload();
      expect(await page.source(1)).toBe('# from a file');

      await page.page.goto(url() + linkTo(uphillStep));
      await page.upload(fileOf('# another file', rightLoop));
      const fileNotice = page.page.locator('[data-cells=file-notice]');
      await fileNotice.getByRole('button', { name: 'Undo' }).click();
      expect(await page.source(1)).toBe('# from a file');
    });
  });

  it('keeps its observation when the code of a link takes its place', async () => {
    await visit({ withoutPython: true }, async (page) => {
      await page.noticed().fill('mine');
      await page.page.goto(url() + linkTo(uphillStep));
      expect(await page.noticed().inputValue()).toBe('');
      await page.write(1, '# mended');
      await keepButton(page).click();

      expect(await page.noticed().inputValue()).toBe('mine');
      await page.page.reload();
      expect(await page.source(1)).toBe('# mended');
      expect(await page.noticed().inputValue()).toBe('mine');
    });
  });

  it('can take over an observation made beside a link, and each link anew', async () => {
    await visit({ withoutPython: true }, async (page) => {
      await page.page.goto(url() + linkTo('# one'));
      expect(await keepButton(page).count()).toBe(0);
      await page.noticed().fill('seen there');
      await keepButton(page).waitFor();

      await page.page.goto(url() + linkTo('# other'));
      expect(await page.source(1)).toBe('# other');
      expect(await keepButton(page).count()).toBe(0);
      await page.noticed().fill('seen here');
      await keepButton(page).click();

      await page.page.reload();
      expect(await page.source(1)).toBe('# other');
      expect(await page.noticed().inputValue()).toBe('seen here');
    });
  });

  it('is what a damaged link shows, also after another link', async () => {
    await visit({ withoutPython: true }, async (page) => {
      await page.write(1, '# my own');
      await page.page.goto(url() + linkTo(uphillStep));
      expect(await page.source(1)).toBe(uphillStep);
      await page.page.goto(`${url()}#code=damaged`);
      const link = page.page.locator('[data-cells=link]');
      await link.getByText('here is your own work').waitFor();

      expect(await page.source(1)).toBe('# my own');
    });
  });
});

function keepButton({ page }: ExercisePage): Locator {
  return page.getByRole('button', { name: 'Keep this instead of my own work' });
}

/** The end of an address that shows `step` in the first cell, as a report links to it. */
function linkTo(step: string): string {
  const call = 'single_step_gradient_descent(1.0, 0.1)';
  return `#${encodePageLink({ code: fileOf(step, rightLoop), call })}`;
}
