// A submission's source as the facts look at it: the asked functions, and what each of them uses.

import type { FunctionSpec } from '../core/model/exercise.js';
import type { Cell } from '../core/model/submission.js';
import { calledName, definedName, definitionsAround, parametersOf } from './names.js';
import { type PythonNode, parsePython } from './python-tree.js';
import { bodyOf, isDefinition, within } from './walk.js';

/** A function that was asked for, as the student defines it. */
export interface AskedFunction {
  readonly spec: FunctionSpec;
  readonly name: string;
  readonly definition: PythonNode;
  /** As the student names them. */
  readonly parameters: readonly string[];
  readonly body: readonly PythonNode[];
  /** The body, and those of the student's own helpers that it calls, other asked ones aside. */
  readonly reach: readonly PythonNode[];
}

export interface StudentProgram {
  readonly specs: readonly FunctionSpec[];
  /** Statements at top level. */
  readonly statements: readonly PythonNode[];
  /** Every function definition. */
  readonly definitions: readonly PythonNode[];
  /** Those of `specs` that are defined anywhere. */
  readonly asked: readonly AskedFunction[];
}

/** Parses the cells and finds the asked functions; `null` where the parser gave up. */
export function studentProgram(
  cells: readonly Cell[],
  specs: readonly FunctionSpec[],
): StudentProgram | null {
  const statements = parsePython(cells);
  if (statements === null) return null;
  const definitions = within(...statements).filter((each) => each.kind === 'FunctionDefinition');
  const names: ReadonlySet<string> = new Set(specs.map((each) => each.name));
  const asked = specs.flatMap((spec) => {
    const definition = lastDefinition(definitions, spec.name);
    if (definition === null) return [];
    const body = bodyOf(definition);
    return [
      {
        spec,
        name: spec.name,
        definition,
        parameters: parametersOf(definition),
        body,
        reach: reachOf(body, definitions, names),
      },
    ];
  });
  return { specs, statements, definitions, asked };
}

/** The definition that a name stands for in the end: the last at top level, else the last. */
function lastDefinition(definitions: readonly PythonNode[], name: string): PythonNode | null {
  const named = definitions.filter((each) => definedName(each) === name);
  const atTop = named.filter((each) => !definitionsAround(each).some(isDefinition));
  return atTop.at(-1) ?? named.at(-1) ?? null;
}

function reachOf(
  body: readonly PythonNode[],
  definitions: readonly PythonNode[],
  asked: ReadonlySet<string>,
): readonly PythonNode[] {
  const reached = new Set<PythonNode>();
  const waiting: (readonly PythonNode[])[] = [body];
  for (let roots = waiting.pop(); roots !== undefined; roots = waiting.pop()) {
    const called = new Set(within(...roots).map(calledName));
    for (const each of definitions) {
      const name = definedName(each);
      if (called.has(name) && !asked.has(name) && !reached.has(each)) {
        reached.add(each);
        waiting.push(bodyOf(each));
      }
    }
  }
  return [...body, ...[...reached].flatMap(bodyOf)];
}

/**
 * What the exercise calls a parameter of a student's function: by its name, or by its place where
 * there are as many as asked for. `null` for any other name.
 */
export function roleOf({ parameters, spec }: AskedFunction, name: string): string | null {
  if (!parameters.includes(name)) return null;
  if (spec.parameters.includes(name)) return name;
  const byPlace = spec.parameters[parameters.indexOf(name)] ?? null;
  return parameters.length === spec.parameters.length ? byPlace : null;
}
