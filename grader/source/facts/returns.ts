// How a function hands its result over.

import { type Fact, inEach } from '../fact.js';
import { calledName } from '../names.js';
import type { PythonNode } from '../python-tree.js';
import type { AskedFunction } from '../student-program.js';
import { around, isLoop, within, withinItself } from '../walk.js';

/** Prints, and has no `return` with a value. */
export const printsOnly: Fact = {
  kind: 'prints-only',
  find: (program) =>
    inEach(program, ({ body }) => {
      const print = withinItself(...body).find((each) => calledName(each) === 'print');
      return print === undefined || handsOver(body) ? [] : [{ at: print }];
    }),
};

/** `return print(theta)` */
export const returnsPrint: Fact = {
  kind: 'returns-print',
  find: (program) =>
    inEach(program, ({ body }) =>
      returnsIn(body)
        .filter(({ children }) => children[1] !== undefined && calledName(children[1]) === 'print')
        .map((at) => ({ at })),
    ),
};

/** A `return` that ends a loop in its first pass: under no condition within the loop. */
export const returnInLoop: Fact = {
  kind: 'return-in-loop',
  find: (program) =>
    inEach(program, (asked) =>
      returnsIn(asked.body)
        .filter((each) => isInPlainFlowOfLoop(each, asked))
        .map((at) => ({ at })),
    ),
};

/** Whether the function prints, by itself or through its helpers. */
export function prints({ reach }: AskedFunction): boolean {
  return within(...reach).some((each) => calledName(each) === 'print');
}

/** Nothing but docstrings, `pass`, `...`, and names that are None. */
export function isEmpty({ body }: AskedFunction): boolean {
  const nothings = new Set<string>();
  return body.every((statement) => {
    const words = statement.children.filter((each) => each.kind !== 'AssignOp');
    switch (statement.kind) {
      case ':':
      case 'PassStatement':
        return true;
      case 'ExpressionStatement':
        return words.every(({ kind }) =>
          ['String', 'ContinuedString', 'Ellipsis', 'None'].includes(kind),
        );
      case 'AssignStatement':
        for (const { kind, text } of words) if (kind === 'VariableName') nothings.add(text);
        return words.at(-1)?.kind === 'None';
      case 'ReturnStatement':
        return words
          .slice(1)
          .every(
            ({ kind, text }) => kind === 'None' || (kind === 'VariableName' && nothings.has(text)),
          );
      default:
        return false;
    }
  });
}

function handsOver(body: readonly PythonNode[]): boolean {
  const isGenerator = withinItself(...body).some(({ kind }) => kind.startsWith('Yield'));
  return isGenerator || returnsIn(body).some(({ children }) => children.length > 1);
}

function returnsIn(body: readonly PythonNode[]): readonly PythonNode[] {
  return withinItself(...body).filter((each) => each.kind === 'ReturnStatement');
}

function isInPlainFlowOfLoop(node: PythonNode, { definition }: AskedFunction): boolean {
  for (const each of around(node)) {
    if (isLoop(each)) return true;
    if (each === definition || each.kind === 'IfStatement' || each.kind === 'MatchStatement') {
      return false;
    }
  }
  return false;
}
