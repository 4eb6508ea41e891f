// What a loop repeats, and over what.

import { type Fact, inEach } from '../fact.js';
import { argumentsOf, bindings, calledName, callsOf } from '../names.js';
import type { PythonNode } from '../python-tree.js';
import { type AskedFunction, roleOf, type StudentProgram } from '../student-program.js';
import { bodyOf, isLoop, within, withinItself } from '../walk.js';

/** A step, by call or by formula, before the first loop of a function that has one. */
export const stepBeforeLoop: Fact = {
  kind: 'step-before-loop',
  find: (program) =>
    inEach(program, (asked) => {
      const first = asked.body.findIndex(isLoop);
      return asked.body
        .slice(0, Math.max(first, 0))
        .filter((each) => takesStep(each, asked, program))
        .map((at) => ({ at }));
    }),
};

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

/** A loop with a formula of its own, beside a single step that it could call. */
export const formulaRepeated: Fact = {
  kind: 'formula-repeated',
  find: (program) =>
    inEach(program, (asked) => {
      const others = program.asked.filter((each) => each !== asked && each.body.length > 0);
      const callsOther = others.some(({ name }) => callsOf(name, ...asked.reach).length > 0);
      if (others.length === 0 || callsOther) return [];
      return loopsOf(asked)
        .filter((loop) => hasFormula(loop, asked))
        .map((at) => ({ at }));
    }),
};

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

/** A `while` that compares theta and no counter. */
export function loopsUntilTheta(asked: AskedFunction, program: StudentProgram): boolean {
  const thetas = thetaNames(asked, program);
  const count = asked.parameters[2];
  return loopsOf(asked).some((loop) => {
    if (loop.kind !== 'WhileStatement') return false;
    const condition = loop.children.filter((each) => each.kind !== 'Body');
    const names = within(...condition).filter((each) => each.kind === 'VariableName');
    return names.some(({ text }) => thetas.has(text)) && !names.some(({ text }) => text === count);
  });
}

/** The `for` and `while` statements of a function and its helpers. */
export function loopsOf({ reach }: AskedFunction): readonly PythonNode[] {
  return within(...reach).filter(isLoop);
}

/** Names that hold theta: the first parameter, and what a step is stored in. */
function thetaNames(asked: AskedFunction, program: StudentProgram): ReadonlySet<string> {
  const stored = within(...asked.reach)
    .filter((each) => ['AssignStatement', 'UpdateStatement'].includes(each.kind))
    .filter((each) => takesStep(each, asked, program))
    .flatMap((each) => bindings(each))
    .map((each) => each.text);
  return new Set([...asked.parameters.slice(0, 1), ...stored]);
}

/** Whether a statement of a function's own calls another asked one, or updates theta by formula. */
function takesStep(
  node: PythonNode,
  asked: AskedFunction,
  { asked: all }: StudentProgram,
): boolean {
  const steps = all.filter((each) => each !== asked).map((each) => each.name);
  return (
    withinItself(node).some((each) => steps.includes(calledName(each) ?? '')) ||
    (isStored(node) && updatesByFormula(node, asked))
  );
}

function isStored({ kind }: PythonNode): boolean {
  return kind === 'AssignStatement' || kind === 'UpdateStatement';
}

/** `theta - rate * …`, `theta -= rate * …` for a theta that is the first parameter or its copy. */
function updatesByFormula(node: PythonNode, asked: AskedFunction): boolean {
  const [start, rate] = asked.parameters;
  const copies = bindings(...asked.body).filter((each) => isCopyOf(each, start));
  const thetas = [start, ...copies.map((each) => each.text)];
  return within(node).some((each) => {
    const sign = each.child('ArithOp', 'UpdateOp')?.text;
    const [left] = each.children;
    return (
      (sign === '-' || sign === '+' || sign === '-=' || sign === '+=') &&
      left !== undefined &&
      thetas.includes(left.text) &&
      mentions(each, rate)
    );
  });
}

/** `theta = initial_theta` */
function isCopyOf({ parent }: PythonNode, start: string | undefined): boolean {
  return parent?.kind === 'AssignStatement' && parent.children.at(-1)?.text === start;
}

function mentions(node: PythonNode, name: string | undefined): boolean {
  return within(node).some(({ kind, text }) => kind === 'VariableName' && text === name);
}

/** A calculation with the learning rate in it. */
function hasFormula(node: PythonNode, { parameters }: AskedFunction): boolean {
  return within(node).some(
    (each) =>
      (each.kind === 'UpdateStatement' ||
        (each.kind === 'BinaryExpression' && each.child('ArithOp') !== null)) &&
      mentions(each, parameters[1]),
  );
}

function targetsOf(loop: PythonNode): readonly PythonNode[] {
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
