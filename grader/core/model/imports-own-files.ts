// Whether a program needs the files that were handed in with it, or whether they merely lie beside.

import { isJavascript, type SourceFile, type Submission } from './submission.js';

/** Words behind `import` and `from`, at the beginning of a line. */
const imports = /^[ \t]*(?:from|import)[ \t]+([\w., \t]+)/gm;

/** The last name of a path beside the program, as JavaScript imports it, without its ending. */
const lastNames = /\b(?:from|import)\s*['"]\.{1,2}\/(?:[^'"\n]*\/)?([^'"\n/]+?)(?:\.\w+)?['"]/g;

/** Whether a line of the program names one of its further files, or a folder of them, in an import. */
export function importsOwnFiles({
  cells,
  files,
  language,
}: Pick<Submission, 'cells' | 'language'> & {
  readonly files: readonly Pick<SourceFile, 'path'>[];
}): boolean {
  if (isJavascript(language)) {
    const names = files.flatMap(({ path }) =>
      path
        .replace(/\.\w+$/, '')
        .split('/')
        .slice(-2),
    );
    return cells.some(({ source }) =>
      [...source.matchAll(lastNames)].some(([, name = '']) => names.includes(name)),
    );
  }
  const own = new Set(files.flatMap(({ path }) => path.replace(/\.\w+$/, '').split('/')));
  return cells.some(({ source }) =>
    [...source.matchAll(imports)].some(([, words = '']) =>
      words.split(/\W+/).some((word) => own.has(word)),
    ),
  );
}
