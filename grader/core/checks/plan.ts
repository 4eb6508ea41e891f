// The question plan: everything the class is asked, drawn once from the seed.

import * as fc from 'fast-check';
import type { Exercise } from '../model/exercise.js';
import { type Question, questionKey } from '../model/question.js';

/** All calls of one trip into the interpreter. */
export interface QuestionPlan {
  /** Each call once, inner calls before those chained to them. */
  readonly questions: readonly Question[];
  /** Indices of those that are put again, in this order, after all others. */
  readonly repeats: readonly number[];
  /**
   * Calls that only pictures need. They are put after all others, so that no picture changes what
   * a check sees of a program that remembers.
   */
  readonly pictures: readonly Question[];
}

/**
 * Draws the plan of an exercise. Functions come in the exercise's order, small questions before
 * large ones, edges last, so that a submission which dies half-way has answered the most telling.
 * Among equals the statement's own calls come first: a call that hangs is then one they know.
 */
export function questionPlan(exercise: Exercise, seed: number): QuestionPlan {
  const cases = exercise.checks.flatMap((check) => check.cases(seed));
  const wanted = [exercise.example, ...cases.flatMap((each) => each.questions)];
  const questions = innerFirst(inOrder(exercise, wanted));
  const drawn = exercise.figures.flatMap((figure) => figure.questions);
  const places = new Map(questions.map((question, index) => [questionKey(question), index]));
  const again = cases.flatMap((each) => each.again.map(questionKey));
  const repeats = [...new Set(again)].flatMap((key) => places.get(key) ?? []);
  return {
    questions,
    repeats: shuffled(repeats, seed),
    pictures: innerFirst(inOrder(exercise, drawn)).filter((each) => !places.has(questionKey(each))),
  };
}

/** The part of a plan that calls one function, without pictures: they are drawn already. */
export function planFor(plan: QuestionPlan, functionName: string): QuestionPlan {
  const kept = plan.questions.flatMap((question, index) =>
    question.function === functionName ? [{ question, index }] : [],
  );
  const places = new Map(kept.map(({ index }, place) => [index, place]));
  return {
    questions: kept.map(({ question }) => question),
    repeats: plan.repeats.flatMap((index) => places.get(index) ?? []),
    pictures: [],
  };
}

function inOrder(exercise: Exercise, questions: readonly Question[]): readonly Question[] {
  const order = exercise.functions.map((each) => each.name);
  const rank = (question: Question) =>
    [
      Number(exercise.isEdge(question)),
      order.indexOf(question.function),
      wholeWork(exercise, question),
    ] as const;
  return questions
    .map((question) => ({ question, rank: rank(question) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2])
    .map(({ question }) => question);
}

/** A chained question stands on the work of its inner ones. */
function wholeWork(exercise: Exercise, question: Question): number {
  return question.args.reduce(
    (sum, argument) => sum + (argument.kind === 'answer' ? wholeWork(exercise, argument.of) : 0),
    exercise.work(question),
  );
}

function innerFirst(questions: readonly Question[]): readonly Question[] {
  const placed = new Map<string, Question>();
  const place = (question: Question): void => {
    for (const argument of question.args) {
      if (argument.kind === 'answer') {
        place(argument.of);
      }
    }
    const key = questionKey(question);
    if (!placed.has(key)) {
      placed.set(key, question);
    }
  };
  questions.forEach(place);
  return [...placed.values()];
}

function shuffled(indices: readonly number[], seed: number): readonly number[] {
  const all = { minLength: indices.length, maxLength: indices.length };
  return fc.sample(fc.shuffledSubarray([...indices], all), { seed, numRuns: 1 })[0] ?? [];
}
