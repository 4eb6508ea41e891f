// The score: points per function, their sum, and the verdict.

import type { Judgement } from '../checks/judge.js';
import { type Exercise, maxScore } from '../model/exercise.js';
import type { FunctionResult, Verdict } from '../model/report.js';
import { earnedBy } from './points.js';

/** What a submission earned. */
export interface Score {
  readonly functions: Readonly<Record<string, FunctionResult>>;
  /** `null` when a function is ungraded. */
  readonly score: number | null;
  readonly verdict: Verdict;
}

/** Adds up the points. A function that needs a library is ungraded, and with it the whole. */
export function scoreOf(exercise: Exercise, judgements: readonly Judgement[]): Score {
  const results = exercise.functions.map(({ name, points }): [string, FunctionResult] => [
    name,
    libraryNeededBy(judgements, name) === null
      ? { status: 'graded', score: earnedBy(judgements, name), maxScore: points }
      : { status: 'ungraded', score: 0, maxScore: points },
  ]);
  const ungraded = results.some(([, each]) => each.status === 'ungraded');
  const score = ungraded ? null : results.reduce((sum, [, each]) => sum + each.score, 0);
  return {
    functions: Object.fromEntries(results),
    score,
    verdict: verdictOf(score, maxScore(exercise)),
  };
}

/** Every function ungraded: what ran, or failed to run, says nothing about the student. */
export function ungradedScore(exercise: Exercise): Score {
  const results = exercise.functions.map(({ name, points }): [string, FunctionResult] => [
    name,
    { status: 'ungraded', score: 0, maxScore: points },
  ]);
  return { functions: Object.fromEntries(results), score: null, verdict: 'ungraded' };
}

/** The library without which a function's points cannot be decided, `null` when none is needed. */
export function libraryNeededBy(
  judgements: readonly Judgement[],
  functionName: string,
): string | null {
  const paying = judgements.filter(
    ({ check }) => check.function === functionName && check.points > 0,
  );
  return paying.find(({ library }) => library !== null)?.library ?? null;
}

/** Every library without which some function's points cannot be decided. */
export function lackingLibraries(
  exercise: Exercise,
  judgements: readonly Judgement[],
): readonly string[] {
  const found = exercise.functions.flatMap(({ name }) => libraryNeededBy(judgements, name) ?? []);
  return [...new Set(found)];
}

/** The word for a score; `null` is ungraded. */
export function verdictOf(score: number | null, max: number): Verdict {
  if (score === null) {
    return 'ungraded';
  }
  if (score === max) {
    return 'passed';
  }
  return score === 0 ? 'failed' : 'partial';
}
