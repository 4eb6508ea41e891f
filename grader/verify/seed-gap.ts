// Whether a score depends on the seed. It must not: a class that is graded again with another seed
// is the same class.

import type { ProgramScore } from '../core/score-program.js';
import type { Gap } from './verification.js';

/** What grading with one seed gave. */
export interface SeedScore extends ProgramScore {
  readonly seed: number;
}

/** The gap between one program's scores with two seeds, `null` when there is none. */
export function seedGap(subject: string, first: SeedScore, other: SeedScore): Gap | null {
  if (first.score === other.score) return null;
  const changed = Object.keys(first.points).filter((id) => first.points[id] !== other.points[id]);
  return {
    kind: 'seed-decides',
    subject,
    what: `earns ${first.score} at seed ${first.seed} and ${other.score} at seed ${other.seed}: ${changed.join(', ')}`,
  };
}
