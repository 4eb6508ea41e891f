// One measure of text in place of the three that the terminal's packages bring, each of which
// starts a segmenter of Unicode: that alone would take longer than the rest of `grader --help`.

import type { Plugin } from 'esbuild';
import { packageRoot } from '../package-root.js';

/** `string-width`, for those who import it and for those who require it. */
export const oneStringWidth: Plugin = {
  name: 'one-string-width',
  setup(build) {
    build.onResolve({ filter: /^string-width$/ }, () => ({
      path: 'string-width',
      namespace: 'one-string-width',
    }));
    build.onLoad({ filter: /^/, namespace: 'one-string-width' }, () => ({
      // Whoever requires it calls what it gets.
      contents: "module.exports = require('fast-string-width').default;",
      resolveDir: packageRoot,
    }));
  },
};
