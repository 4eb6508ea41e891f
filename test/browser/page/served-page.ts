// The whole exercise page as a site on this machine, made and served by the code of `grader serve`.

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createSite } from '#grader/site/create-site.js';
import { renderPage } from '#grader/site/render-page.js';
import { serveSite } from '#grader/site/serve-site.js';
import type { SiteFiles } from '#grader/site/site-files.js';
import { writeSite } from '#grader/site/write-site.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';

export interface ServedPage {
  readonly url: string;
  /** Ends the host; the files stay. */
  stop(): Promise<void>;
  /** Ends the host and removes the files. */
  remove(): Promise<void>;
}

/** Serves the page on the loopback, in English at `index.html` and in French at `fr.html`. */
export function servePage(): Promise<ServedPage> {
  return serveFiles(createSite(gradientDescent, 'en', renderPage));
}

/** Serves a site on the loopback. */
export async function serveFiles(files: SiteFiles): Promise<ServedPage> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'grader-page-'));
  const folder = path.join(home, 'site');
  await writeSite(folder, files);
  const site = await serveSite(folder, '127.0.0.1', 0);
  let isUp = true;
  const stop = async () => {
    if (isUp) await site.close();
    isUp = false;
  };
  return {
    url: site.url,
    stop,
    async remove() {
      await stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
