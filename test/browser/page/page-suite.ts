// A browser and a served exercise page for one file of tests, and visits to it. A visit fails when
// the page wrote an error to the console, asked anyone else for anything, or tried what its security
// policy forbids.

import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { chromiumMissing, startChromium } from '../../support/chromium.js';
import { ExercisePage } from './exercise-page.js';
import { type ServedPage, servePage } from './served-page.js';

/** How a learner comes to the page. */
export interface Visit {
  /** After the host; the English page when it is left out. */
  readonly address?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly motion?: 'reduce' | 'no-preference';
  /** Without any network. */
  readonly offline?: boolean;
  /** Runs in every document before the page's own scripts. */
  readonly script?: () => void;
}

export interface PageSuite {
  readonly browser: () => Browser;
  readonly site: () => ServedPage;
  /** Opens the page with nothing kept from before. */
  visit<T>(visit: Visit, look: (page: ExercisePage) => Promise<T>): Promise<T>;
}

/** To be called where a `describe` begins. */
export function pageSuite(): PageSuite {
  let browser: Browser | undefined;
  let site: ServedPage | undefined;
  beforeAll(async () => {
    if (chromiumMissing === null)
      [browser, site] = await Promise.all([startChromium(), servePage()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.remove();
  });
  const started = <T>(what: T | undefined): T => {
    if (what === undefined) throw new Error('the suite has not started');
    return what;
  };
  return {
    browser: () => started(browser),
    site: () => started(site),
    visit: (visit, look) => visitPage(started(browser), started(site).url, visit, look),
  };
}

/** Opens `host` as `visit` says and lets `look` look at it. */
export async function visitPage<T>(
  browser: Browser,
  host: string,
  { address = '', width = 1024, height = 768, colorScheme, motion, offline, script }: Visit,
  look: (page: ExercisePage) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: colorScheme ?? 'light',
    reducedMotion: motion ?? 'no-preference',
    offline: offline ?? false,
    locale: 'en',
    timezoneId: 'UTC',
  });
  try {
    const complaints = listen(context, host);
    if (script !== undefined) await context.addInitScript(script);
    const page = await context.newPage();
    await page.goto(host + address);
    const result = await look(new ExercisePage(page));
    expect(complaints).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

function listen(context: BrowserContext, host: string): readonly string[] {
  const complaints: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    const isOwn = url.startsWith(host) || /^(data|blob):/.test(url);
    if (!isOwn) complaints.push(`request: ${url}`);
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
