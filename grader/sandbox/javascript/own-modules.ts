// A student's further files, importable by the program. They are modules of the interpreter; the
// program is a script, so what it imports becomes global before it runs.

import type { QuickJSHandle } from 'quickjs-emscripten-core';
import type { Program } from '../../core/model/engine.js';
import type { Interpreter, Result, Thrown, Trapped } from './interpreter.js';
import { moduleText, replaceExport } from './own-module-text.js';
import type { Import } from './read-cell.js';
import { resolveOwn } from './resolve-own.js';

/** Around the path in a module's name: no line of a stack is taken for one of the program. */
const [prefix, suffix] = ['own:', '#'] as const;

export class OwnModules {
  private readonly interpreter: Interpreter;
  private readonly sources: ReadonlyMap<string, string>;
  private readonly paths: ReadonlySet<string>;
  private readonly loaded = new Set<string>();

  constructor(interpreter: Interpreter, { modules, standIn }: Program) {
    this.interpreter = interpreter;
    this.sources = new Map(modules?.files.map(({ path, source }) => [path, source]));
    this.paths = new Set(this.sources.keys());
    if (modules === undefined) return;
    interpreter.context.runtime.setModuleLoader(
      (name) => this.textOf(name, standIn !== null),
      (from, wanted) => {
        if (wanted.startsWith(prefix)) return wanted;
        const path = resolveOwn(pathIn(from), wanted, this.paths);
        return path === null ? wanted : nameOf(path);
      },
    );
  }

  /** Runs the files that an import of the program means, and makes global what it imports. */
  bind({ module, bindings }: Import, asked: readonly string[]): Thrown | Trapped | null {
    const path = resolveOwn('', module, this.paths);
    if (path === null) return thrown('Error', cannotFind(module).message);
    const namespace = this.namespace(path);
    if (namespace.kind !== 'given') return namespace;
    for (const { imported, local } of bindings === 'all' ? named(asked) : bindings) {
      const bound = this.bindOne(namespace.handle, imported, local);
      if (bound.kind !== 'given') return bound;
      const isThere = this.interpreter.context.getNumber(bound.handle) === 1;
      if (isThere || bindings === 'all') continue;
      const words = `The requested module '${module}' does not provide an export named '${imported}'`;
      return thrown('SyntaxError', words);
    }
    return null;
  }

  /** Puts a value in the place of another wherever a file binds it. */
  replace(before: QuickJSHandle, after: QuickJSHandle): void {
    const { interpreter } = this;
    const { context } = interpreter;
    for (const path of this.loaded) {
      const namespace = this.namespace(path);
      if (namespace.kind !== 'given') continue;
      const replacer = context.getProp(namespace.handle, replaceExport);
      interpreter.call(replacer, context.undefined, [before, after]);
    }
  }

  private bindOne(namespace: QuickJSHandle, imported: string | null, local: string): Result {
    const { context } = this.interpreter;
    const binder = this.interpreter.evaluate(binding, true);
    if (binder.kind !== 'given') return binder;
    const name = imported === null ? context.undefined : context.newString(imported);
    const args = [namespace, name, context.newString(local)];
    return this.interpreter.call(binder.handle, context.undefined, args);
  }

  private namespace(path: string): Result {
    const bridge = this.interpreter.evaluateModule(
      `export * as own from ${JSON.stringify(nameOf(path))};`,
    );
    if (bridge.kind !== 'given') return bridge;
    return { kind: 'given', handle: this.interpreter.context.getProp(bridge.handle, 'own') };
  }

  private textOf(name: string, isReplacing: boolean): string | { error: Error } {
    const path = pathIn(name);
    const source = name.startsWith(prefix) ? this.sources.get(path) : undefined;
    if (source === undefined) return { error: cannotFind(name) };
    const dialect = path.endsWith('.ts') ? 'typescript' : 'javascript';
    const read = moduleText(source, dialect, isReplacing);
    if (read.kind === 'problem') {
      const place = read.line === null ? '' : ` (${path}, line ${read.line})`;
      return { error: new SyntaxError(`${read.message}${place}`) };
    }
    this.loaded.add(path);
    return read.text;
  }
}

/** 1 where the file has the export. */
const binding = `(function (own, imported, local) {
  if (imported !== undefined && !(imported in own)) return 0;
  globalThis[local] = imported === undefined ? own : own[imported];
  return 1;
})`;

function named(names: readonly string[]) {
  return names.map((name) => ({ imported: name, local: name }));
}

function nameOf(path: string): string {
  return `${prefix}${path}${suffix}`;
}

function pathIn(name: string): string {
  return name.slice(prefix.length, -suffix.length);
}

function cannotFind(module: string): Error {
  return new Error(`Cannot find module '${module}'`);
}

function thrown(exception: string, message: string): Thrown {
  return { kind: 'thrown', exception, message, lines: [], compiling: null };
}
