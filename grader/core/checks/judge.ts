// Judging a check on the answers that arrived. No answer, no pass (RULES B.2).

import type { Case, Check, Finding } from '../model/check.js';
import type { Exercise } from '../model/exercise.js';
import type { CheckStatus } from '../model/report.js';
import { type Evidence, outcomeOf } from './evidence.js';
import { type CaseResult, judgeCase } from './judge-case.js';

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
  const remark =
    failure === null ? null : (check.remark?.(outcomeOf(failure.finding, evidence)) ?? null);
  return {
    check,
    status: failure === null ? statusWithoutFailure(results) : 'failed',
    failure,
    library,
    remarks: [
      ...results.flatMap((each) => (each.kind === 'forgiven' ? [each.remark] : [])),
      ...(remark === null ? [] : [remark]),
    ],
  };
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
