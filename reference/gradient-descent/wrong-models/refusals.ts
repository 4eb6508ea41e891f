// Ways to refuse a learning rate above a limit.

import { end, raise } from '../../../grader/core/diagnosis/ending.js';
import type { Seen } from '../../../grader/core/diagnosis/wrong-model.js';

/** Gives an answer, or ends the call, for refused rates; `null` for others. */
export type Refuse = (theta: number, rate: number) => number | null;

/** All ways at one limit: by an exception, by None, by not moving. */
export function refusals(limit: number): readonly Refuse[] {
  return [...refusalsByEnding(limit), refusalByStanding(limit)];
}

/** The same with limits that the answers speak of; none when nothing was answered. */
export function refusalsIn(seen: readonly Seen[]): readonly Refuse[] {
  const answered = seen.map(({ rate }) => rate);
  const moved = seen.filter(({ theta, value }) => value !== theta).map(({ rate }) => rate);
  return [
    ...(answered.length === 0 ? [] : refusalsByEnding(Math.max(...answered))),
    ...(moved.length === 0 ? [] : [refusalByStanding(Math.max(...moved))]),
  ];
}

function refusalsByEnding(limit: number): readonly Refuse[] {
  const exceptions = ['ValueError', 'Exception', 'AssertionError', 'RuntimeError', 'TypeError'];
  return [
    ...exceptions.map(
      (each): Refuse =>
        (_theta, rate) =>
          rate > limit ? raise(each) : null,
    ),
    (_theta, rate) =>
      rate > limit ? end({ kind: 'not-a-number', type: 'NoneType', text: 'None' }) : null,
  ];
}

function refusalByStanding(limit: number): Refuse {
  return (theta, rate) => (rate > limit ? theta : null);
}
