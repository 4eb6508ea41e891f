// A check whose cases are fixed: a worked example of the statement, or single calls.

import type { Case, Check, CheckInfo } from '../model/check.js';
import type { Outcome } from '../model/outcome.js';

/** Fixed cases under one name. */
export interface ExampleSpec extends CheckInfo {
  readonly cases: readonly Omit<Case, 'again'>[];
  readonly remark?: (outcome: Outcome) => string | null;
}

/** Makes a check of fixed cases. */
export function exampleCheck(spec: ExampleSpec): Check {
  const cases = spec.cases.map((each): Case => ({ ...each, again: [] }));
  return {
    kind: 'example',
    id: spec.id,
    function: spec.function,
    points: spec.points,
    sentence: spec.sentence,
    domain: spec.domain,
    why: spec.why,
    isHidden: spec.isHidden ?? false,
    remark: spec.remark ?? null,
    cases: () => cases,
    shrink: async () => null,
    caseAt: () => null,
  };
}
