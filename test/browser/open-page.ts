// Opens a page of a report as a reader would, cut off from any network, and notes whatever a page
// of ours must not do.

import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** How a page is looked at. */
export interface View {
  readonly width?: number;
  readonly height?: number;
  /** Device pixels for one of CSS. */
  readonly scale?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly media?: 'screen' | 'print';
  readonly motion?: 'reduce' | 'no-preference';
  readonly script?: boolean;
}

/** What is shown when a test does not say otherwise: a small laptop, light, with script. */
const usual = {
  width: 1024,
  height: 768,
  scale: 1,
  colorScheme: 'light',
  media: 'screen',
  motion: 'no-preference',
  script: true,
} as const;

/**
 * Opens `file`, lets `look` look at it, and fails when the page asked for anything but a file,
 * wrote an error to the console, opened a dialog, or tried what its security policy forbids.
 */
export async function withPage<T>(
  browser: Browser,
  file: string,
  view: View,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const { result, complaints } = await observe(browser, file, view, look);
  expect(complaints, `complaints about ${file}`).toEqual([]);
  return result;
}

/** As `withPage`, but hands the complaints back. */
export async function observe<T>(
  browser: Browser,
  file: string,
  view: View,
  look: (page: Page) => Promise<T>,
): Promise<{ readonly result: T; readonly complaints: readonly string[] }> {
  const { width, height, scale, colorScheme, media, motion, script } = { ...usual, ...view };
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme,
    reducedMotion: motion,
    javaScriptEnabled: script,
    offline: true,
    locale: 'en',
    timezoneId: 'UTC',
  });
  try {
    const complaints = await listen(context);
    const page = await context.newPage();
    await page.emulateMedia({ media });
    await visit(page, file);
    const result = await look(page);
    return { result, complaints };
  } finally {
    await context.close();
  }
}

/** Goes on to `file` in the same tab. */
export async function visit(page: Page, file: string): Promise<void> {
  await page.goto(pathToFileURL(file).href);
}

async function listen(context: BrowserContext): Promise<readonly string[]> {
  const complaints: string[] = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith('file://') && route.request().isNavigationRequest()) return route.continue();
    complaints.push(`request: ${url}`);
    return route.abort();
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`console: ${message.text()}`);
    }
  });
  context.on('weberror', (error) => {
    complaints.push(`error: ${error.error().message}`);
  });
  context.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return complaints;
}
