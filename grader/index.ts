// The library's door: what a program that grades, and an exercise's author, import from
// "theta-grader".

export * as fc from 'fast-check';
export {
  type CheckOptions,
  type ExampleOptions,
  example,
  type Inputs,
  type PropertyOptions,
  property,
  type Said,
} from './core/authoring/checks.js';
export { defineExercise, type ExerciseDefinition } from './core/authoring/define-exercise.js';
export { type DeclaredFunction, type FunctionOptions, fn } from './core/authoring/fn.js';
export {
  bigInt,
  bool,
  dict,
  float,
  int,
  intDict,
  list,
  none,
  optional,
  str,
  type Type,
  tuple,
} from './core/authoring/types.js';
export type { Check } from './core/model/check.js';
export { GraderError } from './core/model/errors.js';
export type { Exercise } from './core/model/exercise.js';
export type { Question } from './core/model/question.js';
export type { SubmissionResult } from './core/model/report.js';
export {
  createGrader,
  type Grader,
  type GraderOptions,
  gradeSubmission,
  type SubmissionName,
} from './library/create-grader.js';
export type { GivenFiles } from './library/given-files.js';
