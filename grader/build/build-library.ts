// The library's door for programs that import "theta-grader": one ES module in dist/library, and the
// declarations that its types need.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { packagesOf } from './bundled-packages.js';
import { oneStringWidth } from './string-width-plugin.js';

const entry = 'grader/index';

/** Fills `dist/library`; the packages that went into it. */
export async function buildLibrary(dist: string): Promise<readonly string[]> {
  const folder = path.join(dist, 'library');
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: dist,
    entryPoints: [`${entry}.js`],
    outfile: path.join(folder, 'index.js'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Types of fast-check are part of ours, so it has to be the one that an author has.
    external: ['fast-check', 'jiti'],
    plugins: [oneStringWidth],
    metafile: true,
    define: { 'import.meta.url': 'bundleUrl' },
    banner: {
      js:
        "import { createRequire as requireFrom } from 'node:module';" +
        'const require = requireFrom(import.meta.url);' +
        // Its workers are those of the command.
        "const bundleUrl = new URL('../cli/library.js', import.meta.url).href;",
    },
    logLevel: 'warning',
  });
  copyDeclarations(dist, path.join(folder, 'types'));
  return packagesOf(Object.keys(metafile.inputs).map((file) => path.resolve(dist, file)));
}

/** Copies the declarations of the door and all that they lead to, without their source maps. */
function copyDeclarations(dist: string, folder: string): void {
  const found = new Set([`${entry}.d.ts`]);
  // A set is walked on to what is added meanwhile.
  for (const name of found) {
    const text = readFileSync(path.join(dist, name), 'utf8');
    for (const [, target = ''] of text.matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.js['"]/g)) {
      found.add(path.posix.join(path.posix.dirname(name), `${target}.d.ts`));
    }
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(
      file,
      text
        .replace(/^\/\/# sourceMappingURL=.*$/m, '')
        .trimEnd()
        .concat('\n'),
    );
  }
}
