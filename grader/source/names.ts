// Names of a program: which ones a piece of source gives a value, and which ones it reads.

import type { PythonNode } from './python-tree.js';
import { around, isDefinition, within, withinItself } from './walk.js';

/** Names of a definition's parameters, in order. */
export function parametersOf(definition: PythonNode): readonly string[] {
  const list = definition.child('ParamList')?.children ?? [];
  return list.flatMap((each, index) =>
    each.kind === 'VariableName' && list[index - 1]?.kind !== 'AssignOp' ? [each.text] : [],
  );
}

/** The name that a definition defines; empty where that is what is broken. */
export function definedName(definition: PythonNode): string {
  return definition.child('VariableName')?.text ?? '';
}

/** The nodes below `roots` that give a name a value, nested definitions aside. */
export function bindings(...roots: readonly PythonNode[]): readonly PythonNode[] {
  return withinItself(...roots).flatMap(boundBy);
}

/** The names that are called below `roots`, with their calls. */
export function callsOf(name: string, ...roots: readonly PythonNode[]): readonly PythonNode[] {
  return within(...roots).filter((each) => calledName(each) === name);
}

/** The plain name that a node calls, `null` when it is no call of one. */
export function calledName(node: PythonNode): string | null {
  const [callee] = node.children;
  return node.kind === 'CallExpression' && callee?.kind === 'VariableName' ? callee.text : null;
}

/** The arguments that a call passes, keywords left out of them. */
export function argumentsOf(call: PythonNode): readonly PythonNode[] {
  const list = call.child('ArgList')?.children ?? [];
  return list.filter(
    (each, index) => !punctuation.has(each.kind) && list[index + 1]?.kind !== 'AssignOp',
  );
}

const punctuation: ReadonlySet<string> = new Set(['(', ')', ',', 'AssignOp']);

/** The `VariableName`s below `roots` that are read, not bound, imported or keywords of a call. */
export function namesRead(...roots: readonly PythonNode[]): readonly PythonNode[] {
  const nodes = within(...roots);
  const others = new Set(nodes.flatMap((each) => [...boundBy(each), ...mentionedBy(each)]));
  const isRead = (each: PythonNode) =>
    each.kind === 'VariableName' && (!others.has(each) || each.parent?.kind === 'UpdateStatement');
  return nodes.filter(isRead);
}

/** Names that a node mentions without reading them. */
function mentionedBy({ kind, children }: PythonNode): readonly PythonNode[] {
  switch (kind) {
    case 'ImportStatement':
    case 'ScopeStatement':
      return children;
    case 'Decorator':
      return children.filter((_each, index) => children[index - 1]?.kind === '.');
    case 'ArgList':
      return children.filter((_each, index) => children[index + 1]?.kind === 'AssignOp');
    default:
      return [];
  }
}

/** The `VariableName`s that a single node binds. */
function boundBy(node: PythonNode): readonly PythonNode[] {
  const { kind, children } = node;
  switch (kind) {
    case 'AssignStatement': {
      const last = children.findLastIndex((each) => each.kind === 'AssignOp');
      return namesIn(children.slice(0, Math.max(last, 0)));
    }
    case 'UpdateStatement':
      return namesIn(children.slice(0, 1));
    case 'NamedExpression':
      return namesIn(children.slice(0, 1));
    case 'ForStatement':
    case 'ComprehensionExpression':
    case 'ArrayComprehensionExpression':
    case 'SetComprehensionExpression':
    case 'DictionaryComprehensionExpression':
    case 'ArgList':
      return between(children, 'for', 'in');
    case 'WithStatement':
    case 'TryStatement':
      return children.filter(
        (each, index) => each.kind === 'VariableName' && children[index - 1]?.kind === 'as',
      );
    case 'ImportStatement':
      return children.filter((each) => each.kind === 'VariableName');
    case 'ScopeStatement':
      return children.filter((each) => each.kind === 'VariableName');
    case 'FunctionDefinition':
    case 'ClassDefinition':
    case 'TypeDefinition':
      return children.filter((each) => each.kind === 'VariableName').slice(0, 1);
    case 'ParamList':
      return children.filter(
        (each, index) => each.kind === 'VariableName' && children[index - 1]?.kind !== 'AssignOp',
      );
    case 'CapturePattern':
    case 'StarPattern':
    case 'AsPattern':
      return children.filter((each) => each.kind === 'VariableName');
    default:
      return [];
  }
}

/** The plain names among targets, tuples opened. */
function namesIn(targets: readonly PythonNode[]): readonly PythonNode[] {
  return targets.flatMap((each) => {
    if (each.kind === 'VariableName') return [each];
    return tuples.has(each.kind) ? namesIn(each.children) : [];
  });
}

const tuples: ReadonlySet<string> = new Set([
  'TupleExpression',
  'ArrayExpression',
  'ParenthesizedExpression',
]);

function between(
  children: readonly PythonNode[],
  opening: string,
  closing: string,
): readonly PythonNode[] {
  let isOpen = false;
  return namesIn(
    children.filter(({ kind }) => {
      if (kind === opening || kind === closing) isOpen = kind === opening;
      return isOpen;
    }),
  );
}

/** Names visible in a function: its own, those of the functions around it, those of top level. */
export function visibleNames(
  program: readonly PythonNode[],
  functions: readonly PythonNode[],
): ReadonlySet<string> {
  const own = functions.flatMap((each) => [
    ...parametersOf(each),
    ...bindings(...(each.child('Body')?.children ?? [])).map((name) => name.text),
  ]);
  const global = within(...program)
    .filter((each) => each.kind === 'ScopeStatement')
    .flatMap((each) => each.all('VariableName').map((name) => name.text));
  return new Set([...own, ...global, ...bindings(...program).map((name) => name.text)]);
}

/** The definitions around a node, from the inside out. */
export function definitionsAround(node: PythonNode): readonly PythonNode[] {
  return around(node).filter(isDefinition);
}
