// Where this package lies on the disk, for the files it ships beside its code.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GraderError } from './core/model/errors.js';

const found = findPackage(dirname(fileURLToPath(import.meta.url)));

/** Absolute path of the folder that holds our package.json. */
export const packageRoot: string = found.root;

/** Version from our package.json. */
export const packageVersion: string = found.version;

// The depth differs between an installed package and the tree under dist/, so the name decides.
function findPackage(folder: string): { readonly root: string; readonly version: string } {
  const file = join(folder, 'package.json');
  if (existsSync(file)) {
    // A package.json always is an object; only our own is looked at any further.
    const read = JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown; version?: unknown };
    if (read.name === 'theta-grader') return { root: folder, version: String(read.version) };
  }
  const parent = dirname(folder);
  if (parent === folder) {
    throw new GraderError(
      'grader-fault',
      'The package.json of theta-grader was not found beside its code.',
      'Install theta-grader again.',
    );
  }
  return findPackage(parent);
}
