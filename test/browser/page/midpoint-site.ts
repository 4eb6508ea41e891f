// The site of a made-up exercise: all of the page as it ships, but for the table of exercises in its
// worker.

import path from 'node:path';
import { build, mergeConfig } from 'vite';
import { pageConfig } from '#grader/build/page-config.js';
import { packageRoot } from '#grader/package-root.js';
import { createSite } from '#grader/site/create-site.js';
import { readPageSources } from '#grader/site/page-sources.js';
import { renderPageFrom } from '#grader/site/render-page.js';
import type { SiteFiles } from '#grader/site/site-files.js';
import { midpointExercise, midpointStarter, midpointStatement } from '../../support/midpoint.js';

/** Builds the worker and renders the pages. */
export async function createMidpointSite(): Promise<SiteFiles> {
  const files = createSite(midpointExercise, 'en', (exercise, lang, assets) => {
    const sources = {
      ...readPageSources('gradient-descent', lang),
      statement: midpointStatement,
      starter: midpointStarter,
    };
    return renderPageFrom(sources, exercise, lang, assets);
  });
  const worker = [...files.keys()].find((name) => name.startsWith('assets/page-worker-'));
  if (worker === undefined) throw new Error('the site has no worker');
  return new Map([...files, [worker, Buffer.from(await bundleWorker())]]);
}

async function bundleWorker(): Promise<string> {
  const built = await build(
    mergeConfig(pageConfig, {
      resolve: {
        alias: [
          {
            find: /^.*\/exercises\.js$/,
            replacement: path.join(packageRoot, 'test/browser/page/midpoint-table.ts'),
          },
        ],
      },
      build: {
        write: false,
        target: 'es2022',
        modulePreload: false,
        rollupOptions: { input: path.join(packageRoot, 'grader/page/worker/page-worker.ts') },
      },
    }),
  );
  const chunks = [built]
    .flat()
    .flatMap((each) => ('output' in each ? each.output : []))
    .flatMap((each) => (each.type === 'chunk' ? [each.code] : []));
  const [code] = chunks;
  if (code === undefined || chunks.length > 1) throw new Error(`${chunks.length} chunks, not one`);
  return code;
}
