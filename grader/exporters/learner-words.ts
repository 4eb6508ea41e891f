// The words that learners read for our statuses (RULES F).

import type { CheckStatus, Verdict } from '../core/model/report.js';

/** How a whole submission stands. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  passed: 'complete',
  partial: 'partly there',
  failed: 'not yet',
  ungraded: 'not graded (not your doing)',
};

/** How a check's sentence stands. */
export const checkWords: Readonly<Record<CheckStatus, string>> = {
  passed: 'holds',
  failed: 'does not hold yet',
  skipped: 'was not asked',
};
