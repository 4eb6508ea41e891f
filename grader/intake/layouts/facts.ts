// What is known of a hand-in beside its files.

import type { HandIn } from '../../core/model/submission.js';

const nothingKnown: HandIn = {
  attempt: null,
  attempts: null,
  time: null,
  isLate: null,
  members: [],
};

/** Facts, `null` where the platform does not tell. */
export function factsOf(known: Partial<HandIn>): HandIn {
  return { ...nothingKnown, ...known };
}
