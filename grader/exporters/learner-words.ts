// The words that learners read for our statuses (RULES F).

import type { Verdict } from '../core/model/report.js';
import { studentPageTexts } from './texts/student-page.js';

/** For an instructor, to whom "your doing" would mean something else. */
export const classWords: Readonly<Record<Verdict, string>> = {
  ...studentPageTexts.en.verdicts,
  ungraded: 'not graded',
};
