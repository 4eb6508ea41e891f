// What a submission is judged on, and how it is looked up.

import { commonTerms } from '../diagnosis/common-terms.js';
import type { Finding, NumberOf, ValueOf } from '../model/check.js';
import type { AnswerBook } from '../model/engine.js';
import type { Exercise } from '../model/exercise.js';
import { answerAsValue, finiteValue, type Outcome } from '../model/outcome.js';
import type { Question } from '../model/question.js';
import type { Cell, Language } from '../model/submission.js';
import { callText } from './call-text.js';

/** What a submission is judged on. */
export interface Evidence {
  readonly answers: AnswerBook;
  /** Second answers to repeated questions. */
  readonly repeats: AnswerBook;
  /** The source, to see what raised on purpose. */
  readonly cells: readonly Cell[];
  /** In which calls and values are spelt; `null` without a program. */
  readonly language: Language | null;
}

/** What stands in a book for a question that was not put. */
export const neverAsked: Outcome = { kind: 'unasked', reason: 'after-traps' };

/** The outcome that a finding is about. */
export function outcomeOf(finding: Finding, evidence: Evidence): Outcome {
  const book = finding.again === true ? evidence.repeats : evidence.answers;
  return book.get(finding.question) ?? neverAsked;
}

/** Looks up finite answers. Asking for another one is a mistake in the check, not an answer. */
export function numbersIn(book: AnswerBook): NumberOf {
  return (question) => {
    const outcome = book.get(question);
    const value = outcome === undefined ? null : finiteValue(outcome);
    if (value === null) {
      throw new Error(`the case does not list ${callText(question)} among its questions`);
    }
    return value;
  };
}

/** The same for answers of any kind. */
export function valuesIn(book: AnswerBook): ValueOf {
  return (question) => {
    const outcome = book.get(question);
    const value = outcome === undefined ? null : answerAsValue(outcome);
    if (value === null) {
      throw new Error(`the case does not list ${callText(question)} among its questions`);
    }
    return value;
  };
}

/** The remark for which an outcome costs nothing, `null` when it counts. */
export function forgivenRemark(
  exercise: Exercise,
  question: Question,
  outcome: Outcome,
  { cells, language }: Pick<Evidence, 'cells' | 'language'>,
): string | null {
  return exercise.forgives(question, commonTerms(outcome, language), raisingLine(outcome, cells));
}

/** Whether a question was left out for reasons that are not the question's. */
export function isSkipped(outcome: Outcome): boolean {
  return (
    outcome.kind === 'unasked' &&
    ['after-traps', 'budget-spent', 'not-loaded'].includes(outcome.reason)
  );
}

function raisingLine(outcome: Outcome, cells: readonly Cell[]): string {
  if (outcome.kind === 'raised' && outcome.inFile !== undefined) {
    return outcome.inFile.text;
  }
  if (outcome.kind !== 'raised' || outcome.line === null) {
    return '';
  }
  const lines = cells.flatMap((cell) => cell.source.split('\n'));
  return lines[outcome.line - 1] ?? '';
}
