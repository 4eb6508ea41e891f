// What a loop repeats, and over what.

import { type Fact, inEach } from '../fact.js';
import { argumentsOf, bindings, calledName, callsOf } from '../names.js';
import type { PythonNode } from '../python-tree.js';
import { type AskedFunction, roleOf } from '../student-program.js';
import { around, bodyOf, isLoop, within } from '../walk.js';

/** `for theta in range(n)`; other loops hand out values on purpose. */
export const loopShadows: Fact = {
  kind: 'loop-shadows',
  find: (program) =>
    inEach(program, (asked) =>
      loopsOf(asked)
        .filter((each) => each.all('CallExpression').some((call) => calledName(call) === 'range'))
        .flatMap((loop) =>
          targetsOf(loop)
            .filter(({ text }) => holdsTheta(text, asked, loop))
            .map(({ text }) => ({ at: loop, name: text })),
        ),
    ),
};

/** `range(learning_rate)`: which parameter of the exercise a `range` gets. */
export const rangeOver: Fact = {
  kind: 'range-over',
  find: (program) =>
    inEach(program, (asked) =>
      callsOf('range', ...asked.body).flatMap((call) =>
        argumentsOf(call).flatMap(({ kind, text }) => {
          const role = kind === 'VariableName' ? roleOf(asked, text) : null;
          return role === null ? [] : [{ at: call, name: role }];
        }),
      ),
    ),
};

/** The `for` and `while` statements of a function and its helpers. */
export function loopsOf({ reach }: AskedFunction): readonly PythonNode[] {
  return within(...reach).filter(isLoop);
}

/** Whether a loop may end before its time: by `break`, or by a `return` under a condition. */
export function leavesLoopEarly(asked: AskedFunction): boolean {
  return within(...loopsOf(asked).flatMap(bodyOf)).some(
    (node) =>
      node.kind === 'BreakStatement' ||
      (node.kind === 'ReturnStatement' && around(node).some(({ kind }) => kind === 'IfStatement')),
  );
}

/** The variables that a `for` writes its values into. */
export function targetsOf(loop: PythonNode): readonly PythonNode[] {
  const end = loop.children.findIndex((each) => each.kind === 'in');
  return within(...loop.children.slice(0, Math.max(end, 0))).filter(
    (each) => each.kind === 'VariableName',
  );
}

/** Whether a name is called like theta, is a parameter, or gets its value elsewhere too. */
function holdsTheta(name: string, { parameters, body }: AskedFunction, loop: PythonNode): boolean {
  if (/theta|θ|^w$|^x$|weight|param/i.test(name) || parameters.includes(name)) return true;
  const elsewhere = bindings(...body).filter((each) => each.text === name && each.parent !== loop);
  return elsewhere.length > 0;
}
