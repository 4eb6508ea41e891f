// What all tests in a browser share, started once for a run of them: one Chromium and one served
// exercise page. A test gets a context of its own, which nothing of another one reaches.

import type { TestProject } from 'vitest/node';
import { chromiumMissing, serveChromium } from '../support/chromium.js';
import { servePage } from './page/served-page.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the shared Chromium is driven from. */
    readonly chromium: string;
    /** Address of the exercise page in English, ending in `/`. */
    readonly exercisePage: string;
  }
}

/** Starts them; what it gives back ends them. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (chromiumMissing !== null) return undefined;
  const [chromium, page] = await Promise.all([serveChromium(), servePage()]);
  project.provide('chromium', chromium.wsEndpoint());
  project.provide('exercisePage', page.url);
  return async () => {
    await Promise.all([chromium.close(), page.remove()]);
  };
}
