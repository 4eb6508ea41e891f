// Names that mean something else than intended, or nothing.

import { builtinFunctions, isBuiltin } from '../builtin-names.js';
import { everywhere, type Fact } from '../fact.js';
import { bindings, definedName, definitionsAround, namesRead, visibleNames } from '../names.js';
import { nearName } from '../near-name.js';
import type { PythonNode } from '../python-tree.js';
import type { StudentProgram } from '../student-program.js';
import { within } from '../walk.js';

/** `range = 20` at top level, `sum = 0` in a function. */
export const builtinRebound: Fact = {
  kind: 'builtin-rebound',
  find: (program) => {
    const own = program.asked.flatMap((asked) =>
      bindings(...asked.body).map((at) => ({ at, function: asked.name, name: at.text })),
    );
    const global = bindings(...program.statements).map((at) => ({ at, name: at.text }));
    return [...own, ...global].filter(
      ({ at, name }) => builtinFunctions.has(name) && at.parent?.kind !== 'ImportStatement',
    );
  },
};

/** Unknown names for which a near one is looked for. */
const mostCompared = 20;

/** A name that is read and that nothing visible there gives a value. */
export const unknownName: Fact = {
  kind: 'unknown-name',
  find: (program) => {
    if (importsEverything(program)) return [];
    const read = new Set(namesRead(...program.statements));
    const visible = visibleFrom(program);
    // A part of a function's name says little: every second one has "gradient" in it.
    const functions = new Set(program.definitions.map(definedName));
    let compared = 0;
    return everywhere(program, (node) => {
      if (!read.has(node) || isBuiltin(node.text)) return null;
      const names = visible(node);
      if (names.has(node.text)) return null;
      compared += 1;
      const values = [...names].filter((each) => !functions.has(each));
      const near = compared > mostCompared ? null : nearName(node.text, [...names], values);
      return { name: node.text, near };
    });
  },
};

/** `from numpy import *` may define anything. */
function importsEverything({ statements }: StudentProgram): boolean {
  return within(...statements).some(
    (each) => each.kind === 'ImportStatement' && each.child('*') !== null,
  );
}

/** Functions share their names with all that is inside them, so each chain is looked at once. */
function visibleFrom({ statements }: StudentProgram): (node: PythonNode) => ReadonlySet<string> {
  const known = new Map<PythonNode | null, ReadonlySet<string>>();
  return (node) => {
    const around = definitionsAround(node);
    const key = around[0] ?? null;
    const names = known.get(key) ?? visibleNames(statements, around);
    known.set(key, names);
    return names;
  };
}
