// Mathematical notation that means something else in Python.

import { everywhere, type Fact } from '../fact.js';
import type { PythonNode } from '../python-tree.js';
import { roleOf } from '../student-program.js';
import { within } from '../walk.js';

/** `theta ^ 2` */
export const caret: Fact = {
  kind: 'caret',
  find: (program) =>
    everywhere(program, (node) =>
      node.kind === 'BinaryExpression' && node.child('BitOp')?.text === '^' ? {} : null,
    ),
};

/** `learning_rate(2 * theta)`, `2(theta)`, `(a - b)(theta)` */
export const juxtaposition: Fact = {
  kind: 'juxtaposition',
  find: (program) =>
    everywhere(program, (node, asked) => {
      const [callee] = node.children;
      if (node.kind !== 'CallExpression' || callee === undefined) return null;
      const isParameter =
        callee.kind === 'VariableName' && asked !== null && roleOf(asked, callee.text) !== null;
      return isParameter || isNumber(callee) ? { name: callee.text } : null;
    }),
};

/** `theta * 1 - 2 * rate`: factored out without brackets. */
export function factorsOutTheta(roots: readonly PythonNode[]): boolean {
  return within(...roots).some((node) => {
    const [left] = node.children;
    return (
      node.kind === 'BinaryExpression' && node.child('ArithOp')?.text === '-' && isTimesOne(left)
    );
  });
}

function isTimesOne(node: PythonNode | undefined): boolean {
  return (
    node?.kind === 'BinaryExpression' &&
    node.child('ArithOp')?.text === '*' &&
    node.children.some((each) => each.kind === 'Number' && Number(each.text) === 1)
  );
}

/** A number as it is written, or a calculation in brackets. */
function isNumber({ kind, children }: PythonNode): boolean {
  if (kind === 'Number') return true;
  const calculations = ['BinaryExpression', 'UnaryExpression', 'VariableName', 'Number'];
  return (
    kind === 'ParenthesizedExpression' && children.some((each) => calculations.includes(each.kind))
  );
}
