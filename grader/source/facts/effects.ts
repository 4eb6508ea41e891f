// What a function does beside its result.

import { everywhere, type Fact, inEach } from '../fact.js';
import { bindings, calledName, parametersOf } from '../names.js';

import type { PythonNode } from '../python-tree.js';
import type { AskedFunction, StudentProgram } from '../student-program.js';
import { within } from '../walk.js';

/** `input(…)` */
export const inputCall: Fact = {
  kind: 'input-call',
  find: (program) => everywhere(program, (node) => (calledName(node) === 'input' ? {} : null)),
};

/** An `except` that neither raises nor prints. */
export const hiddenError: Fact = {
  kind: 'hidden-error',
  find: (program) =>
    everywhere(program, (node, asked) => {
      if (asked === null || node.kind !== 'TryStatement') return null;
      return handlersOf(node).some(isSilent) ? {} : null;
    }),
};

/** `theta -= …`, `theta[0] = …` on a parameter: an array would change for the caller. */
export const argumentMutated: Fact = {
  kind: 'argument-mutated',
  find: (program) =>
    inEach(program, ({ body, parameters }) =>
      within(...body).flatMap((node) => {
        const [target] = node.children;
        const name = target === undefined ? null : mutatedName(node, target);
        return name !== null && parameters.slice(0, 1).includes(name) ? [{ at: node, name }] : [];
      }),
    ),
};

/** Whether the function reads or writes something that outlives a call. */
export function usesOuterState(
  { reach, definition }: AskedFunction,
  program: StudentProgram,
): boolean {
  const local = new Set([
    ...parametersOf(definition),
    ...bindings(...reach).map((each) => each.text),
  ]);
  const outer = new Set(bindings(...program.statements).map((each) => each.text));
  return within(...reach).some((node) => {
    if (node.kind === 'ScopeStatement') return node.child('global') !== null;
    const name = changedThing(node);
    return name !== null && outer.has(name) && !local.has(name);
  });
}

/** `thetas` in `thetas.append(…)` and in `thetas[0] = …` */
function changedThing(node: PythonNode): string | null {
  const [target] = node.children;
  if (target?.kind !== 'MemberExpression') return null;
  const isCall =
    node.kind === 'CallExpression' && mutators.has(target.child('PropertyName')?.text ?? '');
  const isStore =
    (node.kind === 'AssignStatement' || node.kind === 'UpdateStatement') &&
    target.child('[') !== null;
  return isCall || isStore ? (target.child('VariableName')?.text ?? null) : null;
}

const mutators: ReadonlySet<string> = new Set([
  'append',
  'extend',
  'insert',
  'pop',
  'popleft',
  'appendleft',
  'add',
  'update',
  'clear',
]);

function mutatedName(node: PythonNode, target: PythonNode): string | null {
  if (node.kind === 'UpdateStatement' && target.kind === 'VariableName') return target.text;
  const isStore = node.kind === 'AssignStatement' || node.kind === 'UpdateStatement';
  const isElement = target.kind === 'MemberExpression' && target.child('[') !== null;
  return isStore && isElement ? (target.child('VariableName')?.text ?? null) : null;
}

function handlersOf(node: PythonNode): readonly PythonNode[] {
  let isHandler = false;
  return node.children.filter(({ kind }) => {
    if (kind === 'except') isHandler = true;
    if (kind === 'else' || kind === 'finally') isHandler = false;
    return isHandler && kind === 'Body';
  });
}

function isSilent(handler: PythonNode): boolean {
  return !within(...handler.children).some(
    (each) => each.kind === 'RaiseStatement' || calledName(each) === 'print',
  );
}
