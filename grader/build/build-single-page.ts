// The exercise page's scripts and styles once more, for a page that is a single file: one script, one
// worker, one stylesheet, nothing beside them.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type InlineConfig, mergeConfig, type Rollup } from 'vite';
import { packageRoot } from '../package-root.js';
import { pageConfig } from './page-config.js';

const pageFolder = path.join(packageRoot, 'grader', 'page');

/** Writes `page.js`, `page.css` and `worker.js` into `folder`. */
export async function buildSinglePage(folder: string): Promise<void> {
  const worker = await bundle('worker/page-worker.ts');
  const page = await bundle('main.ts');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'worker.js'), worker.script);
  writeFileSync(path.join(folder, 'page.js'), page.script);
  writeFileSync(path.join(folder, 'page.css'), page.style);
}

interface Bundle {
  readonly script: string;
  readonly style: string;
}

async function bundle(entry: string): Promise<Bundle> {
  const config: InlineConfig = {
    resolve: {
      alias: [
        {
          find: /^.*\/create-worker\.js$/,
          replacement: path.join(pageFolder, 'engine', 'create-inline-worker.ts'),
        },
      ],
    },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      cssCodeSplit: false,
      // Fonts and pictures stand in the stylesheet.
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rollupOptions: {
        input: path.join(pageFolder, entry),
        // A plain script: a module may not come out of a file.
        output: { format: 'iife' },
        // Vite's loader of chunks asks where it is, though there are no chunks to load.
        transform: { define: { 'import.meta': '{}' } },
      },
    },
  };
  return onlyParts(entry, await build(mergeConfig(pageConfig, config)));
}

/** Anything beside one script and one stylesheet would be lacking in the page. */
function onlyParts(entry: string, built: Awaited<ReturnType<typeof build>>): Bundle {
  const outputs: Rollup.RollupOutput['output'][number][] = [built]
    .flat()
    .flatMap((each) => ('output' in each ? each.output : []));
  const scripts = outputs.flatMap((each) => (each.type === 'chunk' ? [each.code] : []));
  const assets = outputs.flatMap((each) => (each.type === 'asset' ? [each] : []));
  const styles = assets.filter(({ fileName }) => fileName.endsWith('.css'));
  const [script] = scripts;
  if (script === undefined || scripts.length > 1 || styles.length !== assets.length) {
    const names = outputs.map(({ fileName }) => fileName).join(', ');
    throw new Error(`${entry} does not fit into a single file: ${names}`);
  }
  return { script, style: styles.map(({ source }) => String(source)).join('\n') };
}
