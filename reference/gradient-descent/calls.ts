// The exercise's two functions, as questions.

import {
  type Argument,
  answerTo,
  float,
  int,
  type Question,
} from '../../grader/core/model/question.js';

export const stepName = 'single_step_gradient_descent';
export const loopName = 'gradient_descent';

/** One step from `theta`, or from the answer to another question. */
export function step(theta: number | Question, rate: number): Question {
  return { function: stepName, args: [start(theta), float(rate)] };
}

/** `steps` steps from `theta`, or from the answer to another question. */
export function run(theta: number | Question, rate: number, steps: number): Question {
  return { function: loopName, args: [start(theta), float(rate), int(steps)] };
}

/** The first three numbers of steps from `theta`. */
export function threeRuns(theta: number, rate: number): readonly [Question, Question, Question] {
  return [run(theta, rate, 1), run(theta, rate, 2), run(theta, rate, 3)];
}

/** The same call with a whole-number start. */
export function withIntStart(question: Question): Question {
  const [first, ...others] = question.args;
  return first?.kind === 'float' ? { ...question, args: [int(first.value), ...others] } : question;
}

/** The number of steps of a question, 1 for a single step. */
export function stepsOf(question: Question): number {
  const [, , steps] = question.args;
  return steps?.kind === 'int' ? steps.value : 1;
}

function start(theta: number | Question): Argument {
  return typeof theta === 'number' ? float(theta) : answerTo(theta);
}
