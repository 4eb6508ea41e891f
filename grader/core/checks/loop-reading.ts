// What both readings of a loop share: going over a loop check question by question.

import type { Case } from '../model/check.js';
import type { AnswerBook } from '../model/engine.js';
import type { Exercise } from '../model/exercise.js';
import { finiteValue, type Outcome } from '../model/outcome.js';
import type { Question } from '../model/question.js';
import { type Evidence, forgivenRemark, isSkipped, neverAsked } from './evidence.js';
import type { Judgement } from './judge.js';
import { changedAnswer } from './second-answer.js';

/** One call of the loop within a check, and what it gave. */
export interface LoopAnswer {
  readonly question: Question;
  readonly outcome: Outcome;
}

/** What a reading says of one answer. */
export type AnswerVerdict = 'agrees' | 'differs' | 'unasked' | 'not-telling';

/** The calls of `loop` in `instance`; repeated ones twice, and those that changed their answer. */
export function loopAnswers(
  exercise: Exercise,
  instance: Case,
  loop: string,
  evidence: Evidence,
): readonly LoopAnswer[] {
  const { answers, repeats } = evidence;
  const from = (questions: readonly Question[], book: AnswerBook) =>
    questions
      .filter((question) => question.function === loop)
      .map((question) => ({ question, outcome: book.get(question) ?? neverAsked }));
  const changed = instance.questions.filter(
    (each) => changedAnswer(exercise, each, evidence) !== null,
  );
  return [
    ...from(instance.questions, answers),
    ...from(instance.again.length > 0 ? instance.again : changed, repeats),
  ];
}

/**
 * What is decided without looking at numbers: forgiven outcomes and skipped questions; `null`
 * where the number decides.
 */
export function verdictWithoutNumber(
  exercise: Exercise,
  { question, outcome }: LoopAnswer,
  evidence: Evidence,
): AnswerVerdict | null {
  if (finiteValue(outcome) !== null) {
    return null;
  }
  if (isSkipped(outcome)) {
    return 'unasked';
  }
  return forgivenRemark(exercise, question, outcome, evidence) === null ? 'differs' : 'not-telling';
}

/** The judgement of a reading. A failure stays visible as the model saw it. */
export function reread(judgement: Judgement, status: Judgement['status']): Judgement {
  return { ...judgement, status, failure: status === 'failed' ? judgement.failure : null };
}
