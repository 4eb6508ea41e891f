// The flat directory of a zip as folders in folders.

import { byNodeName } from './by-node-name.js';
import type { FileBytes, FolderNode, TreeNode } from './tree-node.js';

/** What a zip's directory says of one entry. */
export interface ZipEntry {
  /** Checked; `/` between parts, one at the end of a folder's. */
  readonly path: string;
  readonly isLink: boolean;
  read(mostBytes: number): Promise<FileBytes>;
}

/** The tree of all entries. Folders need no entry of their own. */
export function zipTree(entries: readonly ZipEntry[], name: string, place: string): FolderNode {
  const root = new ZipFolder(name, place);
  for (const [index, entry] of entries.entries()) {
    const parts = entry.path.split('/').filter((part) => part !== '' && part !== '.');
    const last = entry.path.endsWith('/') ? null : parts.pop();
    let folder = root;
    for (const part of parts) folder = folder.subfolder(part);
    if (last !== null && last !== undefined) folder.add(leaf(entry, last, index, folder));
  }
  return root;
}

/** Two entries may have the same name; their number tells them apart. */
function leaf(entry: ZipEntry, part: string, index: number, folder: FolderNode): TreeNode {
  const name = part.normalize('NFC');
  const place = `${folder.place}/${part}#${String(index).padStart(6, '0')}`;
  return entry.isLink
    ? { kind: 'link', name, place, follow: async () => ({ kind: 'elsewhere', isFolder: false }) }
    : { kind: 'file', name, place, read: entry.read };
}

class ZipFolder implements FolderNode {
  readonly kind = 'folder';
  readonly name: string;
  readonly place: string;
  private readonly folders = new Map<string, ZipFolder>();
  private readonly leaves: TreeNode[] = [];

  constructor(name: string, place: string) {
    this.name = name.normalize('NFC');
    this.place = place;
  }

  subfolder(part: string): ZipFolder {
    const known = this.folders.get(part);
    if (known !== undefined) return known;
    const folder = new ZipFolder(part, `${this.place}/${part}`);
    this.folders.set(part, folder);
    return folder;
  }

  add(node: TreeNode): void {
    this.leaves.push(node);
  }

  async children(): Promise<readonly TreeNode[]> {
    return [...this.folders.values(), ...this.leaves].sort(byNodeName);
  }
}
