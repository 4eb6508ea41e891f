// A Python function for a lecture, found in the syntax tree.

import { type PythonNode, parsePython } from '../source/python-tree.js';
import { within } from '../source/walk.js';
import { type FoundFunction, type Piece, someWords } from './lecture-code.js';

const words: ReadonlySet<string> = new Set(['String', 'FormatString']);

/** The last of the outermost definitions; `null` where the source is not sound throughout. */
export function findPython(source: string, name: string): FoundFunction | null {
  const statements = parsePython([{ number: null, source }]);
  if (statements === null) return null;
  const all = within(...statements);
  // After a mistake the parser guesses, and what it takes for code may be text.
  if (all.some((node) => node.isError || isUnclosed(node))) return null;
  const found = all.filter((node) => isDefinition(node, name));
  const margin = Math.min(...found.map(({ column }) => column));
  const last = found.findLast(({ column }) => column === margin);
  if (last === undefined) return null;
  const pieces = statements.flatMap((statement) => piecesOf(statement, source));
  return { source, from: last.from, to: last.to, pieces };
}

/** The parser lets a string end with its line: what follows was meant to be in it. */
function isUnclosed({ kind, text }: PythonNode): boolean {
  return words.has(kind) && !/^[a-z]*("""|'''|["']).*\1$/is.test(text);
}

function isDefinition(node: PythonNode, name: string): boolean {
  const named = node.child('VariableName')?.text === name;
  if (node.kind === 'FunctionDefinition') return named;
  return named && node.kind === 'AssignStatement' && node.child('LambdaExpression') !== null;
}

/** Its tokens; a text that stands by itself, such as a docstring, is shown as nothing. */
function piecesOf(node: PythonNode, source: string): readonly Piece[] {
  const { from, to, kind, parent, children } = node;
  if (words.has(kind) || kind === 'ContinuedString') {
    return [{ from, to, text: parent?.kind === 'ExpressionStatement' ? '' : someWords }];
  }
  if (children.length > 0) return children.flatMap((child) => piecesOf(child, source));
  // The parser is not told of the point in `1.`, so no token holds it.
  const hasPoint = kind === 'Number' && source[to] === '.' && parent?.kind !== 'MemberExpression';
  return [{ from, to: hasPoint ? to + 1 : to, text: null }];
}
