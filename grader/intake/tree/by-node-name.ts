// The order of nodes that no file system decides.

import { byCodeUnit } from '../code-unit-order.js';
import type { TreeNode } from './tree-node.js';

/** Names that differ in their Unicode form only are told apart by their place. */
export function byNodeName(left: TreeNode, right: TreeNode): number {
  return byCodeUnit(left.name, right.name) || byCodeUnit(left.place, right.place);
}
