// The listing that layouts are recognised by, and the nodes that its paths stand for.

import type { FileNode, FolderNode, TreeNode } from '../tree/tree-node.js';
import { visibleChildren } from '../tree/visible-children.js';
import type { Entry, Listing } from './layout.js';

/** A listed entry's node; `null` for a link that is not followed. */
export type ListedNode = FileNode | FolderNode | null;

export interface ListedInput extends Listing {
  readonly root: FolderNode;
  readonly nodes: ReadonlyMap<string, ListedNode>;
}

/** Levels of what nbgrader calls `submitted`: students, assignments. */
const nbgraderLevels = 2;

/**
 * Lists what is directly in a folder, and below what nbgrader calls `submitted` its students and
 * assignments.
 *
 * @param isDeep Lists all there is instead; links within the input are then not entered.
 */
export async function listEntries(root: FolderNode, isDeep = false): Promise<ListedInput> {
  const entries: Entry[] = [];
  const nodes = new Map<string, ListedNode>();
  await list(root, '', isDeep ? Number.POSITIVE_INFINITY : levelsBelow(root, 1));
  return { name: root.name, root, entries, nodes };

  async function list(folder: FolderNode, prefix: string, levels: number): Promise<void> {
    for (const child of (await visibleChildren(folder)) ?? []) {
      const path = freePath(`${prefix}${child.name}`, nodes);
      const { node, kind } = await resolve(child, root);
      entries.push({ path, kind, isLost: node === null });
      nodes.set(path, node);
      // A link could lead round in circles.
      if (node?.kind !== 'folder' || child.kind === 'link') continue;
      const below = prefix === '' ? levelsBelow(node, levels) - 1 : levels - 1;
      if (below > 0) await list(node, `${path}/`, below);
    }
  }
}

function levelsBelow({ name }: FolderNode, levels: number): number {
  return name === 'submitted' ? Math.max(levels, nbgraderLevels + 1) : levels;
}

/** Archives may hold a name twice, and disks names that differ in their Unicode form only. */
function freePath(path: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(path)) return path;
  let number = 2;
  while (taken.has(numbered(path, number))) number += 1;
  return numbered(path, number);
}

/** `ada (2).py` for `ada.py`. */
function numbered(path: string, number: number): string {
  return path.replace(/(\.[^./]*)?$/, (ending) => ` (${number})${ending}`);
}

async function resolve(
  child: TreeNode,
  root: FolderNode,
): Promise<{ readonly node: ListedNode; readonly kind: Entry['kind'] }> {
  const target = child.kind === 'link' ? await child.follow(root) : child;
  return target.kind === 'elsewhere'
    ? { node: null, kind: target.isFolder ? 'folder' : 'file' }
    : { node: target, kind: target.kind };
}
