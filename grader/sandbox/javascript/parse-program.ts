// Source text to a syntax tree: types taken out, then read as a script or as a module.

import { type Node, type Options, type Program, parse, type Token } from 'acorn';
import { transform } from 'sucrase';
import { outsideFunctions } from './syntax.js';

/** JavaScript, or JavaScript with types. */
export type Dialect = 'javascript' | 'typescript';

export interface ParsedProgram {
  readonly kind: 'parsed';
  /** Without types; every line where it was. */
  readonly text: string;
  readonly tree: Program;
  /** Whether it uses `import` or `export`; such a program is strict. */
  readonly isModule: boolean;
}

/** Where reading stopped, from 1; `null` when that is not known. */
export interface SyntaxProblem {
  readonly kind: 'problem';
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** What the interpreter understands. */
const options = {
  ecmaVersion: 2024,
  locations: true,
  allowHashBang: true,
} as const satisfies Partial<Options>;

/**
 * Reads a program. What has neither `import` nor `export` is a script, in which names need no
 * declaration: what Node and browsers run must run here.
 */
export function parseProgram(source: string, dialect: Dialect): ParsedProgram | SyntaxProblem {
  const plain = dialect === 'typescript' ? attempt(() => withoutTypes(source), 1) : source;
  return typeof plain === 'string' ? attempt(() => parsePlain(plain), 0) : plain;
}

/** The tokens of what was read, in order; comments are none. */
export function tokensOf({ text, isModule }: ParsedProgram): readonly Token[] {
  const onToken: Token[] = [];
  // Parsed, for only the grammar tells a division from a regular expression.
  parse(text, { ...options, sourceType: isModule ? 'module' : 'script', onToken });
  return onToken;
}

function parsePlain(text: string): ParsedProgram | SyntaxProblem {
  const script = tryScript(text);
  if (script !== null) return { kind: 'parsed', text, tree: script, isModule: false };
  const tree = parse(text, { ...options, sourceType: 'module' });
  return awaitAtTop(tree) ?? { kind: 'parsed', text, tree, isModule: true };
}

/** Runs a parser; it counts columns from `firstColumn`. */
function attempt<T>(read: () => T, firstColumn: number): T | SyntaxProblem {
  try {
    return read();
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) {
      return problemOf(error, firstColumn);
    }
    throw error;
  }
}

function tryScript(text: string): Program | null {
  try {
    return parse(text, { ...options, sourceType: 'script' });
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function withoutTypes(source: string): string {
  return transform(source, { transforms: ['typescript'], disableESTransforms: true }).code;
}

/** A program that waits would have to be woken, and nothing here does that. */
function awaitAtTop(tree: Program): SyntaxProblem | null {
  const place = outsideFunctions(tree).find(isWaiting)?.loc?.start;
  const message = 'await is only valid in async functions';
  return place === undefined
    ? null
    : { kind: 'problem', message, line: place.line, column: place.column + 1 };
}

function isWaiting(node: Node): boolean {
  return node.type === 'AwaitExpression' || ('await' in node && node.await === true);
}

/** Both parsers end their message with the place. A program too deep for them has none. */
function problemOf({ message }: Error, firstColumn: number): SyntaxProblem {
  const [, words, line, column] = /^(.*?) ?\((\d+):(\d+)\)$/s.exec(message) ?? [];
  return words === undefined
    ? { kind: 'problem', message: 'the program nests too deeply', line: null, column: null }
    : {
        kind: 'problem',
        message: words,
        line: Number(line),
        column: Number(column) + 1 - firstColumn,
      };
}
