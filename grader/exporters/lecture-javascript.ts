// A JavaScript function for a lecture, found in the syntax tree. Types are left out.

import {
  type ModuleDeclaration,
  type Statement,
  type Token,
  type TokenType,
  tokTypes,
} from 'acorn';
import { type Dialect, parseProgram, tokensOf } from '../sandbox/javascript/parse-program.js';
import { type FindFunction, type Piece, someWords } from './lecture-code.js';

/** A finder of the last definition at top level, in a source that can be read throughout. */
export function findJavascript(dialect: Dialect): FindFunction {
  return (source, name) => {
    const program = parseProgram(source, dialect);
    if (program.kind === 'problem') return null;
    const found = program.tree.body.findLast((statement) => isDefinition(statement, name));
    if (found === undefined) return null;
    const pieces = piecesOf(tokensOf(program));
    return { source: program.text, from: found.start, to: found.end, pieces };
  };
}

function isDefinition(statement: Statement | ModuleDeclaration, name: string): boolean {
  switch (statement.type) {
    case 'ExportNamedDeclaration':
      return statement.declaration != null && isDefinition(statement.declaration, name);
    case 'ExportDefaultDeclaration':
    case 'FunctionDeclaration': {
      const named = statement.type === 'FunctionDeclaration' ? statement : statement.declaration;
      return named.type === 'FunctionDeclaration' && named.id?.name === name;
    }
    case 'VariableDeclaration':
      return statement.declarations.some(
        ({ id, init }) => id.type === 'Identifier' && id.name === name && isFunction(init?.type),
      );
    case 'ExpressionStatement': {
      const { expression } = statement;
      if (expression.type !== 'AssignmentExpression') return false;
      const { left, right } = expression;
      return left.type === 'Identifier' && left.name === name && isFunction(right.type);
    }
    default:
      return false;
  }
}

function isFunction(type: string | undefined): boolean {
  return type === 'FunctionExpression' || type === 'ArrowFunctionExpression';
}

/** A template is one piece, with all that it has in it. */
function piecesOf(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const open: ('template' | 'brace')[] = [];
  let start = 0;
  for (const { type, start: from, end: to } of tokens) {
    const wasOutside = open.length === 0;
    if (type === tokTypes.backQuote) {
      if (wasOutside) start = from;
      if (open.at(-1) === 'template') open.pop();
      else open.push('template');
      if (open.length === 0) pieces.push({ from: start, to, text: someWords });
    } else if (wasOutside) {
      pieces.push({ from, to, text: instead.get(type) ?? null });
    } else if (type === tokTypes.braceL || type === tokTypes.dollarBraceL) {
      open.push('brace');
    } else if (type === tokTypes.braceR) {
      open.pop();
    }
  }
  return pieces;
}

/** Tokens that hold words. */
const instead: ReadonlyMap<TokenType, string> = new Map([
  [tokTypes.string, someWords],
  [tokTypes.regexp, '/…/'],
]);
