// Points of a score in a gradebook: the one place where they are scaled.

import { twoDecimals } from '../../core/grades/two-decimals.js';
import type { SubmissionResult } from '../../core/model/report.js';

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
