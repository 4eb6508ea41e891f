// A look at Python source: what answers cannot tell, and where in the text it stands.

import type { FunctionSource } from '../core/diagnosis/source-facts.js';
import type { FunctionSpec } from '../core/model/exercise.js';
import type { SourceLook, SourceLoop, Spot, SpotKind } from '../core/model/source-look.js';
import type { Cell } from '../core/model/submission.js';
import { type Fact, spotsOf } from './fact.js';
import {
  definition,
  localNameClash,
  nameRebound,
  nearMiss,
  nestedDefinition,
} from './facts/definitions.js';
import { argumentMutated, hiddenError, inputCall, usesOuterState } from './facts/effects.js';
import { caret, factorsOutTheta, juxtaposition } from './facts/formula.js';
import { lambdaName } from './facts/lambda-name.js';
import { leavesLoopEarly, loopShadows, loopsOf, rangeOver } from './facts/loops.js';
import { builtinRebound, unknownName } from './facts/names.js';
import { quadraticHistory } from './facts/quadratic-history.js';
import { baseCase, selfCall, selfCallDropped } from './facts/recursion.js';
import { isEmpty, prints, printsOnly, returnInLoop, returnsPrint } from './facts/returns.js';
import { formulaRepeated, loopsUntilTheta, stepBeforeLoop } from './facts/steps.js';
import { callsOf } from './names.js';
import { statementsOf } from './statements.js';
import { type AskedFunction, type StudentProgram, studentProgram } from './student-program.js';
import { isLoop, within } from './walk.js';

/** Every fact that has a place. */
const facts: readonly Fact[] = [
  definition,
  nearMiss,
  nestedDefinition,
  nameRebound,
  localNameClash,
  builtinRebound,
  unknownName,
  caret,
  juxtaposition,
  lambdaName,
  printsOnly,
  returnsPrint,
  returnInLoop,
  stepBeforeLoop,
  loopShadows,
  rangeOver,
  formulaRepeated,
  quadraticHistory,
  selfCall,
  selfCallDropped,
  baseCase,
  inputCall,
  hiddenError,
  argumentMutated,
];

/** Longer programs are not looked at: no student writes them by hand. */
const mostCharacters = 50_000;

/**
 * Looks at a submission's source. `functions` are those that were asked for. A program that Python
 * cannot read is looked at as far as the parser makes sense of it; `null` for a huge one, or for one
 * nested without end.
 */
export function lookAtSource(
  cells: readonly Cell[],
  functions: readonly FunctionSpec[],
): SourceLook | null {
  const characters = cells.reduce((sum, { source }) => sum + source.length, 0);
  if (characters > mostCharacters) return null;
  const program = studentProgram(cells, functions);
  if (program === null) return null;
  const spots = facts.flatMap((fact) => spotsOf(fact, program));
  const statements = statementsOf(program.statements);
  const names = functions.map((each) => each.name);
  const broken = statements.find((each) => each.isBroken)?.defines ?? null;
  return {
    functions: Object.fromEntries(
      program.asked.map((each) => [each.name, functionSource(each, program, spots)]),
    ),
    usesLambdaKeyword: spots.some(({ kind }) => kind === 'lambda-name'),
    brokenFunction: broken !== null && names.includes(broken) ? broken : null,
    spots,
    loops: loopsIn(program),
    statements: statements.map(({ first, last, defines }) => ({ first, last, defines })),
  };
}

function functionSource(
  asked: AskedFunction,
  program: StudentProgram,
  spots: readonly Spot[],
): FunctionSource {
  const has = (kind: SpotKind) =>
    spots.some((each) => each.kind === kind && each.function === asked.name);
  const step = program.specs[0]?.name ?? '';
  return {
    isEmpty: isEmpty(asked),
    isNested: has('nested-definition'),
    isRebound: has('name-rebound'),
    usesCaret: has('caret'),
    callsLikeMultiplication: has('juxtaposition'),
    prints: prints(asked),
    returnsPrint: has('returns-print'),
    hasReturnInLoop: has('return-in-loop'),
    leavesLoopEarly: leavesLoopEarly(asked),
    hasStepBeforeLoop: has('step-before-loop'),
    hasLoop: loopsOf(asked).length > 0,
    loopTargetIsTheta: has('loop-shadows'),
    callsItself: has('self-call'),
    callsStep: callsOf(step, ...asked.reach).length > 0,
    loopsUntilTheta: loopsUntilTheta(asked, program),
    usesOuterState: usesOuterState(asked, program),
    hidesErrors: has('hidden-error'),
    factorsOutTheta: factorsOutTheta(asked.reach),
  };
}

function loopsIn({ statements }: StudentProgram): readonly SourceLoop[] {
  return within(...statements)
    .filter(isLoop)
    .map((each) => ({
      word: each.kind === 'WhileStatement' ? 'while' : 'for',
      first: each.line,
      last: each.lastLine,
    }));
}
