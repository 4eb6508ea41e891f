// How late work is, and what that costs under a policy.

import { twoDecimals } from './two-decimals.js';

export interface LatePolicy {
  /** Milliseconds since 1970, UTC. */
  readonly due: number;
  /** Late by no more than this is on time. */
  readonly graceMinutes: number;
  /** Per cent of the points possible, for each day begun. */
  readonly percentADay: number;
  /** Per cent of the points possible below which lateness takes nothing. */
  readonly floorPercent: number;
}

/** How long after its due moment work came. */
export interface Lateness {
  /** Days begun; 0 within the grace. */
  readonly days: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** @param due The moment for this student, extensions included. */
export function latenessOf(
  submittedAt: number,
  due: number,
  { graceMinutes }: Pick<LatePolicy, 'graceMinutes'>,
): Lateness {
  const late = submittedAt - due;
  if (late <= graceMinutes * minute) return { days: 0 };
  return { days: Math.ceil(late / day) };
}

/** A score after what lateness takes; one below the floor already stays. */
export function lateScore(
  score: number,
  maxScore: number,
  { days }: Lateness,
  { percentADay, floorPercent }: Pick<LatePolicy, 'percentADay' | 'floorPercent'>,
): number {
  const charged = score - (days * percentADay * maxScore) / 100;
  const least = Math.min(score, (floorPercent * maxScore) / 100);
  return twoDecimals(Math.max(charged, least));
}
