// Loops that run until θ, or its change, is small, whatever number of steps was asked for.

import { hang } from '../../../grader/core/diagnosis/ending.js';
import {
  fitted,
  type Loop,
  type Seen,
  type Step,
  type WrongModel,
} from '../../../grader/core/diagnosis/wrong-model.js';
import { between, isNear, near, type Rule, rules } from './stop-rules.js';

export const arrivalLoops: readonly WrongModel<Loop>[] = [
  {
    id: 'converges-ignoring-steps',
    likelihood: 'occasional',
    belief: 'A loop runs until it has arrived.',
    behaviour: fitted(
      [converging({ rule: near, limit: 1e-6, farthest: 1e6, most: 10_000 })],
      convergences,
    ),
  },
];

/** What a loop that runs until it has arrived goes by. */
interface Convergence {
  readonly rule: Rule;
  readonly limit: number;
  /** It gives up when θ is as far out as this. */
  readonly farthest: number;
  /** It gives up after so many steps. */
  readonly most: number;
}

/** More steps than Python makes before its limit. */
const endless = 60_000;

function converging({ rule, limit, farthest, most }: Convergence): Loop {
  return (step, theta, rate) => {
    let from = theta;
    for (let index = 0; index < most; index += 1) {
      const to = step(from, rate);
      // Whoever asks before the step stops at once, whoever asks after it has made one.
      if (Math.abs(from) >= farthest) {
        return from;
      }
      if (rule.size(from, to) < limit) {
        return rule.gives === 'to' ? to : from;
      }
      if (index >= endless) {
        return hang();
      }
      from = to;
    }
    return from;
  };
}

/** Steps within which a run at an ordinary rate has arrived or run away. */
const longest = 400;

/** Beyond these a run has arrived or run away for certain. */
const smallest = 1e-16;
const largest = 1e16;

function convergences(seen: readonly Seen[], step: Step): readonly Loop[] {
  return rules.slice(0, 4).flatMap((rule) => {
    const bounds = boundsOf(rule, seen, step);
    return bounds === null
      ? []
      : [1000, 10_000, 100, Number.POSITIVE_INFINITY].map((most) =>
          converging({ rule, ...bounds, most }),
        );
  });
}

function boundsOf(
  rule: Rule,
  seen: readonly Seen[],
  step: Step,
): Pick<Convergence, 'limit' | 'farthest'> | null {
  let above = 0;
  let upTo = Number.POSITIVE_INFINITY;
  let out = 0;
  let farthest = Number.POSITIVE_INFINITY;
  for (const { theta, rate, value } of seen.filter(isTelling(step))) {
    const sizes: number[] = [];
    let from = theta;
    for (let index = 0; index < longest && !isNear(from, value); index += 1) {
      const to = step(from, rate);
      sizes.push(rule.size(from, to));
      if (rule.gives === 'to' && isNear(to, value)) {
        break;
      }
      from = to;
      if (Math.abs(from) < smallest || Math.abs(from) > largest) {
        return null;
      }
    }
    if (Math.abs(value) > Math.abs(theta)) {
      out = Math.max(out, Math.abs(theta));
      farthest = Math.min(farthest, Math.abs(value));
    } else if (sizes.length < longest) {
      const last = rule.gives === 'to' ? (sizes.pop() ?? 0) : rule.size(from, step(from, rate));
      above = Math.max(above, last);
      upTo = Math.min(upTo, ...sizes);
    }
    if (above >= upTo) {
      return null;
    }
  }
  return above === 0
    ? null
    : {
        limit: between(above, upTo),
        farthest: Number.isFinite(farthest) ? between(out, farthest) : farthest,
      };
}

/** Whether a run moves at all, and from a place where it would not be given up at once. */
function isTelling(step: Step): (seen: Seen) => boolean {
  return ({ theta, rate }) =>
    Math.abs(theta) < largest && !isNear(Math.abs(step(theta, rate)), Math.abs(theta));
}
