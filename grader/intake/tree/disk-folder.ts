// A folder on disk as a tree. Nothing is read before it is asked for.

import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { byNodeName } from './by-node-name.js';
import { followWithin } from './follow-within.js';
import type { FileBytes, FileNode, FolderNode, TreeNode } from './tree-node.js';

/** @param path Real path of a folder. */
export function diskFolder(path: string, name = basename(path)): FolderNode {
  return {
    kind: 'folder',
    name: name.normalize('NFC'),
    place: path,
    children: async () => {
      try {
        const entries = await readdir(path, { withFileTypes: true });
        return entries.map((entry) => diskNode(path, entry)).sort(byNodeName);
      } catch {
        return null;
      }
    },
  };
}

/** @param path Real path of a file. */
export function diskFile(path: string, name = basename(path)): FileNode {
  return {
    kind: 'file',
    name: name.normalize('NFC'),
    place: path,
    read: (mostBytes) => readDiskFile(path, mostBytes),
  };
}

function diskNode(folder: string, entry: Dirent): TreeNode {
  const path = join(folder, entry.name);
  if (entry.isDirectory()) return diskFolder(path);
  if (!entry.isSymbolicLink()) return diskFile(path);
  return {
    kind: 'link',
    name: entry.name.normalize('NFC'),
    place: path,
    follow: async (root) => {
      const target = await followWithin(root.place, path);
      switch (target.kind) {
        case 'file':
          return diskFile(target.path, entry.name);
        case 'folder':
          return diskFolder(target.path, entry.name);
        case 'elsewhere':
          return target;
      }
    },
  };
}

async function readDiskFile(path: string, mostBytes: number): Promise<FileBytes> {
  try {
    const stats = await stat(path);
    // Opening a pipe would wait for someone to write into it.
    if (!stats.isFile()) return { kind: 'not-read' };
    if (stats.size > mostBytes) return { kind: 'too-large' };
    return { kind: 'bytes', bytes: await readFile(path) };
  } catch {
    return { kind: 'not-read' };
  }
}
