// One measure of text for all of the terminal's packages. They bring three versions of string-width,
// each of which starts a segmenter of Unicode: that alone takes longer than the rest of
// `grader --help`.

import type { Plugin } from 'esbuild';

/** Old packages want the measure itself, new ones a default export: a module of Node's serves both. */
const contents = "module.exports = require('fast-string-width').default;";

/** @param folder Where packages are looked for. */
export function textWidthPlugin(folder: string): Plugin {
  return {
    name: 'text-width',
    setup(build) {
      build.onResolve({ filter: /^string-width$/ }, () => ({
        path: 'text-width',
        namespace: 'text-width',
      }));
      build.onLoad({ filter: /./, namespace: 'text-width' }, () => ({
        contents,
        resolveDir: folder,
      }));
    },
  };
}
