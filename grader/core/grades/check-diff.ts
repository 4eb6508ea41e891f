// What became of checks between two gradings: for one submission, and over the class.

import type { CheckResult, CheckStatus, SubmissionResult } from '../model/report.js';

/** A value before and after. */
export interface Change<Value> {
  readonly from: Value;
  readonly to: Value;
}

/** One check of one submission; `null` where it was not there. */
export interface CheckChange {
  readonly id: string;
  readonly function: string;
  readonly status: Change<CheckStatus | null>;
  readonly points: Change<number>;
}

/** One check over the class; those who were in both gradings are counted. */
export interface CheckDiff {
  readonly id: string;
  readonly function: string;
  /** Points that it can bring; `null` where it was not there. */
  readonly worth: Change<number | null>;
  /** Submissions that pass it now and did not, and the other way about. */
  readonly gained: number;
  readonly lost: number;
}

/** The checks of one submission that earn other points, or stand otherwise. */
export function checkChanges(from: SubmissionResult, to: SubmissionResult): readonly CheckChange[] {
  return checkPairs(from, to).flatMap(({ id, function: name, from: old, to: now }) => {
    const status = { from: old?.status ?? null, to: now?.status ?? null };
    const points = { from: old?.points ?? 0, to: now?.points ?? 0 };
    const isAlike = status.from === status.to && points.from === points.to;
    return isAlike ? [] : [{ id, function: name, status, points }];
  });
}

interface CheckPair extends Change<CheckResult | null> {
  readonly id: string;
  readonly function: string;
}

/** In the later order; checks that are gone come last. */
function checkPairs(from: SubmissionResult, to: SubmissionResult): readonly CheckPair[] {
  const old = new Map(from.checks.map((check) => [check.id, check]));
  const kept = to.checks.map((check): CheckPair => {
    const before = old.get(check.id) ?? null;
    old.delete(check.id);
    return { id: check.id, function: check.function, from: before, to: check };
  });
  const gone = [...old.values()].map(
    (check): CheckPair => ({ id: check.id, function: check.function, from: check, to: null }),
  );
  return [...kept, ...gone];
}

/** The checks that changed for somebody of those in both gradings, or in what they are worth. */
export function checkDiffs(pairs: readonly Change<SubmissionResult>[]): readonly CheckDiff[] {
  const found = new Map<string, CheckDiff>();
  for (const { from, to } of pairs) {
    for (const { id, function: name, from: old, to: now } of checkPairs(from, to)) {
      const passed = { from: old?.status === 'passed', to: now?.status === 'passed' };
      const before = found.get(id) ?? {
        id,
        function: name,
        worth: { from: old?.maxPoints ?? null, to: now?.maxPoints ?? null },
        gained: 0,
        lost: 0,
      };
      found.set(id, {
        ...before,
        gained: before.gained + (passed.to && !passed.from ? 1 : 0),
        lost: before.lost + (passed.from && !passed.to ? 1 : 0),
      });
    }
  }
  return [...found.values()].filter(
    ({ worth, gained, lost }) => worth.from !== worth.to || gained + lost > 0,
  );
}
