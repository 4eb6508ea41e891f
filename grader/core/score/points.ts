// Points of checks and functions. They are whole numbers from end to end; nothing is rounded.

import type { Judgement } from '../checks/judge.js';

/** Points that a check earned: all of its points when passed, else none. */
export function earned(judgement: Judgement): number {
  return judgement.status === 'passed' ? judgement.check.points : 0;
}

/** Points that the checks of one function earned. */
export function earnedBy(judgements: readonly Judgement[], functionName: string): number {
  return judgements
    .filter((each) => each.check.function === functionName)
    .reduce((sum, each) => sum + earned(each), 0);
}
