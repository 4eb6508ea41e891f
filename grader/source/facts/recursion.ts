// A function that calls itself.

import { type Fact, inEach } from '../fact.js';
import { calledName } from '../names.js';
import type { PythonNode } from '../python-tree.js';
import type { AskedFunction } from '../student-program.js';
import { around, within, withinItself } from '../walk.js';

export const selfCall: Fact = {
  kind: 'self-call',
  find: (program) => inEach(program, (asked) => selfCalls(asked).map((at) => ({ at }))),
};

/** `gradient_descent(…)` as a line of its own. */
export const selfCallDropped: Fact = {
  kind: 'self-call-dropped',
  find: (program) =>
    inEach(program, (asked) =>
      selfCalls(asked)
        .filter((each) => each.parent?.kind === 'ExpressionStatement')
        .map((at) => ({ at })),
    ),
};

/** `if number_steps == 0: return …` in a function that calls itself, with its number. */
export const baseCase: Fact = {
  kind: 'base-case',
  find: (program) =>
    inEach(program, (asked) => {
      if (selfCalls(asked).length === 0) return [];
      const numbers = withinItself(...asked.body).filter(
        ({ kind, parent }) => kind === 'Number' && parent?.child('CompareOp') != null,
      );
      return numbers.flatMap((number) => {
        const condition = around(number).find((each) => each.kind === 'IfStatement');
        const answers =
          condition !== undefined &&
          within(condition).some((each) => each.kind === 'ReturnStatement');
        return answers ? [{ at: condition, name: number.text }] : [];
      });
    }),
};

/** Calls of the function in its own lines; a function inside it that calls it is another matter. */
function selfCalls({ name, body }: AskedFunction): readonly PythonNode[] {
  return withinItself(...body).filter((each) => calledName(each) === name);
}
