// Files, folders and zips as an instructor gathers them: each one a student.

import { isProgramFileName, plainFileName, stemOf } from '../program-file-name.js';
import { isZipName } from '../tree/is-zip-name.js';
import type { HandedIn, Layout, Listing } from './layout.js';
import { ownLevel } from './own-level.js';

export const plain: Layout = {
  name: 'plain',
  recognises: () => true,
  notes: () => [],
  collect: collectPlain,
};

function collectPlain(listing: Listing): HandedIn[] {
  return ownLevel(listing).flatMap(({ path, kind }) => {
    const about = { student: null, facts: null };
    if (kind === 'folder') return { ...about, stem: path, parts: [{ path, name: null }] };
    const parts = [{ path, name: path }];
    if (isZipName(path)) return { ...about, stem: path.slice(0, -'.zip'.length), parts };
    const name = plainFileName(path);
    return isProgramFileName(name) ? { ...about, stem: stemOf(name), parts } : [];
  });
}
