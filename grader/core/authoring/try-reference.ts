// An author's checks tried on the reference's own answers: what cannot pass here can pass nowhere.

import { callText } from '../checks/call-text.js';
import type { Case, Check, Finding } from '../model/check.js';
import type { Exercise, ValueModel } from '../model/exercise.js';
import { type Argument, argumentValue, type Question, questionKey } from '../model/question.js';
import type { Value } from '../model/value.js';
import { AuthorMistake } from './define-exercise.js';

/**
 * Throws an `AuthorMistake` for the first check that the reference fails, and whatever a reference
 * or a law throws by itself.
 */
export function tryReference({ checks, valueModel }: Exercise, seed: number): void {
  if (valueModel === undefined) return;
  for (const check of checks) {
    for (const instance of check.cases(seed)) {
      const finding = judged(instance, valueModel);
      if (finding !== null) throw new AuthorMistake(sentence(check, finding));
    }
  }
}

function sentence(check: Check, { question }: Finding): string {
  return `The check "${check.id}" does not hold for the reference itself, at ${callText(question)}.`;
}

function judged(instance: Case, model: ValueModel): Finding | null {
  const answers = new Map<string, Value>();
  const answerTo = (question: Question): Value => {
    const key = questionKey(question);
    const known = answers.get(key) ?? model.expect(question.function, question.args.map(passed));
    if (known === null) throw new AuthorMistake(`${callText(question)} has no right answer.`);
    answers.set(key, known);
    return known;
  };
  const passed = (argument: Argument) => argumentValue(argument, answerTo);
  const number = (question: Question) => {
    const value = answerTo(question);
    return value.kind === 'float' || value.kind === 'int' ? Number(value.value) : Number.NaN;
  };
  return instance.judge(number, number, { first: answerTo, again: answerTo });
}
