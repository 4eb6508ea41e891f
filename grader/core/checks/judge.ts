// Judging a check on the answers that arrived. No answer, no pass (RULES B.2).

import type { Case, Check, Finding, NumberOf } from '../model/check.js';
import type { AnswerBook } from '../model/engine.js';
import type { Exercise } from '../model/exercise.js';
import { finiteValue, type Outcome } from '../model/outcome.js';
import type { Question } from '../model/question.js';
import type { CheckStatus } from '../model/report.js';
import type { Cell } from '../model/submission.js';
import { callText } from './call-text.js';
import { argumentNumbers } from './value-law.js';

/** What a submission is judged on. */
export interface Evidence {
  readonly answers: AnswerBook;
  /** Second answers to repeated questions. */
  readonly repeats: AnswerBook;
  /** The source, to see what raised on purpose. */
  readonly cells: readonly Cell[];
}

/** The first case that a check failed. */
export interface Failure {
  readonly case: Case;
  /** Its place among the check's cases, which is fast-check's path to it. */
  readonly index: number;
  readonly finding: Finding;
}

/** What became of a check. */
export interface Judgement {
  readonly check: Check;
  readonly status: CheckStatus;
  /** Non-null only when failed. */
  readonly failure: Failure | null;
  /** A library without which the check cannot be judged here, `null` when none is needed. */
  readonly library: string | null;
  readonly remarks: readonly string[];
}

/** What became of one case. A forgiven one costs nothing and proves nothing. */
export type CaseResult =
  | { readonly kind: 'holds' }
  | { readonly kind: 'fails'; readonly finding: Finding }
  | { readonly kind: 'unasked' }
  | { readonly kind: 'forgiven'; readonly remark: string }
  | { readonly kind: 'needs-library'; readonly library: string };

/** Judges every check of an exercise, in its order. */
export function judgeChecks(
  exercise: Exercise,
  seed: number,
  evidence: Evidence,
): readonly Judgement[] {
  return exercise.checks.map((check) => judgeCheck(exercise, check, seed, evidence));
}

/** Judges one check over all its cases. */
export function judgeCheck(
  exercise: Exercise,
  check: Check,
  seed: number,
  evidence: Evidence,
): Judgement {
  const cases = check.cases(seed);
  const results = cases.map((instance) => judgeCase(exercise, instance, evidence));
  const library = results.find((each) => each.kind === 'needs-library')?.library ?? null;
  const failure = library === null ? firstFailure(cases, results) : null;
  return {
    check,
    status: failure === null ? statusWithoutFailure(results) : 'failed',
    failure,
    library,
    remarks: [
      ...results.flatMap((each) => (each.kind === 'forgiven' ? [each.remark] : [])),
      ...(failure === null || check.remark === null
        ? []
        : [check.remark(outcomeOf(failure.finding, evidence))]),
    ],
  };
}

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
    const forgiven = forgivenRemark(exercise, which.question, outcome, evidence.cells);
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
  const finding = instance.judge(numbersIn(evidence.answers), numbersIn(evidence.repeats));
  return finding === null ? { kind: 'holds' } : { kind: 'fails', finding };
}

/** The outcome that a finding is about. */
export function outcomeOf(finding: Finding, evidence: Evidence): Outcome {
  const book = finding.again === true ? evidence.repeats : evidence.answers;
  return book.get(finding.question) ?? neverAsked;
}

/** The remark for which an outcome costs nothing, `null` when it counts. */
export function forgivenRemark(
  exercise: Exercise,
  question: Question,
  outcome: Outcome,
  cells: readonly Cell[],
): string | null {
  return exercise.forgives(question, outcome, raisingLine(outcome, cells));
}

/** Whether a question was left out for reasons that are not the question's. */
export function isSkipped(outcome: Outcome): boolean {
  return (
    outcome.kind === 'unasked' &&
    (outcome.reason === 'after-traps' || outcome.reason === 'not-loaded')
  );
}

const neverAsked: Outcome = { kind: 'unasked', reason: 'after-traps' };

function answer(evidence: Evidence, question: Question): Outcome {
  return evidence.answers.get(question) ?? neverAsked;
}

function firstFailure(cases: readonly Case[], results: readonly CaseResult[]): Failure | null {
  for (const [index, instance] of cases.entries()) {
    const result = results[index];
    if (result?.kind === 'fails') {
      return { case: instance, index, finding: result.finding };
    }
  }
  return null;
}

function statusWithoutFailure(results: readonly CaseResult[]): CheckStatus {
  const complete = results.every((each) => each.kind === 'holds' || each.kind === 'forgiven');
  return complete && results.some((each) => each.kind === 'holds') ? 'passed' : 'skipped';
}

/** The finding about a call that gave no number. */
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
    expected: args === null ? 'a number' : exercise.model.expect(question.function, args).value,
  };
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

function raisingLine(outcome: Outcome, cells: readonly Cell[]): string {
  if (outcome.kind !== 'raised' || outcome.line === null) {
    return '';
  }
  const lines = cells.flatMap((cell) => cell.source.split('\n'));
  return lines[outcome.line - 1] ?? '';
}
