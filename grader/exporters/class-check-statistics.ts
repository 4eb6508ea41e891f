// How each check did in a class: who fails it, whether it goes with the rest of the score, and
// whether the check itself deserves a look.

import { deviation, mean } from 'd3-array';
import type { Check } from '../core/model/check.js';
import type { Exercise } from '../core/model/exercise.js';
import type { SubmissionResult } from '../core/model/report.js';

/** Share of all other points from which a submission counts as otherwise good. */
const goodShare = 0.8;
/** A check is suspect when at least so many otherwise good submissions fail it … */
const leastGoodFailures = 3;
/** … and they are at least this share of the good ones that were asked. */
const unusualShare = 0.2;

export interface CheckStatistics {
  readonly check: Check;
  /** Submissions that passed or failed it; skipped ones and ungraded functions say nothing. */
  readonly asked: number;
  readonly failed: number;
  /** Per cent of `asked` that failed; `null` when nobody was asked. */
  readonly failedPercent: number | null;
  /**
   * Point-biserial correlation of passing (1, else 0) with the points of all other checks:
   * (M₁ − M₀) / s · √(n₁·n₀) / n, where M₁ and M₀ are the mean other points of those who pass and
   * fail, and s is the standard deviation over all n. `null` when all pass, all fail, or all have
   * the same other points.
   */
  readonly discrimination: number | null;
  /**
   * Otherwise good submissions that were asked: graded, with at least 80 % of the other points, and
   * no diagnosis for the check's function that would explain a failure.
   */
  readonly good: number;
  readonly goodFailed: number;
  /** Whether at least 3 of the good ones fail, and these are at least 20 % of them. */
  readonly isSuspect: boolean;
}

interface Sitting {
  readonly passed: boolean;
  /** Points of all other checks. */
  readonly rest: number;
  readonly isGood: boolean;
}

/** The statistics of every check of the exercise, in its order. */
export function checkStatistics(
  exercise: Exercise,
  submissions: readonly SubmissionResult[],
): CheckStatistics[] {
  return exercise.checks.map((check) => statisticsOf(check, submissions));
}

function statisticsOf(check: Check, submissions: readonly SubmissionResult[]): CheckStatistics {
  const asked = submissions.flatMap((each) => sittingOf(check.id, each) ?? []);
  const failed = asked.filter(({ passed }) => !passed).length;
  const good = asked.filter(({ isGood }) => isGood);
  const goodFailed = good.filter(({ passed }) => !passed).length;
  return {
    check,
    asked: asked.length,
    failed,
    failedPercent: asked.length === 0 ? null : Math.round((100 * failed) / asked.length),
    discrimination: pointBiserial(asked),
    good: good.length,
    goodFailed,
    isSuspect: goodFailed >= leastGoodFailures && goodFailed >= unusualShare * good.length,
  };
}

function sittingOf(id: string, result: SubmissionResult): Sitting | null {
  const check = result.checks.find((each) => each.id === id);
  if (check === undefined || check.status === 'skipped' || result.score === null) return null;
  const rest = result.score - check.points;
  const isExplained = result.diagnoses.some((each) => each.function === check.function);
  const others = result.maxScore - check.maxPoints;
  return {
    passed: check.status === 'passed',
    rest,
    isGood: !isExplained && rest >= goodShare * others,
  };
}

/** The correlation as documented above; rounding never takes it beyond ±1. */
export function pointBiserial(
  sittings: readonly Pick<Sitting, 'passed' | 'rest'>[],
): number | null {
  const all = sittings.map(({ rest }) => rest);
  const [first] = all;
  const ones = sittings.flatMap(({ passed, rest }) => (passed ? rest : []));
  const zeros = sittings.flatMap(({ passed, rest }) => (passed ? [] : rest));
  const [above, below] = [mean(ones), mean(zeros)];
  // d3's deviation divides by n − 1.
  const sample = deviation(all);
  if (above === undefined || below === undefined || sample === undefined) return null;
  if (all.every((rest) => rest === first)) return null;
  const spread = sample * Math.sqrt((all.length - 1) / all.length);
  const r = ((above - below) / spread) * (Math.sqrt(ones.length * zeros.length) / all.length);
  return Math.max(-1, Math.min(1, r));
}
