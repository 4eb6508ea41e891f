// The files around one program on disk, which it may import.

import { dirname } from 'node:path';
import type { Language } from '../core/model/submission.js';
import { isVirtualEnvironment } from './ignored-entries.js';
import { isImportable, type NamedFile } from './read-further-files.js';
import { diskFolder } from './tree/disk-folder.js';
import type { FolderNode } from './tree/tree-node.js';
import { visibleChildren } from './tree/visible-children.js';

/** A folder with more in it is no folder of one program: only what is directly beside counts. */
const mostEntries = 500;
/** Folders below the program's own. */
const mostDepth = 4;

/**
 * Lists what a program may import beside and below it, that one left out. Links are not followed.
 *
 * @param file Real path of the program.
 */
export async function filesBeside(file: string, language: Language): Promise<readonly NamedFile[]> {
  const beside: NamedFile[] = [];
  const below: NamedFile[] = [];
  let entries = 0;
  let level: readonly Place[] = [{ folder: diskFolder(dirname(file)), prefix: '' }];
  for (let depth = 0; depth <= mostDepth && level.length > 0; depth++) {
    const next: Place[] = [];
    for (const { folder, prefix } of level) {
      const children = (await visibleChildren(folder)) ?? [];
      const names = children.map((child) => child.name);
      if (depth > 0 && isVirtualEnvironment(folder.name, names)) continue;
      entries += children.length;
      if (entries > mostEntries && depth > 0) return beside;
      for (const node of children) {
        const name = `${prefix}${node.name}`;
        if (node.kind === 'folder') next.push({ folder: node, prefix: `${name}/` });
        const isOther = node.kind === 'file' && node.place !== file;
        if (isOther && isImportable(name, language))
          (depth === 0 ? beside : below).push({ name, node });
      }
    }
    if (entries > mostEntries) return beside;
    level = next;
  }
  return [...beside, ...below];
}

interface Place {
  readonly folder: FolderNode;
  readonly prefix: string;
}
