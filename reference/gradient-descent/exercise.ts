// The exercise "gradient descent on θ²": what was asked, and how it is judged.

import type { Exercise, FigureSpec } from '../../grader/core/model/exercise.js';
import type { Outcome } from '../../grader/core/model/outcome.js';
import type { Question } from '../../grader/core/model/question.js';
import { loopName, run, stepName, stepsOf } from './calls.js';
import { gradientDescentFollowThrough } from './follow-through.js';
import { limits } from './limits.js';
import { frenchMessageBook } from './messages/fr/message-book.js';
import { messageBook } from './messages/message-book.js';
import { model } from './model.js';
import { pageWords } from './page-words.js';
import { runChecks } from './run-checks.js';
import { runEvidence } from './run-evidence.js';
import { stepChecks } from './step-checks.js';
import { stepEvidence } from './step-evidence.js';
import { misconceptions } from './wrong-models/misconceptions.js';

/** Beyond this many steps a recursion may reach Python's own limit. */
const recursionSteps = 100;

/** Numbers of steps in the pictures of the statement's own rates. */
const longWalk = [0, 1, 2, 3, 5, 8, 12, 16, 20];

/** The same around λ = ½, where a few steps say all: pictures may not make the plan large. */
const shortWalk = [0, 1, 2, 3, 4, 5, 6];

/** Exceptions with which a student refuses arguments on purpose. */
const guards: ReadonlySet<string> = new Set(['ValueError', 'TypeError', 'AssertionError']);

export const gradientDescent: Exercise = {
  id: 'gradient-descent',
  version: '1.0.0',
  title: { en: 'Gradient descent on a parabola', fr: 'Descente de gradient sur une parabole' },
  functions: [
    { name: stepName, parameters: ['theta', 'learning_rate'], points: 50 },
    {
      name: loopName,
      parameters: ['initial_theta', 'learning_rate', 'number_steps'],
      points: 50,
    },
  ],
  checks: [...stepChecks, ...stepEvidence, ...runChecks, ...runEvidence],
  model,
  followThrough: gradientDescentFollowThrough,
  misconceptions,
  example: run(1, 0.2, 20),
  figures: [
    ...[0.001, 0.2].map((rate) => figure(rate, longWalk)),
    ...[0.45, 0.5, 0.9, 1].map((rate) => figure(rate, shortWalk)),
    figure(10, longWalk),
  ],
  walk: run,
  messages: { en: messageBook, fr: frenchMessageBook },
  page: pageWords,
  limits,
  work: stepsOf,
  isEdge: (question) => stepsOf(question) === 0 || question.args[0]?.kind === 'int',
  forgives,
};

function figure(rate: number, steps: readonly number[]): FigureSpec {
  return {
    rate,
    steps,
    start: 1,
    questions: steps.slice(1).map((count) => run(1, rate, count)),
  };
}

function forgives(question: Question, outcome: Outcome, line: string): string | null {
  if (outcome.kind !== 'raised') {
    return null;
  }
  if (outcome.exception === 'RecursionError') {
    return stepsOf(question) > recursionSteps ? 'recursion-depth-limit' : null;
  }
  const onPurpose = guards.has(outcome.exception) && /\b(raise|assert|throw)\b/.test(line);
  return onPurpose && isGuardable(question) ? 'deliberate-guard' : null;
}

/** No steps, no learning rate, or a start that is no float: a careful student may refuse these. */
function isGuardable(question: Question): boolean {
  const [theta, rate] = question.args;
  const noRate = rate?.kind === 'float' && rate.value <= 0;
  return stepsOf(question) === 0 || noRate || theta?.kind === 'int';
}
