// What somebody put into a folder, without what machines put there.

import { isIgnored } from '../ignored-entries.js';
import type { FolderNode, TreeNode } from './tree-node.js';

/** The children of a folder that are not ignored by their name; `null` when it is not readable. */
export async function visibleChildren(folder: FolderNode): Promise<readonly TreeNode[] | null> {
  const children = await folder.children();
  return children?.filter(({ name }) => !isIgnored(name)) ?? null;
}
