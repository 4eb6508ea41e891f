// Judging one case: first whether its calls gave numbers, then whether its law holds on them.

import type { Case, Finding } from '../model/check.js';
import type { AnswerBook } from '../model/engine.js';
import type { Exercise } from '../model/exercise.js';
import { isAnswer, type Outcome } from '../model/outcome.js';
import { type Question, questionKey } from '../model/question.js';
import { AnswerSheet } from './answer-sheet.js';
import {
  type Evidence,
  forgivenRemark,
  isSkipped,
  neverAsked,
  numbersIn,
  valuesIn,
} from './evidence.js';
import { rightAnswer } from './expectation.js';
import { changedAnswer } from './second-answer.js';

/** What became of one case. A forgiven one costs nothing and proves nothing. */
export type CaseResult =
  | { readonly kind: 'holds' }
  | { readonly kind: 'fails'; readonly finding: Finding }
  | { readonly kind: 'unasked' }
  | { readonly kind: 'forgiven'; readonly remark: string }
  | { readonly kind: 'needs-library'; readonly library: string };

/** Judges one case; its questions are looked up, never asked. */
export function judgeCase(exercise: Exercise, instance: Case, evidence: Evidence): CaseResult {
  const heard = [
    ...instance.questions.map((question) => ({ question, outcome: answer(evidence, question) })),
    ...instance.again.map((question) => ({
      question,
      outcome: evidence.repeats.get(question) ?? neverAsked,
      again: true as const,
    })),
  ];
  const remarks: string[] = [];
  let isUnasked = false;
  for (const { outcome, ...which } of heard.filter((each) => !isAnswer(each.outcome))) {
    const forgiven = forgivenRemark(exercise, which.question, outcome, evidence);
    if (outcome.kind === 'needs-library') {
      return { kind: 'needs-library', library: outcome.library };
    }
    if (forgiven !== null) {
      remarks.push(forgiven);
    } else if (isSkipped(outcome)) {
      isUnasked = true;
    } else {
      // A call that hung says more than those that were not put because of it.
      return { kind: 'fails', finding: silenceAt(exercise, which, evidence) };
    }
  }
  const [remark] = remarks;
  if (isUnasked) {
    return { kind: 'unasked' };
  }
  if (remark !== undefined) {
    return { kind: 'forgiven', remark };
  }
  const finding =
    judged(instance, evidence.answers, evidence.repeats) ??
    findingOnSecondAnswers(exercise, instance, evidence);
  return finding === null ? { kind: 'holds' } : { kind: 'fails', finding };
}

/**
 * A law has to hold on every answer that was given. Where a call was put twice and changed its
 * answer, the case is judged on the second ones, too: being right once is not enough.
 */
function findingOnSecondAnswers(
  exercise: Exercise,
  instance: Case,
  evidence: Evidence,
): Finding | null {
  const seconds = new AnswerSheet(evidence.answers);
  const changed: Question[] = [];
  for (const question of instance.questions) {
    const second = changedAnswer(exercise, question, evidence);
    if (second !== null) {
      seconds.set(question, second);
      changed.push(question);
    }
  }
  const [first] = changed;
  if (first === undefined) {
    return null;
  }
  const silent = changed.find((each) => !isAnswer(answer({ answers: seconds }, each)));
  if (silent !== undefined) {
    return silenceAt(exercise, { question: silent, again: true }, evidence);
  }
  const finding = judged(instance, seconds, evidence.repeats);
  if (finding === null) {
    return null;
  }
  return changed.some((each) => questionKey(each) === questionKey(finding.question))
    ? { ...finding, again: true }
    : silenceAt(exercise, { question: first, again: true }, evidence);
}

/** The finding about a call that gave no number, or the wrong one at its second turn. */
export function silenceAt(
  exercise: Exercise,
  which: Pick<Finding, 'question' | 'again'>,
  evidence: Evidence,
): Finding {
  const { question } = which;
  return { ...which, expected: rightAnswer(exercise, question, evidence.answers) };
}

function judged(instance: Case, answers: AnswerBook, repeats: AnswerBook): Finding | null {
  const values = { first: valuesIn(answers), again: valuesIn(repeats) };
  return instance.judge(numbersIn(answers), numbersIn(repeats), values);
}

function answer({ answers }: Pick<Evidence, 'answers'>, question: Question): Outcome {
  return answers.get(question) ?? neverAsked;
}
