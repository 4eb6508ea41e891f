import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '#grader/package-root.js';
import { renderPage } from '#grader/site/render-page.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { chromiumMissing } from '../support/chromium.js';
import { connectChromium } from './connect-chromium.js';

const patience = 240_000;
const origin = 'http://lesson.test';

describe.skipIf(chromiumMissing !== null)('the question "What do you notice?"', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await connectChromium();
  }, patience);
  afterAll(() => browser?.close());

  it('opens the observation once the learner has written one', async () => {
    await withLesson(browser, '', async (page) => {
      const reveal = page.getByRole('button', { name: 'Compare with the lesson' });
      const observation = page.getByText('A good learning rate lies in between.');

      expect(await reveal.isDisabled()).toBe(true);
      await page.getByLabel('Your observation').fill('  \n');
      expect(await reveal.isDisabled()).toBe(true);
      await page.getByLabel('Your observation').fill('It hardly moves.');
      expect(await observation.isVisible()).toBe(false);
      await reveal.click();

      expect(await observation.isVisible()).toBe(true);
      expect(await focused(page)).toBe('What to remember');
      expect(await page.evaluate('kept')).toBe('It hardly moves.');
    });
  });

  it('lets the observation be folded and opened again', async () => {
    await withLesson(browser, 'It runs away.', async (page) => {
      const observation = page.getByText('A good learning rate lies in between.');
      await page.getByRole('button', { name: 'Compare with the lesson' }).click();

      await page.keyboard.press('Enter');
      expect(await observation.isVisible()).toBe(false);
      await page.keyboard.press('Enter');

      expect(await observation.isVisible()).toBe(true);
    });
  });

  it('shows what was kept', async () => {
    await withLesson(browser, 'It runs away.', async (page) => {
      expect(await page.getByLabel('Your observation').inputValue()).toBe('It runs away.');
      expect(await page.getByRole('button', { name: 'Compare' }).isEnabled()).toBe(true);
    });
  });

  it('leaves the observation to be unfolded where no script runs', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await serve(page, '');

    await page.getByText('What to remember').click();

    expect(await page.getByText('A good learning rate lies in between.').isVisible()).toBe(true);
    expect(await page.locator('noscript p.warning').isVisible()).toBe(true);
    await context.close();
  });
});

async function withLesson(browser: Browser, kept: string, look: (page: Page) => Promise<void>) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await serve(page, kept);
  await look(page);
  expect(complaints).toEqual([]);
  await context.close();
}

/** The static page with the lesson's script alone. */
async function serve(page: Page, kept: string): Promise<void> {
  const compiled = path.join(packageRoot, 'dist', 'grader', 'page', 'lesson', 'start-lesson.js');
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', renderPage(gradientDescent, 'en', assets)],
    '/start-lesson.js': ['text/javascript', readFileSync(compiled, 'utf8')],
    '/start.js': [
      'text/javascript',
      `import { startLesson } from './start-lesson.js';
       globalThis.kept = ${JSON.stringify(kept)};
       startLesson(document.querySelector('[data-part=lesson]'), {
         noticed: () => kept,
         setNoticed: (text) => { kept = text; },
       });`,
    ],
  };
  await page.route('**/*', (route) => {
    const [contentType, body] = files[new URL(route.request().url()).pathname] ?? [];
    return contentType === undefined || body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType, body });
  });
  await page.goto(`${origin}/`);
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent.trim());
}

const assets = {
  scripts: ['start.js'],
  styles: [],
  icon: 'data:,',
  engine: { wasm: '', image: '' },
  imageHash: '',
  others: {},
};
