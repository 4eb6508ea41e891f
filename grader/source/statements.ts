// A program cut into what begins at the left margin.

import type { SourceStatement } from '../core/model/source-look.js';
import { definedName } from './names.js';
import type { PythonNode } from './python-tree.js';
import { within } from './walk.js';

/** A top-level statement, and whether the parser stumbled in it. */
export interface Statement extends SourceStatement {
  readonly isBroken: boolean;
}

/**
 * Statements in order. What the parser takes for top level but is indented, as after a wrong
 * indentation, belongs to the statement before it.
 */
export function statementsOf(nodes: readonly PythonNode[]): readonly Statement[] {
  const groups: PythonNode[][] = [];
  for (const node of nodes) {
    const group = groups.at(-1);
    const isStart = node.column === 0 && !node.isError;
    if (isStart || group === undefined) groups.push([node]);
    else group.push(node);
  }
  return groups.flatMap((group, index): readonly Statement[] => {
    const [head] = group;
    const next = groups[index + 1]?.[0];
    if (head === undefined) return [];
    const end = head.lastLineOfCell;
    return [
      {
        first: head.line,
        last: next === undefined || next.line > end ? end : Math.max(head.line, next.line - 1),
        defines: nameOf(head),
        isBroken: group.length > 1 || within(...group).some((each) => each.isError),
      },
    ];
  });
}

function nameOf(node: PythonNode): string | null {
  const definition = node.kind === 'DecoratedStatement' ? node.child('FunctionDefinition') : node;
  return definition?.kind === 'FunctionDefinition' ? definedName(definition) : null;
}
