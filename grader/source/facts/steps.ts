// Where a function takes a step: by calling another asked function, or by a formula of its own.

import { type Fact, inEach } from '../fact.js';
import { bindings, calledName, callsOf } from '../names.js';
import type { PythonNode } from '../python-tree.js';
import type { AskedFunction, StudentProgram } from '../student-program.js';
import { isLoop, within, withinItself } from '../walk.js';
import { loopsOf } from './loops.js';

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
