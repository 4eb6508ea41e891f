// Which npm packages a bundle is made of, by the files that went into it.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Folders of the packages that absolute paths of files belong to, each once, in order. */
export function packagesOf(files: Iterable<string>): readonly string[] {
  const folders = new Set<string>();
  for (const file of files) {
    if (file.includes('node_modules')) folders.add(packageFolder(path.dirname(file)));
  }
  return [...folders].sort();
}

/** Adds the packages of every chunk that Vite writes to `into`. */
export function notingPackages(into: Set<string>): Plugin {
  return {
    name: 'noting-packages',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const each of packagesOf(chunk.moduleIds.map(fileOfModule))) into.add(each);
      }
    },
  };
}

/** A module's id may begin with a null byte and end with a query. */
function fileOfModule(id: string): string {
  return id.replace(/^\0/, '').replace(/\?.*$/, '');
}

/** The nearest folder that names and versions a package. */
function packageFolder(folder: string): string {
  const file = path.join(folder, 'package.json');
  if (existsSync(file)) {
    // A package.json always is an object.
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    if (typeof name === 'string' && typeof version === 'string') return folder;
  }
  return packageFolder(path.dirname(folder));
}
