// How soon the exercise page is of use in a real browser: Python ready after a load from the cache of
// its service worker, and a cell that runs again after an endless one was stopped.

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { createSite } from '../grader/site/create-site.js';
import { renderPage } from '../grader/site/render-page.js';
import { serveSite } from '../grader/site/serve-site.js';
import { writeSite } from '../grader/site/write-site.js';
import { gradientDescent } from '../reference/gradient-descent/exercise.js';
import { chromiumMissing, startChromium } from '../test/support/chromium.js';

const reloads = 11;
const stops = 5;

export interface PageReadyTimes {
  /** From the start of the navigation until Python can take a job; all reloads. */
  readonly ready: readonly number[];
  /** From the click on Stop until another run has shown its value; all tries. */
  readonly usable: readonly number[];
}

/** Milliseconds; `null` where there is no browser, after the reason was printed. */
export async function timePageReady(): Promise<PageReadyTimes | null> {
  if (chromiumMissing !== null) return null;
  const home = mkdtempSync(path.join(os.tmpdir(), 'bench-page-'));
  try {
    const folder = path.join(home, 'site');
    await writeSite(folder, createSite(gradientDescent, 'en', renderPage));
    const site = await serveSite(folder, '127.0.0.1', 0);
    const browser = await startChromium();
    try {
      const page = await browser.newPage();
      await page.addInitScript(noteReady);
      await page.goto(site.url);
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      const ready: number[] = [];
      for (let time = 0; time < reloads; time++) {
        await page.reload();
        ready.push(await whenReady(page));
      }
      const usable: number[] = [];
      for (let time = 0; time < stops; time++) usable.push(await stopAndRun(page));
      return { ready, usable };
    } finally {
      await browser.close();
      await site.close();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Runs in the page before its own scripts: notes when a worker first says that it is ready. */
function noteReady(): void {
  const NativeWorker = Worker;
  window.Worker = class extends NativeWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }) => {
        if (data.kind === 'ready')
          document.documentElement.dataset.ready ??= `${performance.now()}`;
      });
    }
  };
}

async function whenReady(page: Page): Promise<number> {
  const noted = await page.waitForFunction(() => document.documentElement.dataset.ready ?? null);
  // The page is left in peace until it has drawn its first picture and warmed its spare worker.
  await page.waitForLoadState('networkidle');
  return Number(await noted.jsonValue());
}

async function stopAndRun(page: Page): Promise<number> {
  const cell = page.locator('[data-cell="1"]');
  const write = async (text: string) => {
    await cell.locator('[role=textbox]').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
  };
  await write('print("on")\nwhile True: pass');
  await cell.locator('[data-do=run]').click();
  await cell.locator('.output').getByText('on').waitFor();
  await write('6 * 7');
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const button = (does: string) =>
          document.querySelector<HTMLElement>(`[data-cell="1"] [data-do=${does}]`);
        const output = document.querySelector('[data-cell="1"] [data-cells=output]');
        const stop = button('stop');
        if (output === null || stop === null) return reject(new Error('the cell lacks a part'));
        const start = performance.now();
        // It can be pressed as long as there is something to stop.
        new MutationObserver(() => {
          if (stop.ariaDisabled !== 'true') return;
          if (output.textContent.includes('Value: 42')) resolve(performance.now() - start);
          else button('run')?.click();
        }).observe(stop, { attributes: true });
        stop.click();
      }),
  );
}
