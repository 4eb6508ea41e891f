// A real browser for tests of pages, started once for all of them. No tool downloads one: it is
// Debian's own Chromium, with Debian's own DejaVu fonts, so that pages look alike on every machine.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { packageRoot } from '#grader/package-root.js';

const executable = '/usr/bin/chromium';
const fontFile = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';

/** Why tests in a browser are left out here; `null` when they run. */
export const chromiumMissing: string | null = whatIsMissing();

if (chromiumMissing !== null) {
  process.stdout.write(`Left out: browser tests. ${chromiumMissing}\n`);
}

/** A profile of its own, new and empty, which goes when it ends. */
const launch = {
  executablePath: executable,
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
  env: {
    ...process.env,
    FONTCONFIG_FILE: path.join(packageRoot, 'test', 'support', 'dejavu-only.conf'),
  },
};

/** Starts Chromium for this process alone; `close` ends it. */
export function startChromium(): Promise<Browser> {
  return chromium.launch(launch);
}

/** Starts Chromium for other processes to connect to; `close` ends it. */
export function serveChromium(): Promise<BrowserServer> {
  return chromium.launchServer({ ...launch, host: '127.0.0.1' });
}

/** The version of Chromium, such as `156.0.8078.79`. */
export function chromiumVersion(): string {
  const said = execFileSync(executable, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return /[\d.]+/.exec(said)?.[0] ?? '';
}

function whatIsMissing(): string | null {
  if (!existsSync(executable)) {
    return `There is no ${executable} (Debian: apt install chromium).`;
  }
  if (!existsSync(fontFile)) {
    return `There is no ${fontFile} (Debian: apt install fonts-dejavu-core).`;
  }
  return null;
}
