// Checks whose inputs an author keeps to the instructors (RULES F).

import type { Exercise } from '../model/exercise.js';
import { questionKey } from '../model/question.js';
import type { SubmissionResult } from '../model/report.js';
import type { QuestionPlan } from './plan.js';

/** Entries by check id, without those of hidden checks. */
export function withoutHidden<Entry>(
  { checks }: Pick<Exercise, 'checks'>,
  entries: ReadonlyMap<string, Entry>,
): ReadonlyMap<string, Entry> {
  const hidden = new Set(checks.filter(({ isHidden }) => isHidden === true).map(({ id }) => id));
  return new Map([...entries].filter(([id]) => !hidden.has(id)));
}

/** The result as its student may have it: statuses and points of all checks, calls of open ones. */
export function resultForStudent(
  { checks }: Pick<Exercise, 'checks'>,
  result: SubmissionResult,
): SubmissionResult {
  const hidden = new Set(checks.filter(({ isHidden }) => isHidden === true).map(({ id }) => id));
  if (hidden.size === 0) return result;
  return {
    ...result,
    checks: result.checks.map((each) =>
      hidden.has(each.id) ? { ...each, counterexample: null } : each,
    ),
  };
}

/** The part of a plan that a student may read of: without the questions of hidden checks. */
export function openPlan(
  { checks }: Pick<Exercise, 'checks'>,
  seed: number,
  plan: QuestionPlan,
): QuestionPlan {
  const hidden = checks.filter(({ isHidden }) => isHidden === true);
  if (hidden.length === 0) return plan;
  const asked = hidden.flatMap((check) => check.cases(seed).flatMap((each) => each.questions));
  const keys = new Set(asked.map(questionKey));
  const kept = plan.questions.flatMap((question, index) =>
    keys.has(questionKey(question)) ? [] : [{ question, index }],
  );
  const places = new Map(kept.map(({ index }, place) => [index, place]));
  return {
    questions: kept.map(({ question }) => question),
    repeats: plan.repeats.flatMap((index) => places.get(index) ?? []),
    pictures: plan.pictures,
  };
}
