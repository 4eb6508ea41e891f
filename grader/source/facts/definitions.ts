// Where the asked functions are defined, and what else gets their names.

import { distance } from 'fastest-levenshtein';
import { type Fact, inEach } from '../fact.js';
import { bindings, definedName, definitionsAround } from '../names.js';
import { plainName } from '../near-name.js';
import type { PythonNode } from '../python-tree.js';
import type { StudentProgram } from '../student-program.js';
import { isDefinition } from '../walk.js';

export const definition: Fact = {
  kind: 'definition',
  find: (program) => inEach(program, (asked) => [{ at: asked.definition }]),
};

/** A def that is indented into another function. */
export const nestedDefinition: Fact = {
  kind: 'nested-definition',
  find: (program) =>
    inEach(program, (asked) => {
      const [outer] = definitionsAround(asked.definition);
      return outer === undefined ? [] : [{ at: asked.definition, name: definedName(outer) }];
    }),
};

/** `gradient_descent = gradient_descent(1., 0.2, 20)` */
export const nameRebound: Fact = {
  kind: 'name-rebound',
  find: (program) =>
    inEach(program, ({ name, definition: own }) =>
      bindings(...program.statements)
        .filter((each) => each.text === name && each.from > own.from && !isDefinedBy(each))
        .map((at) => ({ at })),
    ),
};

/** `gradient_descent = …` inside of an asked function. */
export const localNameClash: Fact = {
  kind: 'local-name-clash',
  find: (program) =>
    inEach(program, ({ body }) =>
      bindings(...body)
        .filter((each) => program.specs.some(({ name }) => name === each.text))
        .filter((each) => !isDefinedBy(each) && each.parent?.kind !== 'ScopeStatement')
        .map((at) => ({ at, name: at.text })),
    ),
};

/** A function at top level whose name is almost that of one that is missing. */
export const nearMiss: Fact = {
  kind: 'near-miss',
  find: (program) => {
    const missing = program.specs.filter(({ name }) => !isBound(program, name));
    const candidates = program.definitions.filter(
      (each) =>
        definitionsAround(each).length === 0 &&
        !program.specs.some(({ name }) => name === definedName(each)),
    );
    const pairs = missing.flatMap(({ name }) =>
      candidates.map((at) => ({
        at,
        function: name,
        name: definedName(at),
        apart: distance(plainName(name), plainName(definedName(at))),
      })),
    );
    const near = pairs.filter((each) => each.apart <= plainName(each.function).length / 5);
    return oneEach(near.toSorted((a, b) => a.apart - b.apart));
  },
};

function oneEach<Pair extends { readonly function: string; readonly name: string }>(
  pairs: readonly Pair[],
): readonly Pair[] {
  const taken = new Set<string>();
  return pairs.filter((each) => {
    const isFree = !taken.has(each.function) && !taken.has(each.name);
    if (isFree) taken.add(each.function).add(each.name);
    return isFree;
  });
}

function isBound({ statements }: StudentProgram, name: string): boolean {
  return bindings(...statements).some((each) => each.text === name);
}

function isDefinedBy({ parent }: PythonNode): boolean {
  return parent !== null && isDefinition(parent);
}
