// Points of a score in a gradebook: the one place where they are scaled and rounded.

import type { SubmissionResult } from '../../core/model/report.js';

/** Far below half a cent, far above what doubles lose: 1.005 is meant to become 1.01. */
const doubleError = 1e-9;

/**
 * The score of a submission in a column worth `possible` points, to two decimals, half a cent
 * upwards. `null`, an empty cell, where it is ungraded: never 0.
 */
export function gradebookPoints(
  { score, maxScore }: Pick<SubmissionResult, 'score' | 'maxScore'>,
  possible: number,
): number | null {
  if (score === null || maxScore === 0) return null;
  return twoDecimals((score * possible) / maxScore);
}

/** Points as a gradebook shows them, `62.50`. */
export function pointsText(points: number, decimalMark: '.' | ','): string {
  return points.toFixed(2).replace('.', decimalMark);
}

/** Rounds to cents. */
export function twoDecimals(points: number): number {
  return Math.round(points * 100 + doubleError) / 100;
}
