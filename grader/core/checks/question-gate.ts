// Which questions can be put: functions may be missing, arguments may have no number, and a
// program that hangs is not asked for ever.

import type { AnswerBook, Loaded, Trap } from '../model/engine.js';
import { isAnswer, type Outcome } from '../model/outcome.js';
import type { Question } from '../model/question.js';
import { isTrap } from './live-program.js';
import { syntaxError } from './open-program.js';

/** Traps after which a function, or the whole submission, is asked no more (RULES C.2). */
const trapsAllowed = { function: 2, submission: 6 } as const;

/** The outcome of questions left out because others hung. */
export const afterTraps: Outcome = { kind: 'unasked', reason: 'after-traps' };
/** The outcome of questions left out because the submission has used up its ticks. */
export const budgetSpent: Outcome = { kind: 'unasked', reason: 'budget-spent' };
const noArgument: Outcome = { kind: 'unasked', reason: 'no-argument' };
const notLoaded: Outcome = { kind: 'unasked', reason: 'not-loaded' };
const missingFunction: Outcome = { kind: 'unasked', reason: 'missing-function' };

/** Decides which questions can still be put. */
export class QuestionGate {
  readonly #loaded: Loaded | Trap;
  readonly #answers: AnswerBook;
  readonly #traps = new Map<string, number>();
  #closed: Outcome | null = null;

  constructor(loaded: Loaded | Trap, answers: AnswerBook) {
    this.#loaded = loaded;
    this.#answers = answers;
  }

  noteTrap(question: Question, isBudgetSpent: boolean): void {
    this.#traps.set(question.function, (this.#traps.get(question.function) ?? 0) + 1);
    const all = [...this.#traps.values()].reduce((sum, count) => sum + count, 0);
    this.#closed ??=
      all >= trapsAllowed.submission ? afterTraps : isBudgetSpent ? budgetSpent : null;
  }

  /** The outcome of a question that is not put; `null` for one that is. */
  withoutAsking(question: Question): Outcome | null {
    if (this.#closed !== null) {
      return this.#closed;
    }
    return (
      this.#withoutFunction(question.function) ??
      ((this.#traps.get(question.function) ?? 0) >= trapsAllowed.function ? afterTraps : null) ??
      withoutArgument(question, this.#answers)
    );
  }

  #withoutFunction(name: string): Outcome | null {
    if (isTrap(this.#loaded) || syntaxError(this.#loaded) !== null) {
      return notLoaded;
    }
    const found = this.#loaded.functions[name];
    switch (found?.kind) {
      case 'callable':
        return null;
      case 'needs-library':
        return { kind: 'needs-library', library: found.library };
      case 'not-callable':
      case 'missing':
      case undefined:
        return missingFunction;
    }
  }
}

/** The outcome of a question whose argument is an answer that is no number; `null` where it can be put. */
export function withoutArgument(question: Question, answers: AnswerBook): Outcome | null {
  for (const argument of question.args) {
    const answer = argument.kind === 'answer' ? answers.get(argument.of) : undefined;
    if (answer !== undefined && !isAnswer(answer)) {
      const stopped = answer.kind === 'unasked' && answer.reason === 'after-traps';
      return stopped ? afterTraps : noArgument;
    }
  }
  return null;
}
