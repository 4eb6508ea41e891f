// One cell of a program made ready to run as a script: `import` and `export` taken out, every other
// character where it was.

import type {
  ExportNamedDeclaration,
  ImportDeclaration,
  ModuleDeclaration,
  Node,
  Statement,
  VariableDeclaration,
} from 'acorn';
import {
  type Dialect,
  type ParsedProgram,
  parseProgram,
  type SyntaxProblem,
} from './parse-program.js';
import { callsSomething, type LoopLines, loopsIn } from './syntax.js';

/** What stands for the value of `export default`. As long as `export default`. */
export const defaultExport = '__default';

/** A module that the program wants. */
export interface Import {
  readonly module: string;
  readonly line: number;
  /** What becomes of it; `all` for whatever is asked for. */
  readonly bindings: readonly ImportBinding[] | 'all';
}

/** A name for something that another file exports; `imported` is `null` for all of it together. */
export interface ImportBinding {
  readonly imported: string | null;
  readonly local: string;
}

/** A part of the text that runs by itself. Its lines are the cell's. */
export interface Piece {
  readonly text: string;
  /** A function: it is there before anything runs. */
  readonly isHoisted: boolean;
  /** Whether running it calls something. */
  readonly calls: boolean;
}

export interface ReadCell {
  readonly kind: 'read';
  readonly text: string;
  readonly isStrict: boolean;
  readonly imports: readonly Import[];
  /** Local name by exported name. */
  readonly exports: ReadonlyMap<string, string>;
  /** Names bound at top level, in order. */
  readonly names: readonly string[];
  /** Definitions and assignments, for when the text does not run as a whole. */
  readonly pieces: readonly Piece[];
  readonly loops: readonly LoopLines[];
}

/**
 * Reads a cell, or tells where it cannot be read.
 *
 * @param rebound A function that is to be replaced after loading: what binds it may be no `const`.
 */
export function readCell(
  source: string,
  dialect: Dialect,
  rebound: string | null,
): ReadCell | SyntaxProblem {
  const parsed = parseProgram(source, dialect);
  return parsed.kind === 'problem' ? parsed : new CellReader(parsed).read(rebound);
}

class CellReader {
  private readonly parsed: ParsedProgram;
  private text: string;
  private readonly imports: Import[] = [];
  private readonly exports = new Map<string, string>();
  private readonly names: string[] = [];
  /** Where `const` binds a name at top level. */
  private readonly constants = new Map<string, number>();
  private readonly statements: Statement[] = [];

  constructor(parsed: ParsedProgram) {
    this.parsed = parsed;
    this.text = parsed.text;
  }

  read(rebound: string | null): ReadCell {
    for (const node of this.parsed.tree.body) this.visit(node);
    const constant = this.constants.get(this.exports.get(rebound ?? '') ?? rebound ?? '');
    if (constant !== undefined) this.overwrite(constant, constant + 'const'.length, 'let');
    return {
      kind: 'read',
      text: this.text,
      isStrict: this.parsed.isModule,
      imports: this.imports,
      exports: this.exports,
      names: this.names,
      // The text is final only now.
      pieces: this.statements.map((each) => this.pieceOf(each)),
      loops: loopsIn(this.parsed.tree),
    };
  }

  private visit(node: Statement | ModuleDeclaration): void {
    switch (node.type) {
      case 'ImportDeclaration': {
        const bindings = node.specifiers.map(bindingOf);
        this.names.push(...bindings.map(({ local }) => local));
        this.wants(node, node.source.value, bindings);
        break;
      }
      case 'ExportAllDeclaration':
        this.wants(node, node.source.value, node.exported ? [] : 'all');
        break;
      case 'ExportNamedDeclaration':
        if (node.source) {
          this.wants(node, node.source.value, this.passedOn(node));
        } else if (node.declaration) {
          this.overwrite(node.start, node.declaration.start, '');
          this.visit(node.declaration);
        } else {
          for (const { local, exported } of node.specifiers) {
            this.exports.set(nameOf(exported), nameOf(local));
          }
          this.overwrite(node.start, node.end, ';');
        }
        break;
      case 'ExportDefaultDeclaration': {
        const { declaration } = node;
        const name = 'id' in declaration ? declaration.id?.name : undefined;
        const isDeclaration = /^(Function|Class)Declaration$/.test(declaration.type);
        if (isDeclaration && name !== undefined) {
          this.exports.set('default', name);
          this.overwrite(node.start, declaration.start, '');
          this.visit(declaration as Statement); // a declaration with a name
        } else {
          this.exports.set('default', defaultExport);
          this.overwrite(node.start, node.start + 'export default'.length, `var ${defaultExport}=`);
          this.statements.push(node as Node as Statement); // overwritten, it is one
        }
        break;
      }
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
        this.names.push(node.id.name);
        this.statements.push(node);
        break;
      case 'VariableDeclaration':
        this.noteVariables(node);
        this.statements.push(node);
        break;
      case 'ExpressionStatement':
        if (node.expression.type === 'AssignmentExpression') this.statements.push(node);
        break;
      default:
        break; // runs with the whole, stands for nothing by itself
    }
  }

  /** What is exported without being bound gets a name of ours. */
  private passedOn({ specifiers }: ExportNamedDeclaration): readonly ImportBinding[] {
    return specifiers.map(({ local, exported }) => {
      const name = `__passedOn${this.exports.size}`;
      this.exports.set(nameOf(exported), name);
      return { imported: nameOf(local), local: name };
    });
  }

  private wants(node: Node, module: unknown, bindings: Import['bindings']): void {
    const line = node.loc?.start.line ?? 0;
    this.imports.push({ module: String(module), line, bindings });
    this.overwrite(node.start, node.end, ';');
  }

  private noteVariables({ declarations, kind, start }: VariableDeclaration): void {
    for (const { id } of declarations) {
      if (id.type !== 'Identifier') continue;
      this.names.push(id.name);
      if (kind === 'const') this.constants.set(id.name, start);
    }
  }

  /** Puts `text` in place of a stretch, and blanks the rest of it; lines stay. */
  private overwrite(start: number, end: number, text: string): void {
    const rest = this.text.slice(start + text.length, end).replace(/[^\n]/g, ' ');
    this.text = `${this.text.slice(0, start)}${text}${rest}${this.text.slice(end)}`;
  }

  private pieceOf(node: Statement): Piece {
    return {
      text: '\n'.repeat((node.loc?.start.line ?? 1) - 1) + this.text.slice(node.start, node.end),
      isHoisted: node.type === 'FunctionDeclaration',
      calls: callsSomething(node),
    };
  }
}

function bindingOf(node: ImportDeclaration['specifiers'][number]): ImportBinding {
  const local = node.local.name;
  switch (node.type) {
    case 'ImportNamespaceSpecifier':
      return { imported: null, local };
    case 'ImportDefaultSpecifier':
      return { imported: 'default', local };
    case 'ImportSpecifier':
      return { imported: nameOf(node.imported), local };
  }
}

function nameOf(node: { name: string } | { value?: unknown }): string {
  return 'name' in node ? node.name : String(node.value);
}
