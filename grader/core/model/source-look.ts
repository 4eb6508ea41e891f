// What a look at the source told, with places: for messages that point at a line. Lines count from
// 1 through all cells of the program, as in an Outcome.

import type { SourceFacts } from '../diagnosis/source-facts.js';
import type { FunctionSpec } from './exercise.js';
import type { Cell } from './submission.js';

/** What can be seen at a place of the source. */
export type SpotKind =
  /** `^` between numbers. */
  | 'caret'
  /** A number is called; `name` is what stands before the bracket. */
  | 'juxtaposition'
  /** `lambda` stands where a name should. */
  | 'lambda-name'
  /** The function prints and returns nothing. */
  | 'prints-only'
  /** `return print(…)`. */
  | 'returns-print'
  /** A `return` as part of the plain flow of a loop. */
  | 'return-in-loop'
  /** A step is taken before the loop. */
  | 'step-before-loop'
  /** A `for` variable overwrites theta; `name` is the variable. */
  | 'loop-shadows'
  /** `range` gets a parameter; `name` is what the exercise calls that one. */
  | 'range-over'
  /** The function calls itself. */
  | 'self-call'
  /** The function calls itself and drops the answer. */
  | 'self-call-dropped'
  /** A condition that ends a recursion; `name` is the number it compares with. */
  | 'base-case'
  /** An asked function is defined inside another one, called `name`. */
  | 'nested-definition'
  /** The name of an asked function gets another value at top level. */
  | 'name-rebound'
  /** An asked function gives the name of an asked function, `name`, to something of its own. */
  | 'local-name-clash'
  /** A name of Python's own, `name`, gets another meaning. */
  | 'builtin-rebound'
  /** `input(…)`. */
  | 'input-call'
  /** An `except` that goes on without a word. */
  | 'hidden-error'
  /** A function that has almost the name of an asked one; its own is `name`. */
  | 'near-miss'
  /** The loop repeats the formula in place of calling the step. */
  | 'formula-repeated'
  /** A parameter is changed in place; `name` is the parameter. */
  | 'argument-mutated'
  /** The work of one pass grows with the number of passes. */
  | 'quadratic-history'
  /** A name that nothing gives a value; `near` is the nearest that has one. */
  | 'unknown-name'
  /** The def line of an asked function. */
  | 'definition';

/** Something seen at a place. */
export interface Spot {
  readonly kind: SpotKind;
  /** The asked function that it belongs to; `null` outside of them. */
  readonly function: string | null;
  readonly line: number;
  readonly name: string | null;
  readonly near: string | null;
}

/** Lines from `first` to `last`, both included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** A loop of the program. */
export interface SourceLoop extends Lines {
  readonly word: 'for' | 'while';
}

/** A statement at the left margin, with all that is indented under it. */
export interface SourceStatement extends Lines {
  /** The function that it defines, `null` when it is no definition. */
  readonly defines: string | null;
}

/** What a look at the source told. */
export interface SourceLook extends SourceFacts {
  /** By kind, and by line within a kind. */
  readonly spots: readonly Spot[];
  readonly loops: readonly SourceLoop[];
  readonly statements: readonly SourceStatement[];
}

/** The innermost loop around a line, `null` when there is none. */
export function loopAround(look: SourceLook | null, line: number): SourceLoop | null {
  const around = look?.loops.filter(({ first, last }) => first <= line && line <= last) ?? [];
  return around.reduce<SourceLoop | null>(
    (inner, each) => (inner === null || each.first > inner.first ? each : inner),
    null,
  );
}

/** Looks at the source of a submission; `null` where it could not. */
export type LookAtSource = (
  cells: readonly Cell[],
  functions: readonly FunctionSpec[],
) => SourceLook | null;
