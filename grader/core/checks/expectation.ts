// The right answer to a question. Most questions are the same for the whole class, and right
// programs give chained questions much the same arguments, so exact values are computed once.

import type { Finding, NumberOf } from '../model/check.js';
import type { AnswerBook } from '../model/engine.js';
import type { Exercise, Expectation, Model } from '../model/exercise.js';
import { answerAsValue, finiteValue } from '../model/outcome.js';
import { argumentValue, ownNumber, type Question } from '../model/question.js';

/** The numbers that a question passes; a chained argument is `float()` of its answer. */
export function argumentNumbers(question: Question, number: NumberOf): readonly number[] {
  return question.args.map((argument) => {
    if (argument.kind === 'answer') return number(argument.of);
    const own = ownNumber(argument);
    if (own === null) throw new Error('a model of numbers is asked about another value');
    return own;
  });
}

/** What should have come of a call; `null` where the call could not be made, or where nobody says. */
export function rightAnswer(
  { model, valueModel }: Exercise,
  question: Question,
  answers: AnswerBook,
): Finding['expected'] {
  if (valueModel !== undefined) {
    const answer = (of: Question) => {
      const outcome = answers.get(of);
      return outcome === undefined ? null : answerAsValue(outcome);
    };
    const args = question.args.map((argument) => argumentValue(argument, answer));
    const isComplete = args.every((each) => each !== null);
    const value = isComplete ? valueModel.expect(question.function, args) : null;
    return value && { kind: 'value', value };
  }
  const inner = question.args.flatMap((each) => (each.kind === 'answer' ? [each.of] : []));
  const number = (of: Question) => {
    const outcome = answers.get(of);
    return outcome === undefined ? null : finiteValue(outcome);
  };
  if (inner.some((each) => number(each) === null)) return null;
  const args = argumentNumbers(question, (of) => number(of) ?? Number.NaN);
  return model.expect(question.function, args).value;
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
