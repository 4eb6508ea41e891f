// How many updates a loop made, told from where it ended.

import { agreementOf } from './agreement.js';
import { predictLoop } from './prediction.js';
import type { Transcript } from './transcript.js';
import type { Load, Loop, Step } from './wrong-model.js';

/** Updates that were asked for and that were made, both counted in steps. */
export interface Updates {
  readonly asked: number;
  readonly made: number;
}

/** Runs of more steps are left out: their iterates lie too close. */
const mostAsked = 20;

/**
 * The counts at the longest run whose end is one of the first iterates, and only one; `null` when
 * the loop ends elsewhere or makes the updates it was asked for.
 */
export function countUpdates({ entries }: Transcript, loadStep: Load<Step>): Updates | null {
  const longest = entries
    .filter(({ role, steps }) => role === 'counted' && steps <= mostAsked)
    .sort((a, b) => b.steps - a.steps);
  for (const entry of longest) {
    const made = Array.from({ length: 2 * entry.steps + 3 }, (_, count) => count).filter(
      (count) =>
        agreementOf(
          entry,
          predictLoop(() => times(count), loadStep),
          false,
        ) === 'exact',
    );
    const [only] = made;
    if (only === undefined) {
      return null;
    }
    if (made.length === 1) {
      return only === entry.steps ? null : { asked: entry.steps, made: only };
    }
  }
  return null;
}

/** A loop that makes `count` steps, whatever it is asked for. */
export function times(count: number): Loop {
  return (step, theta, rate) => {
    let current = theta;
    for (let index = 0; index < count; index += 1) {
      current = step(current, rate);
    }
    return current;
  };
}
