// Loops whose moves are other than the step's: ever shorter ones, or some of the last one again.

import {
  fitted,
  type Loop,
  type Seen,
  type Step,
  type WrongModel,
} from '../../../grader/core/diagnosis/wrong-model.js';
import { ordinary, rateBetween, tidy } from './read-off.js';

export const moveLoops: readonly WrongModel<Loop>[] = [
  {
    id: 'decays-rate',
    likelihood: 'rare',
    belief: 'Steps should get shorter towards the end.',
    behaviour: fitted([0.9, 0.99, 0.95, 0.5].map(decayingBy), (seen, step) => {
      const [first] = ordinary(seen, 1).filter(({ rate }) => rate >= 0.1);
      const [second] = ordinary(seen, 2).filter(({ rate }) => rate >= 0.1);
      return [
        ...(first === undefined ? [] : decays(step, first.theta, first, 1)),
        ...(second === undefined ? [] : decays(step, step(second.theta, second.rate), second, 0)),
      ];
    }),
  },
  {
    id: 'adds-momentum',
    likelihood: 'rare',
    belief: 'A step goes on a little in the direction of the one before.',
    behaviour: fitted([withMomentum(0.9, 1)], (seen, step) => {
      const [first] = ordinary(seen, 1).filter(({ rate }) => rate >= 0.1);
      const [second] = ordinary(seen, 2).filter(({ rate }) => rate >= 0.1);
      return [
        ...(second === undefined ? [] : [withMomentum(keptBetween(step, second), 1)]),
        ...(first === undefined ? [] : [averaging(step, first)]),
      ];
    }),
  },
];

function decayingBy(share: number): Loop {
  return decaying(geometric(share), 0);
}

/** The share of the rate that is left after `count` decays. */
type Decay = (count: number) => number;

/** Each kind of decay whose first share leads from `theta` to the value of `seen`. */
function decays(step: Step, theta: number, seen: Seen, before: number): readonly Loop[] {
  const share = tidy(rateBetween(step, theta, seen.value) / seen.rate);
  return share > 0 && share < 1
    ? [geometric(share), harmonic(share), rooted(share)].map((decay) => decaying(decay, before))
    : [];
}

/** λ·d, λ·d², … */
function geometric(share: number): Decay {
  return (count) => share ** count;
}

/** λ/(1 + k), λ/(1 + 2k), … */
function harmonic(share: number): Decay {
  return (count) => 1 / (1 + count * (1 / share - 1));
}

/** λ/√2, λ/√3, … and other powers. */
function rooted(share: number): Decay {
  return (count) => (count + 1) ** Math.log2(share);
}

/** `before` is 1 where the rate shrinks before the first step already. */
function decaying(decay: Decay, before: number): Loop {
  return (step, theta, rate, steps) => {
    let current = theta;
    for (let index = 0; index < steps; index += 1) {
      current = step(current, rate * decay(index + before));
    }
    return current;
  };
}

/** `kept` of the last move is made again, `fresh` of the new one is added. */
function withMomentum(kept: number, fresh: number): Loop {
  return (step, theta, rate, steps) => {
    let current = theta;
    let move = 0;
    for (let index = 0; index < steps; index += 1) {
      move = kept * move + fresh * (step(current, rate) - current);
      current += move;
    }
    return current;
  };
}

/** The share of the first move that the second one has beside its own. */
function keptBetween(step: Step, { theta, rate, value }: Seen): number {
  const first = step(theta, rate);
  return tidy((value - step(first, rate)) / (first - theta));
}

/** A running average of moves: the first one is that much shorter. */
function averaging(step: Step, { theta, rate, value }: Seen): Loop {
  const fresh = tidy((value - theta) / (step(theta, rate) - theta));
  return withMomentum(tidy(1 - fresh), fresh);
}
