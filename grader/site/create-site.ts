// The exercise page as a site for any web host: one page a language, what they need, and a service
// worker that keeps it all.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Exercise } from '../core/model/exercise.js';
import { type Locale, locales } from '../core/model/locale.js';
import { packageRoot } from '../package-root.js';
import type { PageAssets } from './page-assets.js';
import { readBuiltPage } from './read-built-page.js';
import { serviceWorker } from './service-worker.js';
import type { SiteFiles } from './site-files.js';

/** Renders the page of an exercise. */
export type RenderPage = (exercise: Exercise, lang: Locale, assets: PageAssets) => string;

/** @param lang Language of `index.html`; the others get a file of their own. */
export function createSite(exercise: Exercise, lang: Locale, renderPage: RenderPage): SiteFiles {
  const built = readBuiltPage();
  const template = (name: string) =>
    readFileSync(path.join(packageRoot, 'templates', 'page', name));
  const pageOf = (each: Locale) => (each === lang ? 'index.html' : `${each}.html`);
  const pages = locales.map((each): [string, Uint8Array] => {
    const others = Object.fromEntries(
      locales.filter((other) => other !== each).map((other) => [other, pageOf(other)]),
    );
    const assets = { ...built.assets, icon: 'icon.svg', others };
    return [pageOf(each), Buffer.from(renderPage(exercise, each, assets))];
  });
  const kept = new Map([...pages, ['icon.svg', template('icon.svg')], ...built.files]);
  const worker = serviceWorker(template('sw.js').toString('utf8'), kept);
  return new Map([...kept, ['sw.js', Buffer.from(worker)]]);
}
