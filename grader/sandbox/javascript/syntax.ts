// Walking the syntax tree of a program, however deep it is.

import type { Node, Statement } from 'acorn';

const functions = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassDeclaration',
  'ClassExpression',
]);
const loopKinds = new Set([
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
]);
const callKinds = new Set([
  'CallExpression',
  'NewExpression',
  'TaggedTemplateExpression',
  'ImportExpression',
]);

/** A loop by its lines, from 1. */
export interface LoopLines {
  readonly first: number;
  readonly last: number;
  /** First line of the function around it; 0 at top level. */
  readonly functionLine: number;
}

/** Every loop of a program, those outside before those inside. */
export function loopsIn(program: Node): readonly LoopLines[] {
  const loops: LoopLines[] = [];
  const waiting: [node: Node, functionLine: number][] = [[program, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, functionLine] = next;
    const first = node.loc?.start.line ?? 0;
    if (loopKinds.has(node.type)) {
      loops.push({ first, last: node.loc?.end.line ?? first, functionLine });
    }
    const line = functions.has(node.type) ? first : functionLine;
    for (const child of childrenOf(node)) waiting.push([child, line]);
  }
  return loops.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** Whether running a statement calls something; what its functions would call does not count. */
export function callsSomething(statement: Statement): boolean {
  return outsideFunctions(statement).some(({ type }) => callKinds.has(type));
}

/** A node and all below it, except for what runs only when a function is called. */
export function outsideFunctions(root: Node): readonly Node[] {
  const found: Node[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node);
    if (!functions.has(node.type)) waiting.push(...childrenOf(node));
  }
  return found;
}

function childrenOf(node: Node): readonly Node[] {
  const values: readonly unknown[] = Object.values(node);
  return values.flat().filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
