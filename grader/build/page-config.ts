// How the scripts of the exercise page are bundled.

import path from 'node:path';
import type { InlineConfig } from 'vite';
import { packageRoot } from '../package-root.js';
import { precompiledTemplates } from './hbs-plugin.js';

/** What every build of the page shares. */
export const pageConfig: InlineConfig = {
  configFile: false,
  root: packageRoot,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [precompiledTemplates()],
  resolve: {
    // Only its runtime: what is left of Handlebars once templates are compiled.
    alias: {
      handlebars: path.join(packageRoot, 'node_modules/handlebars/dist/cjs/handlebars.runtime.js'),
    },
  },
  worker: { format: 'es', plugins: () => [precompiledTemplates()] },
};
