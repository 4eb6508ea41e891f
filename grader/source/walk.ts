// Going through a tree.

import type { PythonNode } from './python-tree.js';

/** All nodes below `roots`, these included, in the order of the text. */
export function within(...roots: readonly PythonNode[]): readonly PythonNode[] {
  return descend(roots, () => true);
}

/** The same without going into definitions: what belongs to a function, or to top level, itself. */
export function withinItself(...roots: readonly PythonNode[]): readonly PythonNode[] {
  return descend(roots, (node) => !isDefinition(node));
}

/** The nodes around one, from the inside out. */
export function around(node: PythonNode): readonly PythonNode[] {
  const found: PythonNode[] = [];
  for (let each = node.parent; each !== null; each = each.parent) found.push(each);
  return found;
}

/** Whether a node opens a scope of its own. */
export function isDefinition({ kind }: PythonNode): boolean {
  return kind === 'FunctionDefinition' || kind === 'ClassDefinition';
}

export function isLoop({ kind }: PythonNode): boolean {
  return kind === 'ForStatement' || kind === 'WhileStatement';
}

/** The body of a compound statement, as roots for a walk. */
export function bodyOf(node: PythonNode): readonly PythonNode[] {
  return node.child('Body')?.children ?? [];
}

function descend(
  roots: readonly PythonNode[],
  goesInto: (node: PythonNode) => boolean,
): readonly PythonNode[] {
  const found: PythonNode[] = [];
  const visit = (node: PythonNode) => {
    found.push(node);
    if (goesInto(node)) node.children.forEach(visit);
  };
  roots.forEach(visit);
  return found;
}
