// One of a student's further files as the text of a module.

import type { ModuleDeclaration, Statement } from 'acorn';
import { type Dialect, parseProgram, type SyntaxProblem } from './parse-program.js';

/** The export that puts one value in the place of another. */
export const replaceExport = '__replace';

export interface ModuleText {
  readonly kind: 'text';
  readonly text: string;
}

/**
 * Reads a further file; types go.
 *
 * @param isReplacing Whether a function may be replaced in it later. What binds a name at its top is
 *   no `const` then, and it has one more export.
 */
export function moduleText(
  source: string,
  dialect: Dialect,
  isReplacing: boolean,
): ModuleText | SyntaxProblem {
  const parsed = parseProgram(source, dialect);
  if (parsed.kind === 'problem') return parsed;
  if (!isReplacing) return { kind: 'text', text: parsed.text };
  const { names, constants } = boundIn(parsed.tree.body);
  let { text } = parsed;
  for (const start of constants) {
    text = `${text.slice(0, start)}let  ${text.slice(start + 'const'.length)}`;
  }
  // Whoever imports a name sees its new value.
  const lines = names.map((name) => `if (${name} === before) ${name} = after;`);
  return {
    kind: 'text',
    text: `${text}\n;export function ${replaceExport}(before, after) { ${lines.join(' ')} }`,
  };
}

interface Bound {
  /** Functions, and what variables hold one. */
  readonly names: string[];
  /** Where a declaration of constants begins. */
  readonly constants: number[];
}

function boundIn(body: readonly (Statement | ModuleDeclaration)[]): Bound {
  const bound: Bound = { names: [], constants: [] };
  for (const node of body) {
    const { type } = node;
    const isExport = type === 'ExportNamedDeclaration' || type === 'ExportDefaultDeclaration';
    const declaration = isExport ? node.declaration : node;
    if (declaration?.type === 'FunctionDeclaration') {
      if (declaration.id !== null) bound.names.push(declaration.id.name);
    }
    if (declaration?.type !== 'VariableDeclaration') continue;
    if (declaration.kind === 'const') bound.constants.push(declaration.start);
    for (const { id, init } of declaration.declarations) {
      if (id.type === 'Identifier' && init) bound.names.push(id.name);
    }
  }
  return bound;
}
