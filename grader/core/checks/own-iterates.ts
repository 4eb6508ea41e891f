// Asking a student's own step for the iterates that loop questions stand on.

import type { AnswerBook } from '../model/engine.js';
import type { Exercise, FollowThrough } from '../model/exercise.js';
import { finiteValue } from '../model/outcome.js';
import { float, type Question, questionKey } from '../model/question.js';
import { numbersIn } from './evidence.js';
import { argumentNumbers } from './expectation.js';
import { interviewAgain } from './interview.js';
import type { Room } from './live-program.js';

/**
 * The iterates s₀ … sₙ₊₁ of a loop question, `nan` where the step gave no number; `null` where a
 * chained argument of the question has none.
 */
export type IteratesOf = (question: Question) => readonly number[] | null;

/** Asks, in a trip of its own, for all iterates that any of `questions` stands on. */
export async function ownIterates(
  exercise: Exercise,
  through: FollowThrough,
  room: Room,
  questions: readonly Question[],
  answers: AnswerBook,
): Promise<IteratesOf> {
  const pathOf = (question: Question) => {
    const plain = withoutChains(question, answers);
    return plain === null ? null : through.ownPath(plain);
  };
  const longest = longestPaths(questions.map((question) => pathOf(question)?.steps ?? []));
  const plan = { questions: [...longest.values()].flat(), repeats: [], pictures: [] };
  const own = await interviewAgain(room.engine, room.program, room.mode, plan, exercise.limits);
  const iterates = new Map(
    [...longest].map(([key, steps]) => [key, steps.map((step) => numberOrNan(own.answers, step))]),
  );
  return (question) => {
    const path = pathOf(question);
    if (path === null) {
      return null;
    }
    const known = iterates.get(pathKey(path.steps)) ?? [];
    return [path.start, ...known.slice(0, path.steps.length)];
  };
}

/** Paths from one start at one rate go the same way, so only the longest is asked. */
function longestPaths(
  paths: readonly (readonly Question[])[],
): ReadonlyMap<string, readonly Question[]> {
  const longest = new Map<string, readonly Question[]>();
  for (const steps of paths) {
    const key = pathKey(steps);
    if (steps.length > (longest.get(key)?.length ?? 0)) {
      longest.set(key, steps);
    }
  }
  return longest;
}

function pathKey([first]: readonly Question[]): string {
  return first === undefined ? '' : questionKey(first);
}

/** The question with `float(answer)` in place of each chained argument. */
function withoutChains(question: Question, answers: AnswerBook): Question | null {
  const known = question.args.every(
    (argument) => argument.kind !== 'answer' || Number.isFinite(numberOrNan(answers, argument.of)),
  );
  if (!known) {
    return null;
  }
  const values = argumentNumbers(question, numbersIn(answers));
  return {
    function: question.function,
    args: question.args.map((argument, index) =>
      argument.kind === 'answer' ? float(values[index] ?? Number.NaN) : argument,
    ),
  };
}

function numberOrNan(answers: AnswerBook, question: Question): number {
  const outcome = answers.get(question);
  return (outcome === undefined ? null : finiteValue(outcome)) ?? Number.NaN;
}
