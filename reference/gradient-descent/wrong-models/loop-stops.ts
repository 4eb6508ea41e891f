// Loops that end before the steps that were asked for, when θ or its change is small.

import {
  fitted,
  type Loop,
  type Seen,
  type Step,
  type WrongModel,
} from '../../../grader/core/diagnosis/wrong-model.js';
import { rightStep } from './right-step.js';
import { between, isNear, type Rule, rules } from './stop-rules.js';

export const stopLoops: readonly WrongModel<Loop>[] = [
  {
    id: 'early-stop-tolerance',
    likelihood: 'common',
    belief: 'When little changes any more one may stop.',
    behaviour: fitted(
      rules.slice(0, 3).map((rule) => stopping(rule, 1e-6)),
      (seen, step) =>
        rules.flatMap((rule) => {
          const limit = limitOf(rule, seen, step);
          return limit === null ? [] : [stopping(rule, limit)];
        }),
    ),
  },
];

/** Whether a loop over the right step stops early, and so late that it costs nothing. */
export function stopsEarly(seen: readonly Seen[]): boolean {
  return rules.some((rule) => limitOf(rule, seen, rightStep) !== null);
}

function stopping({ size, gives }: Rule, limit: number): Loop {
  return (step, theta, rate, steps) => {
    let from = theta;
    for (let index = 0; index < steps; index += 1) {
      const to = step(from, rate);
      if (size(from, to) < limit) {
        return gives === 'to' ? to : from;
      }
      from = to;
    }
    return from;
  };
}

/** The limit that all answers agree with; `null` when none does or no answer needs one. */
function limitOf({ size, gives }: Rule, seen: readonly Seen[], step: Step): number | null {
  let above = 0;
  let upTo = Number.POSITIVE_INFINITY;
  for (const { theta, rate, steps, value } of seen) {
    const sizes: number[] = [];
    let stop: number | null = null;
    let from = theta;
    for (let index = 0; index < steps; index += 1) {
      const to = step(from, rate);
      sizes.push(size(from, to));
      if (stop === null && isNear(gives === 'to' ? to : from, value)) {
        stop = index;
      }
      from = to;
    }
    const isLast = stop === null || (gives === 'to' && stop === steps - 1);
    if (isNear(from, value)) {
      // A path that comes back to where it was does not say when it stopped, nor whether it did;
      // a stop at the very last step is none.
      upTo = isLast ? Math.min(upTo, ...sizes.slice(0, stop ?? undefined)) : upTo;
    } else if (stop === null) {
      return null;
    } else {
      above = Math.max(above, sizes[stop] ?? 0);
      upTo = Math.min(upTo, ...sizes.slice(0, stop));
    }
    if (above >= upTo) {
      return null;
    }
  }
  return above === 0 ? null : between(above, upTo);
}
