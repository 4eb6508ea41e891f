// The mistakes of a class, counted while it is graded. One sample of each is kept, the best so far,
// so that a class of ten thousand needs no more memory than its list of mistakes.

import type { LectureSample } from './lecture-sample.js';

/** A mistake, how many graded submissions made it, and how one of them shows it. */
export interface LectureMistake {
  readonly count: number;
  readonly sample: LectureSample;
}

interface Counted extends LectureMistake {
  /** The fingerprint of the sample's report: decides between two that are as good. */
  readonly fingerprint: string;
}

export class LectureTally {
  readonly #mistakes = new Map<string, Counted>();

  /** Counts one submission. */
  add(samples: readonly LectureSample[], fingerprint: string): void {
    for (const sample of samples) {
      const key = `${sample.function} ${sample.id}`;
      const known = this.#mistakes.get(key);
      const count = (known?.count ?? 0) + 1;
      const best =
        known === undefined || isBetter({ sample, fingerprint }, known)
          ? { sample, fingerprint }
          : known;
      this.#mistakes.set(key, { sample: best.sample, fingerprint: best.fingerprint, count });
    }
  }

  /** All mistakes, the most frequent first, in an order that no run changes. */
  get mistakes(): readonly LectureMistake[] {
    return [...this.#mistakes]
      .toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
      .map(([, { count, sample }]) => ({ count, sample }));
  }
}

type Candidate = Pick<Counted, 'sample' | 'fingerprint'>;

// The fingerprint leaves out the code, so two samples may share one and still differ.
function isBetter(one: Candidate, other: Candidate): boolean {
  const rank = one.sample.rank - other.sample.rank;
  if (rank !== 0) return rank < 0;
  if (one.fingerprint !== other.fingerprint) return one.fingerprint < other.fingerprint;
  return JSON.stringify(one.sample) < JSON.stringify(other.sample);
}
