// Loops that do more and more work in each pass.

import { type Fact, inEach } from '../fact.js';
import { argumentsOf, bindings, calledName } from '../names.js';
import type { PythonNode } from '../python-tree.js';
import type { AskedFunction, StudentProgram } from '../student-program.js';
import { bodyOf, isLoop, within, withinItself } from '../walk.js';
import { targetsOf } from './loops.js';

/** A pass whose work grows: it walks the whole way again. */
export const quadraticHistory: Fact = {
  kind: 'quadratic-history',
  find: (program) =>
    inEach(program, (asked) =>
      repeatersOf(asked)
        .filter((each) => walksAgain(each, asked, program))
        .map((at) => ({ at })),
    ),
};

/** Loops and comprehensions of a function's own. */
function repeatersOf({ body }: AskedFunction): readonly PythonNode[] {
  return withinItself(...body).filter(
    (each) => isLoop(each) || each.kind.endsWith('ComprehensionExpression'),
  );
}

function walksAgain(loop: PythonNode, asked: AskedFunction, program: StudentProgram): boolean {
  const inside = isLoop(loop) ? bodyOf(loop) : loop.children;
  const counters = new Set(
    (loop.kind === 'ForStatement' ? targetsOf(loop) : bindings(loop)).map((each) => each.text),
  );
  const dependsOnCounter = (node: PythonNode) =>
    within(node).some(({ kind, text }) => kind === 'VariableName' && counters.has(text));
  const walkers = program.definitions.filter(
    (each) => each === asked.definition || within(...bodyOf(each)).some(isLoop),
  );
  const names = new Set(walkers.flatMap((each) => each.child('VariableName')?.text ?? []));
  return within(...inside).some((each) => {
    if (each.kind === 'ForStatement') {
      return each.all('CallExpression').some(dependsOnCounter);
    }
    const called = calledName(each) ?? '';
    // A call of the function itself walks again only where the number of steps counts up.
    const passed = argumentsOf(each).slice(called === asked.name ? 2 : 0);
    return names.has(called) && passed.some(dependsOnCounter);
  });
}
