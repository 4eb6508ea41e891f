// Answers as they come in, looked up by question.

import type { AnswerBook } from '../model/engine.js';
import type { Outcome } from '../model/outcome.js';
import { type Question, questionKey } from '../model/question.js';

/** An answer book that can be written in; what it lacks is looked up in `earlier`. */
export class AnswerSheet implements AnswerBook {
  readonly #outcomes = new Map<string, Outcome>();
  readonly #earlier: AnswerBook | null;

  constructor(earlier: AnswerBook | null = null) {
    this.#earlier = earlier;
  }

  get(question: Question): Outcome | undefined {
    return this.#outcomes.get(questionKey(question)) ?? this.#earlier?.get(question);
  }

  set(question: Question, outcome: Outcome): void {
    this.#outcomes.set(questionKey(question), outcome);
  }
}
