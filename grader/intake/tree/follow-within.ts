// The wall around an input folder: links are followed within it only.

import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';

/** Where a link leads. */
export type LinkTarget =
  | { readonly kind: 'file' | 'folder'; readonly path: string }
  /** Out of the folder, to nothing, or to something that is neither. */
  | { readonly kind: 'elsewhere'; readonly isFolder: boolean };

/**
 * Follows a link that stays within a folder.
 *
 * @param root Real path of the folder.
 */
export async function followWithin(root: string, link: string): Promise<LinkTarget> {
  try {
    const path = await realpath(link);
    const stats = await stat(path);
    const isFolder = stats.isDirectory();
    if (!isWithin(root, path)) return { kind: 'elsewhere', isFolder };
    if (isFolder) return { kind: 'folder', path };
    return stats.isFile() ? { kind: 'file', path } : { kind: 'elsewhere', isFolder };
  } catch {
    return { kind: 'elsewhere', isFolder: false };
  }
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
