// Python programs with known truth, put together by fast-check: a step, a loop over it, a style.

import * as fc from 'fast-check';
import { loopName, stepName } from '#reference/gradient-descent/calls.js';
import { inlinedLoop, type LoopBody, rightLoops, wrongLoops } from './loop-bodies.js';
import {
  rightBodies,
  rightFormulas,
  type StepBody,
  type StepFormula,
  wrongBodies,
  wrongFormulas,
} from './step-bodies.js';

/** A program and the mistakes that it makes: `null` where the function is right. */
export interface GeneratedProgram {
  readonly source: string;
  readonly step: string | null;
  readonly loop: string | null;
}

/** How a program is written, whatever it does. */
interface Style {
  readonly stepNames: readonly [string, string];
  readonly loopNames: readonly [string, string, string];
  readonly hasTypes: boolean;
  readonly hasDocstrings: boolean;
  readonly hasComments: boolean;
  readonly prints: boolean;
  readonly loopFirst: boolean;
  readonly indent: string;
  /** Below the functions. */
  readonly end: readonly string[];
}

const style: fc.Arbitrary<Style> = fc.record({
  stepNames: fc.constantFrom<[string, string]>(
    ['theta', 'learning_rate'],
    ['theta', 'lr'],
    ['x', 'eta'],
    ['weight', 'rate'],
    ['θ', 'λ'],
  ),
  loopNames: fc.constantFrom<[string, string, string]>(
    ['theta', 'learning_rate', 'number_steps'],
    ['initial_theta', 'learning_rate', 'number_steps'],
    ['start', 'lr', 'steps'],
    ['x0', 'eta', 'n'],
    ['θ', 'λ', 'n'],
  ),
  hasTypes: fc.boolean(),
  hasDocstrings: fc.boolean(),
  hasComments: fc.boolean(),
  prints: fc.boolean(),
  loopFirst: fc.boolean(),
  indent: fc.constantFrom('    ', '  ', '\t'),
  end: fc.constantFrom(
    [],
    ['if __name__ == "__main__":', `    print(${loopName}(1.0, 0.2, 20))`],
    ['import math', 'print("ready", math.pi)'],
    ['for rate in (0.001, 0.2):', `    print(rate, ${loopName}(1.0, rate, 3))`],
  ),
});

const rightStep: fc.Arbitrary<StepBody> = fc.oneof(
  fc.constantFrom(...rightBodies),
  fc.constantFrom(...rightFormulas).map(bodyOf),
);
const wrongStep: fc.Arbitrary<StepBody> = anyMistake([
  ...wrongBodies,
  ...wrongFormulas.map(bodyOf),
]);
const rightLoop: fc.Arbitrary<LoopBody> = fc.constantFrom(...rightLoops);
const wrongLoop: fc.Arbitrary<LoopBody> = anyMistake(
  wrongLoops.filter(({ isEndless }) => isEndless !== true),
);
const endlessLoop: fc.Arbitrary<LoopBody> = fc.constantFrom(
  ...wrongLoops.filter(({ isEndless }) => isEndless === true),
);

/** Both functions right; the loop calls the step, or repeats the formula in some right form. */
export const rightProgram: fc.Arbitrary<GeneratedProgram> = programFrom(
  rightStep,
  fc.oneof(
    { weight: 4, arbitrary: rightLoop },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...rightFormulas).map(({ formula }) => loopOf(null, formula)),
    },
  ),
);

/** One mistake: in the step, in the loop, or in the rule that the loop repeats. */
export const singleMistake: fc.Arbitrary<GeneratedProgram> = fc.oneof(
  { weight: 30, arbitrary: programFrom(wrongStep, rightLoop) },
  { weight: 20, arbitrary: programFrom(rightStep, wrongLoop) },
  { weight: 1, arbitrary: programFrom(rightStep, endlessLoop) },
  {
    weight: 3,
    arbitrary: programFrom(
      rightStep,
      fc
        .constantFrom(...wrongFormulas)
        .map(({ formula }) => loopOf('inconsistent-functions', formula)),
    ),
  },
  // The same wrong formula in both places is one mistake.
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...wrongFormulas)
      .chain((each) =>
        programFrom(fc.constant(bodyOf(each)), fc.constant(loopOf(null, each.formula))),
      ),
  },
);

/** A mistake in each function. */
export const combinedMistakes: fc.Arbitrary<GeneratedProgram> = programFrom(wrongStep, wrongLoop);

/** Mistakes with many spellings are no more likely than others. */
function anyMistake<Body extends { readonly id: string | null }>(
  bodies: readonly Body[],
): fc.Arbitrary<Body> {
  const ids = [...new Set(bodies.map(({ id }) => id))];
  return fc
    .constantFrom(...ids)
    .chain((id) => fc.constantFrom(...bodies.filter((body) => body.id === id)));
}

function bodyOf({ id, formula }: StepFormula): StepBody {
  return { id, lines: [`return ${formula}`] };
}

function loopOf(id: string | null, formula: string): LoopBody {
  return { id, lines: inlinedLoop(formula) };
}

function programFrom(
  step: fc.Arbitrary<StepBody>,
  loop: fc.Arbitrary<LoopBody>,
): fc.Arbitrary<GeneratedProgram> {
  return fc.tuple(step, loop, style).map(([stepBody, loopBody, how]) => ({
    source: write(stepBody, loopBody, how),
    step: stepBody.id,
    loop: loopBody.id,
  }));
}

function write(step: StepBody, loop: LoopBody, how: Style): string {
  const [theta, rate] = how.stepNames;
  const functions = [
    writeFunction(stepName, [theta, rate], ['float', 'float'], step.lines, how),
    writeFunction(loopName, how.loopNames, ['float', 'float', 'int'], loop.lines, how),
  ];
  const parts = [
    ...(how.hasComments ? [['# Gradient descent on a parabola.']] : []),
    ...(step.above === undefined ? [] : [step.above]),
    ...(loop.above === undefined ? [] : [loop.above]),
    ...(how.loopFirst ? functions.toReversed() : functions),
    ...(how.end.length === 0 || loop.isEndless === true ? [] : [how.end]),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n\n')}\n`;
}

function writeFunction(
  name: string,
  parameters: readonly string[],
  types: readonly string[],
  lines: readonly string[],
  how: Style,
): readonly string[] {
  const [theta = '', rate = '', steps = ''] = parameters;
  const names: Readonly<Record<string, string>> = {
    t: theta,
    r: rate,
    n: steps,
    step: stepName,
    loop: loopName,
    say: `print("now at", ${theta})`,
  };
  const header = how.hasTypes
    ? `def ${name}(${parameters.map((each, i) => `${each}: ${types[i]}`).join(', ')}) -> float:`
    : `def ${name}(${parameters.join(', ')}):`;
  const body = [
    ...(how.hasDocstrings ? [`"""Gradient descent: ${name}."""`] : []),
    ...(how.hasComments ? ['# The rule of the lesson.'] : []),
    ...lines.filter((line) => how.prints || !line.includes('{say}')),
  ];
  return [
    header,
    ...body.map((line) => {
      const depth = 1 + (line.length - line.trimStart().length) / 4;
      const text = line
        .trimStart()
        .replace(/\{(t|r|n|step|loop|say)\}/g, (_, key) => names[key] ?? '');
      return how.indent.repeat(depth) + text;
    }),
  ];
}
