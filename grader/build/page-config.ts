// How the scripts of the exercise page are bundled.

import path from 'node:path';
import type { InlineConfig } from 'vite';
import { packageRoot } from '../package-root.js';
import { notingPackages } from './bundled-packages.js';
import { precompiledTemplates } from './hbs-plugin.js';

/** Folders of the packages that went into any build of the page so far. */
export const pagePackages = new Set<string>();

/** What every build of the page shares. */
export const pageConfig: InlineConfig = {
  configFile: false,
  root: packageRoot,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [precompiledTemplates(), notingPackages(pagePackages)],
  resolve: {
    // Only its runtime: what is left of Handlebars once templates are compiled.
    alias: {
      handlebars: path.join(packageRoot, 'node_modules/handlebars/dist/cjs/handlebars.runtime.js'),
    },
  },
  worker: { format: 'es', plugins: () => [precompiledTemplates(), notingPackages(pagePackages)] },
};
