// What the service worker promises, in a real browser: small sites stand in for whole ones.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { packageRoot } from '#grader/package-root.js';
import { serveSite } from '#grader/site/serve-site.js';
import { serviceWorker } from '#grader/site/service-worker.js';
import { writeSite } from '#grader/site/write-site.js';
import { chromiumMissing } from '../support/chromium.js';
import { temporaryFolder } from '../support/run-grader.js';
import { connectChromium } from './connect-chromium.js';

const template = readFileSync(path.join(packageRoot, 'templates', 'page', 'sw.js'), 'utf8');

describe.skipIf(chromiumMissing !== null)('a page that its service worker keeps', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectChromium();
  });
  afterAll(() => browser.close());

  it('opens without a network by each of its addresses, in a folder of a host, too', async () => {
    const host = await hosted('a/b/', version('one'));
    const page = await visited(browser, host.url);

    await host.stop();

    for (const [name, text] of [
      ['', 'en one'],
      ['index.html', 'en one'],
      ['?from=mail#code=x', 'en one'],
      ['fr.html', 'fr one'],
      ['fr', 'fr one'],
    ]) {
      await page.goto(host.url + name);
      await page.waitForSelector('html[data-script]');
      expect([name, await shown(page)]).toEqual([name, `${text} script one`]);
    }
  });

  it('is new at the next load, with its own script, and so it stays without a network', async () => {
    const host = await hosted('', version('one'));
    const page = await visited(browser, host.url);

    await host.update(version('two'));
    await page.reload();
    await page.waitForSelector('html[data-script]');
    const online = await shown(page);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
    await page.waitForFunction(async () => (await caches.keys()).length === 2);
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null,
    );
    // The older version goes when none of its pages is open any more.
    await page.goto('about:blank');
    const again = await page.context().newPage();
    await page.close();
    await again.goto(host.url);
    await again.waitForFunction(async () => (await caches.keys()).length === 1);
    await host.stop();
    await again.reload();
    await again.waitForSelector('html[data-script]');

    expect([online, await shown(again)]).toEqual(['en two script two', 'en two script two']);
  });

  it('is not kept when a file is not what it should be', async () => {
    const host = await hosted('', version('one'));
    writeFileSync(path.join(host.folder, 'fr.html'), 'tampered');
    await host.update(null);
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(host.url);

    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.register('sw.js');
      const worker = registration.installing;
      if (worker === null) return 'none';
      return new Promise<string>((resolve) => {
        worker.addEventListener('statechange', () => resolve(worker.state));
      });
    });

    expect(state).toBe('redundant');
  });
});

/** A site of two pages with one script, told apart by `name`. */
function version(name: string): Map<string, Uint8Array> {
  const script = `document.documentElement.dataset.script = 'script ${name}';`;
  const html = (lang: string) =>
    `<!doctype html><html lang="${lang}"><title>${lang} ${name}</title>` +
    `<link rel="icon" href="data:,"><script src="assets/page-${name}.js"></script></html>`;
  const files = new Map<string, Uint8Array>([
    ['index.html', Buffer.from(html('en'))],
    ['fr.html', Buffer.from(html('fr'))],
    [`assets/page-${name}.js`, Buffer.from(script)],
  ]);
  return new Map([...files, ['sw.js', Buffer.from(serviceWorker(template, files))]]);
}

async function hosted(folderOnHost: string, files: Map<string, Uint8Array>) {
  const root = temporaryFolder();
  const folder = path.join(root, folderOnHost, 'site');
  await writeSite(folder, files);
  let site = await serveSite(root, '127.0.0.1', 0);
  const port = Number(new URL(site.url).port);
  onTestFinished(() => site.close().catch(() => undefined));
  return {
    url: `${site.url}${folderOnHost}site/`,
    folder,
    stop: () => site.close(),
    /** Serves what lies there now, or new files in its place. */
    async update(newer: Map<string, Uint8Array> | null): Promise<void> {
      await site.close();
      if (newer !== null) await writeSite(folder, newer);
      site = await serveSite(root, '127.0.0.1', port);
    },
  };
}

/** A page after its first visit, with everything kept. */
async function visited(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('sw.js');
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

async function shown(page: Page): Promise<string> {
  return `${await page.title()} ${await page.evaluate(() => document.documentElement.dataset.script)}`;
}
