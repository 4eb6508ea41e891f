// Whether a program needs the files that were handed in with it, or whether they merely lie beside.

import { isJavascript, type Submission } from '../model/submission.js';

/** Words behind `import` and `from`, at the beginning of a line. */
const imports = /^[ \t]*(?:from|import)[ \t]+([\w., \t]+)/gm;

/** The path of a file beside the program, as JavaScript imports it. */
const relativePath = /\b(?:from|import)\s*['"]\.{1,2}\/[^'"\n]+['"]/;

/** Whether a line of the program names one of its further files, or a folder of them, in an import. */
export function importsOwnFiles({
  cells,
  files,
  language,
}: Pick<Submission, 'cells' | 'files' | 'language'>): boolean {
  if (isJavascript(language)) {
    return files.length > 0 && cells.some(({ source }) => relativePath.test(source));
  }
  const own = new Set(files.flatMap(({ path }) => path.replace(/\.\w+$/, '').split('/')));
  return cells.some(({ source }) =>
    [...source.matchAll(imports)].some(([, words = '']) =>
      words.split(/\W+/).some((word) => own.has(word)),
    ),
  );
}
