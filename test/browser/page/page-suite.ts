// Visits to the exercise page for one file of tests. A visit fails when the page wrote an error to
// the console, asked anyone else for anything, or tried what its security policy forbids.

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { chromiumMissing } from '../../support/chromium.js';
import { connectChromium } from '../connect-chromium.js';
import { ExercisePage } from './exercise-page.js';

/** How a page is looked at. */
export interface View {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly motion?: 'reduce' | 'no-preference';
}

/** How a learner comes to the page. */
export interface Visit extends View {
  /** After the host; the English page when it is left out. */
  readonly address?: string;
  /** Without any network. */
  readonly offline?: boolean;
  /**
   * Python's files never arrive, so it stays at its start: for facts that it has no part in. It is
   * most of what a page costs.
   */
  readonly withoutPython?: boolean;
  /** Runs in every document before the page's own scripts. */
  readonly script?: () => void;
}

/** Lets a test look at a page. */
export type Show = <T>(look: (page: ExercisePage) => Promise<T>) => Promise<T>;

export interface PageSuite {
  readonly browser: () => Browser;
  /** Address of the English page. */
  readonly url: () => string;
  /** Opens the page with nothing kept from before. */
  visit<T>(visit: Visit, look: (page: ExercisePage) => Promise<T>): Promise<T>;
  /**
   * A page that stays open from test to test, for facts that do not care what was on it before.
   * After a test that failed the next one gets a new page. To be called where a `describe` begins.
   *
   * @param prepare Is done to each new page.
   */
  keepOpen(visit: Visit, prepare?: (page: ExercisePage) => Promise<void>): Show;
}

/** To be called where a `describe` begins. */
export function pageSuite(): PageSuite {
  let connected: Browser | undefined;
  beforeAll(async () => {
    if (chromiumMissing === null) connected = await connectChromium();
  });
  afterAll(() => connected?.close());
  const browser = () => {
    if (connected === undefined) throw new Error('the suite has not started');
    return connected;
  };
  const url = () => inject('exercisePage');
  return {
    browser,
    url,
    visit: (visit, look) => visitPage(browser(), url(), visit, look),
    keepOpen(visit, prepare) {
      let kept: OpenPage | null = null;
      return async (look) => {
        const open = kept ?? (await openPage(browser(), url(), visit));
        if (kept === null) await prepare?.(open.page);
        kept = null;
        const result = await lookAt(open, look);
        kept = open;
        return result;
      };
    },
  };
}

/** Opens `host` as `visit` says and lets `look` look at it. */
export async function visitPage<T>(
  browser: Browser,
  host: string,
  visit: Visit,
  look: (page: ExercisePage) => Promise<T>,
): Promise<T> {
  const open = await openPage(browser, host, visit);
  const result = await lookAt(open, look);
  await open.context.close();
  return result;
}

/** Changes how an open page is looked at, as a learner does who turns their device. */
export async function changeView(page: Page, view: View): Promise<void> {
  const { viewport, colorScheme, reducedMotion } = contextOptions(view);
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, reducedMotion });
}

interface OpenPage {
  readonly context: BrowserContext;
  readonly page: ExercisePage;
  readonly complaints: readonly string[];
}

async function openPage(browser: Browser, host: string, visit: Visit): Promise<OpenPage> {
  const context = await browser.newContext({
    ...contextOptions(visit),
    offline: visit.offline ?? false,
    locale: 'en',
    timezoneId: 'UTC',
  });
  try {
    const complaints = listen(context, host);
    if (visit.withoutPython) await context.route('**/engine/*', () => undefined);
    if (visit.script !== undefined) await context.addInitScript(visit.script);
    const page = await context.newPage();
    await page.goto(host + (visit.address ?? ''));
    return { context, page: new ExercisePage(page), complaints };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** Closes the page when something is wrong. */
async function lookAt<T>(
  { context, page, complaints }: OpenPage,
  look: (page: ExercisePage) => Promise<T>,
): Promise<T> {
  try {
    const result = await look(page);
    expect(complaints).toEqual([]);
    return result;
  } catch (error) {
    await context.close();
    throw error;
  }
}

function contextOptions({ width = 1024, height = 768, colorScheme, motion }: View) {
  return {
    viewport: { width, height },
    colorScheme: colorScheme ?? 'light',
    reducedMotion: motion ?? 'no-preference',
  } as const;
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
