// Submissions of a class that make the same mistake, and those that behave alike without a name for
// it. Behaviour alone decides: nobody's code is compared with anybody else's.

import { group } from 'd3-array';
import type { CheckResult, SubmissionResult } from '../core/model/report.js';
import { byId } from './by-id.js';

/** Submissions with one diagnosis. */
export interface MistakeCluster {
  readonly id: string;
  readonly function: string;
  readonly count: number;
  /** Where the mistake shows best: nothing else diagnosed if possible, then the first by id. */
  readonly sample: SubmissionResult;
}

/** Submissions that fail in the same way, where no diagnosis says why. */
export interface BehaviourCluster {
  /** By id; never empty. */
  readonly members: readonly SubmissionResult[];
  /** The checks that do not pass, the same for all members. */
  readonly checks: readonly CheckResult[];
}

/** Clusters by diagnosis, the largest first; a submission is in as many as it has diagnoses. */
export function mistakeClusters(submissions: readonly SubmissionResult[]): MistakeCluster[] {
  const groups = group(
    submissions.flatMap((result) => result.diagnoses.map((diagnosis) => ({ result, diagnosis }))),
    ({ diagnosis }) => `${diagnosis.function} ${diagnosis.id}`,
  );
  return [...groups.values()]
    .flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const results = same.map(({ result }) => result);
      return { ...first.diagnosis, count: same.length, sample: bestSample(results, first.result) };
    })
    .toSorted((a, b) => b.count - a.count || byId(a, b) || byText(a.function, b.function));
}

/**
 * Clusters of graded submissions below full marks that have no diagnosis at all. Two are alike when
 * every check has the same status, and the same counterexample with the same answer, in both. What
 * could not be loaded has not behaved in any way and is left out.
 */
export function behaviourClusters(submissions: readonly SubmissionResult[]): BehaviourCluster[] {
  const nameless = submissions.filter(isNameless).toSorted(byId);
  const groups = [...group(nameless, behaviourOf).values()];
  return groups
    .map((members) => ({
      members,
      checks: members[0]?.checks.filter(({ status }) => status !== 'passed') ?? [],
    }))
    .toSorted((a, b) => b.members.length - a.members.length);
}

function isNameless({ verdict, blame, diagnoses }: SubmissionResult): boolean {
  return (
    (verdict === 'partial' || verdict === 'failed') && blame === null && diagnoses.length === 0
  );
}

function behaviourOf({ checks }: SubmissionResult): string {
  return JSON.stringify(
    checks.map(({ id, status, counterexample }) => [
      id,
      status,
      counterexample?.call,
      counterexample?.actual,
    ]),
  );
}

function bestSample(
  results: readonly SubmissionResult[],
  first: SubmissionResult,
): SubmissionResult {
  return results.reduce(
    (best, each) =>
      (each.diagnoses.length - best.diagnoses.length || byId(each, best)) < 0 ? each : best,
    first,
  );
}

function byText(a: string, b: string): number {
  return byId({ id: a }, { id: b });
}
