// The mistakes of a class that have a name, one row each.

import type { Counterexample, SubmissionResult } from '../core/model/report.js';
import { mistakeClusters } from './class-clusters.js';
import type { Facets } from './class-facets.js';
import { nameParts } from './name-parts.js';

/** A submission to look at. */
export interface Sample {
  readonly id: string;
  readonly page: string;
}

export interface MistakeRow {
  readonly title: string;
  readonly id: string;
  /** The function's name, cut where a line may break. */
  readonly functionParts: readonly string[];
  readonly count: number;
  /** Filters the table by it. */
  readonly token: string | null;
  readonly sample: Sample;
  /** The sample's failing call; `null` when none was kept. */
  readonly call: Pick<Counterexample, 'call' | 'actual'> | null;
}

/** The most frequent first. */
export function mistakeRows(
  submissions: readonly SubmissionResult[],
  facets: Pick<Facets, 'diagnosisToken'>,
  titleOf: (id: string) => string,
): readonly MistakeRow[] {
  return mistakeClusters(submissions).map(({ id, function: name, count, sample }) => ({
    id,
    title: titleOf(id),
    functionParts: nameParts(name),
    count,
    token: facets.diagnosisToken(id),
    sample: { id: sample.id, page: sample.page },
    call: failingCall(sample, name),
  }));
}

function failingCall({ checks }: SubmissionResult, name: string): MistakeRow['call'] {
  const failed = checks.find((each) => each.function === name && each.counterexample !== null);
  return failed?.counterexample ?? null;
}
