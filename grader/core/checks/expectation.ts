// The right answer to a question. Most questions are the same for the whole class, and right
// programs give chained questions much the same arguments, so exact values are computed once.

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
  const { plain, chained } = rememberedOf(model);
  const isChained = question.args.some((argument) => argument.kind === 'answer');
  if (!isChained) return remember(plain, question, () => compute(model, question, number));
  if (chained.size > mostChained) chained.clear();
  const call = `${question.function} ${argumentNumbers(question, number).join(' ')}`;
  return remember(chained, call, () => compute(model, question, number));
}

/** Wrong programs bring arguments of their own, which would pile up over a large class. */
const mostChained = 10_000;

interface Remembered {
  readonly plain: WeakMap<Question, Expectation>;
  /** By function and arguments: an exact value does not depend on who asks. */
  readonly chained: Map<string, Expectation>;
}

const expectations = new WeakMap<Model, Remembered>();

function rememberedOf(model: Model): Remembered {
  return remember(expectations, model, () => ({ plain: new WeakMap(), chained: new Map() }));
}

function remember<Key, Value>(
  known: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = make();
  known.set(key, value);
  return value;
}

function compute(model: Model, question: Question, number: NumberOf): Expectation {
  return model.expect(question.function, argumentNumbers(question, number));
}
