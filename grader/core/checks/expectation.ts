// The right answer to a question. Most questions are the same for the whole class, so their exact
// values are computed once.

import type { NumberOf } from '../model/check.js';
import type { Expectation, Model } from '../model/exercise.js';
import type { Question } from '../model/question.js';

/** The numbers that a question passes; a chained argument is `float()` of its answer. */
export function argumentNumbers(question: Question, number: NumberOf): readonly number[] {
  return question.args.map((argument) =>
    argument.kind === 'answer' ? number(argument.of) : argument.value,
  );
}

/** What the model gives for `question`; `number` tells the answers that it is chained to. */
export function expectationOf(model: Model, question: Question, number: NumberOf): Expectation {
  const isChained = question.args.some((argument) => argument.kind === 'answer');
  if (isChained) return compute(model, question, number);
  let known = expectations.get(model);
  if (!known) {
    known = new WeakMap();
    expectations.set(model, known);
  }
  let expectation = known.get(question);
  if (!expectation) {
    expectation = compute(model, question, number);
    known.set(question, expectation);
  }
  return expectation;
}

const expectations = new WeakMap<Model, WeakMap<Question, Expectation>>();

function compute(model: Model, question: Question, number: NumberOf): Expectation {
  return model.expect(question.function, argumentNumbers(question, number));
}
