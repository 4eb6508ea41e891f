// A fact is one thing that can be seen in a program, and where.

import type { Spot, SpotKind } from '../core/model/source-look.js';
import type { PythonNode } from './python-tree.js';
import type { AskedFunction, StudentProgram } from './student-program.js';
import { within } from './walk.js';

/** A place where something was seen. What is left out does not belong to it. */
export interface Sighting {
  readonly at: PythonNode;
  readonly function?: string;
  readonly name?: string;
  readonly near?: string | null;
}

/** One kind of fact. */
export interface Fact {
  readonly kind: SpotKind;
  find(program: StudentProgram): readonly Sighting[];
}

/** Where a program shows a fact, by line. */
export function spotsOf(fact: Fact, program: StudentProgram): readonly Spot[] {
  return fact
    .find(program)
    .map(({ at, function: name = null, name: own = null, near = null }) => ({
      kind: fact.kind,
      function: name,
      line: at.line,
      name: own,
      near,
    }))
    .toSorted((a, b) => a.line - b.line);
}

/** Sightings in each asked function by itself. */
export function inEach(
  { asked }: StudentProgram,
  look: (asked: AskedFunction) => readonly Sighting[],
): readonly Sighting[] {
  return asked.flatMap((each) =>
    look(each).map((sighting) => ({ function: each.name, ...sighting })),
  );
}

/**
 * Nodes that tell, anywhere: once for each asked function that uses them, and those of no asked
 * function without one. `look` gives what is seen at a node, `null` for nothing.
 */
export function everywhere(
  program: StudentProgram,
  look: (node: PythonNode, asked: AskedFunction | null) => Omit<Sighting, 'at'> | null,
): readonly Sighting[] {
  return placesOf(program).flatMap(({ node, asked }) => {
    const sighting = look(node, asked);
    if (sighting === null) return [];
    return [{ at: node, ...(asked === null ? {} : { function: asked.name }), ...sighting }];
  });
}

interface Place {
  readonly node: PythonNode;
  readonly asked: AskedFunction | null;
}

/** Every fact goes to the same places. */
const known = new WeakMap<StudentProgram, readonly Place[]>();

function placesOf(program: StudentProgram): readonly Place[] {
  const places = known.get(program) ?? findPlaces(program);
  known.set(program, places);
  return places;
}

function findPlaces({ asked, statements }: StudentProgram): readonly Place[] {
  const inside = asked.flatMap((each) =>
    within(...parameterList(each), ...each.reach).map((node) => ({ node, asked: each })),
  );
  const seen = new Set(inside.map(({ node }) => node));
  const outside = within(...statements).filter((node) => !seen.has(node));
  return [...inside, ...outside.map((node) => ({ node, asked: null }))];
}

function parameterList({ definition }: AskedFunction): readonly PythonNode[] {
  return definition.all('ParamList');
}
