import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '#grader/package-root.js';

interface Border {
  readonly folder: string;
  readonly may: readonly string[];
}

const { borders } = JSON.parse(
  readFileSync(path.join(packageRoot, 'grader', 'borders.json'), 'utf8'),
) as { borders: Border[] };

const files = ['grader', 'reference'].flatMap((top) =>
  readdirSync(path.join(packageRoot, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join(top, name.replaceAll(path.sep, '/'))),
);

describe('imports', () => {
  it.each(files)('of %s stay within its border', (file) => {
    const border = borders.find(({ folder }) => isBelow(file, folder));
    const strays = importsOf(file).filter(
      (target) => !border?.may.some((each) => covers(each, target)),
    );
    expect(strays, `add them to grader/borders.json (${border?.folder}) or do without`).toEqual([]);
  });

  it('are guarded in every folder that the table names', () => {
    for (const { folder } of borders) {
      expect(
        files.some((file) => isBelow(file, folder)),
        folder,
      ).toBe(true);
    }
  });
});

/** Repository paths of relative imports, `node:` for Node's own modules, names of packages. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(packageRoot, file), 'utf8');
  const matches = text.matchAll(/(?:^|\s)(?:from |import |import\()'([^'\s]+)'/g);
  return [...matches].map(([, specifier = '']) => {
    if (specifier.startsWith('node:')) return 'node:';
    if (!specifier.startsWith('.')) return specifier.replace(/^((?:@[^/]+\/)?[^/]+).*$/, '$1');
    const target = path.posix.join(path.posix.dirname(file), specifier);
    return target.replace(/\.js$/, '.ts');
  });
}

function covers(allowed: string, target: string): boolean {
  return allowed === '*' || allowed === target || isBelow(target, allowed);
}

function isBelow(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`);
}
