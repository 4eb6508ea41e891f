// Judging one case: first whether its calls gave numbers, then whether its law holds on them.

import type { Case, Finding } from '../model/check.js';
import type { Exercise } from '../model/exercise.js';
import { finiteValue, type Outcome } from '../model/outcome.js';
import { type Question, questionKey } from '../model/question.js';
import { AnswerSheet } from './answer-sheet.js';
import { type Evidence, forgivenRemark, isSkipped, neverAsked, numbersIn } from './evidence.js';
import { argumentNumbers } from './expectation.js';
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
  for (const { outcome, ...which } of heard.filter((each) => finiteValue(each.outcome) === null)) {
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
    instance.judge(numbersIn(evidence.answers), numbersIn(evidence.repeats)) ??
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
  const silent = changed.find((each) => finiteValue(answer({ answers: seconds }, each)) === null);
  if (silent !== undefined) {
    return silenceAt(exercise, { question: silent, again: true }, evidence);
  }
  const finding = instance.judge(numbersIn(seconds), numbersIn(evidence.repeats));
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
  const inner = question.args.flatMap((each) => (each.kind === 'answer' ? [each.of] : []));
  const known = inner.every((each) => finiteValue(answer(evidence, each)) !== null);
  const args = known ? argumentNumbers(question, numbersIn(evidence.answers)) : null;
  return {
    ...which,
    expected: args === null ? null : exercise.model.expect(question.function, args).value,
  };
}

function answer({ answers }: Pick<Evidence, 'answers'>, question: Question): Outcome {
  return answers.get(question) ?? neverAsked;
}
