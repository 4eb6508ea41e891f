// An exercise: what was asked, how it is judged, and within which limits.

import type { Misconceptions } from '../diagnosis/misconceptions.js';
import type { Check } from './check.js';
import type { ExerciseLimits } from './limits.js';
import type { Localized } from './locale.js';
import type { MessageBook } from './message.js';
import type { Outcome } from './outcome.js';
import type { PageWords } from './page-words.js';
import type { Question } from './question.js';
import type { Value, ValueType } from './value.js';

/** A function that students write. */
export interface FunctionSpec {
  readonly name: string;
  readonly parameters: readonly string[];
  /** What its parameters take, in order; absent where all are numbers. */
  readonly takes?: readonly ValueType[];
  /** What it gives; absent for a number, which engines then convert as `float()` does. */
  readonly returns?: ValueType;
  /** Sum of the points of its checks. */
  readonly points: number;
}

/** The right answer to a question and how far a correct program may be from it. */
export interface Expectation {
  /** Exact value, rounded once to float64. */
  readonly value: number;
  /** Largest accepted distance; 0 asks for equality. */
  readonly tolerance: number;
}

/** Right answers. */
export interface Model {
  /** `args` are the numbers that were passed, chained answers included. */
  expect(functionName: string, args: readonly number[]): Expectation;
}

/** Right answers of functions that take or give more than numbers. */
export interface ValueModel {
  /** The right answer; `null` where there is no single one. */
  expect(functionName: string, args: readonly Value[]): Value | null;
}

/** How a loop is judged when the step it repeats is wrong (RULES B.3). */
export interface FollowThrough {
  readonly step: string;
  readonly loop: string;
  /** The stand-in's constant c in θ(1 − cλ), drawn from the seed. */
  factor(seed: number): number;
  /** Right answers of a loop over the stand-in. */
  standInModel(factor: number): Model;
  /**
   * The student's own iterates s₀ … sₙ₊₁ that belong to a loop question without chained arguments:
   * the start, then the questions that give the others.
   */
  ownPath(question: Question): { readonly start: number; readonly steps: readonly Question[] };
}

/** A picture of the student's path. */
export interface FigureSpec {
  readonly rate: number;
  readonly steps: readonly number[];
  /** The question for each number of steps from `steps`, except 0. */
  readonly questions: readonly Question[];
  readonly start: number;
}

/** Id of the exercise that commands take where nobody names one. */
export const usualExercise = 'gradient-descent';

export interface Exercise {
  /** Name of the folder that it was read from; absent for one that ships with the grader. */
  readonly folder?: string;
  readonly id: string;
  readonly version: string;
  readonly title: Localized<string>;
  readonly functions: readonly FunctionSpec[];
  /** In the order in which reports show them. */
  readonly checks: readonly Check[];
  readonly model: Model;
  /** Stands in for `model` where a call has a value in it; absent where none has. */
  readonly valueModel?: ValueModel;
  readonly followThrough: FollowThrough | null;
  /** The mistakes that can be named; `null` where nobody wrote any down. */
  readonly misconceptions: Misconceptions | null;
  /** The statement's own example call; what it prints is shown. */
  readonly example: Question;
  readonly figures: readonly FigureSpec[];
  /**
   * The call that gives θ after `steps` steps, for pictures that a learner explores; `null` where
   * there is nothing to walk along.
   */
  readonly walk: ((start: number, rate: number, steps: number) => Question) | null;
  readonly messages: Localized<MessageBook>;
  /** Absent where the page has nothing to add to the statement. */
  readonly page?: Localized<PageWords>;
  readonly limits: ExerciseLimits;
  /** Step applications that a question asks for; the plan goes from few to many. */
  work(question: Question): number;
  /** Whether a question lies at the edge of the statement; those are put last. */
  isEdge(question: Question): boolean;
  /**
   * The remark that takes the place of a failure when an outcome without number costs nothing
   * (RULES A.3, C.4); `null` when it counts. `line` is the source line that raised, empty when
   * unknown.
   */
  forgives(question: Question, outcome: Outcome, line: string): string | null;
}

/** What a command's `--exercise` has to say for this exercise: its folder or its id, if anything. */
export function exerciseToName({ folder, id }: Exercise): string | null {
  return folder ?? (id === usualExercise ? null : id);
}

/** The most points a submission can earn. */
export function maxScore(exercise: Exercise): number {
  return exercise.functions.reduce((sum, each) => sum + each.points, 0);
}
