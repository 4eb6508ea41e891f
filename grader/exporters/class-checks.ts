// How each check did in a class, as the page's tables show it: one for each function.

import { format } from 'd3-format';
import type { Exercise } from '../core/model/exercise.js';
import type { Locale } from '../core/model/locale.js';
import type { SubmissionResult } from '../core/model/report.js';
import { type CheckStatistics, checkStatistics } from './class-check-statistics.js';
import { classPageTexts } from './texts/class-page.js';

/** The checks of one function. */
export interface CheckTable {
  readonly function: string;
  readonly rows: readonly CheckRow[];
}

interface CheckRow {
  readonly id: string;
  readonly sentence: string;
  readonly points: number;
  readonly failed: string;
  /** "33 %"; `null` when nobody was asked. */
  readonly percent: string | null;
  /** "0.42"; `null` where there is none. */
  readonly discrimination: string | null;
  /** Why the check is suspect; `null` when it is not. */
  readonly suspect: string | null;
}

const twoDecimals = format('.2f');

/** In the exercise's order. */
export function checkTables(
  submissions: readonly SubmissionResult[],
  exercise: Exercise,
  lang: Locale,
): readonly CheckTable[] {
  const statistics = checkStatistics(exercise, submissions);
  return exercise.functions.map(({ name }) => ({
    function: name,
    rows: statistics
      .filter((each) => each.check.function === name)
      .map((each) => rowOf(each, lang)),
  }));
}

function rowOf(
  {
    check,
    failed,
    asked,
    failedPercent,
    discrimination,
    isSuspect,
    good,
    goodFailed,
  }: CheckStatistics,
  lang: Locale,
): CheckRow {
  const texts = classPageTexts[lang];
  return {
    id: check.id,
    sentence: check.sentence[lang],
    points: check.points,
    failed: texts.ofCount(failed, asked),
    percent: failedPercent === null ? null : texts.percent(failedPercent),
    discrimination: discrimination === null ? null : texts.decimal(twoDecimals(discrimination)),
    suspect: isSuspect ? texts.suspectWhy(goodFailed, good) : null,
  };
}
