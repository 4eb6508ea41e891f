// From what was judged to the grade that counts, step by step. The judged score is never touched:
// the result stays what it is, and the grade says how it came about.

import type { SubmissionResult } from '../model/report.js';
import { type Lateness, latenessOf, lateScore } from './lateness.js';
import type { ClassOrders, HandInTime, OwnOrders } from './orders.js';

/** One change of a grade; `null` stands for no grade. */
export type GradeStep =
  | {
      readonly kind: 'waived';
      readonly from: number;
      readonly to: number;
      readonly check: string;
      readonly reason: string;
    }
  | { readonly kind: 'late'; readonly from: number; readonly to: number; readonly days: number }
  | { readonly kind: 'kept'; readonly from: number | null; readonly to: number }
  | {
      readonly kind: 'given';
      readonly from: number | null;
      readonly to: number;
      readonly reason: string;
    }
  | {
      readonly kind: 'excused';
      readonly from: number | null;
      readonly to: null;
      readonly reason: string;
    };

/** The grade of one submission. */
export interface FinalGrade {
  readonly id: string;
  /** The score in results.json. */
  readonly judged: number | null;
  readonly maxScore: number;
  /** What counts: at most two decimals; `null` for none. */
  readonly grade: number | null;
  readonly handIn: HandInTime;
  /** By the late policy; `null` where there is none, or nothing was handed in. */
  readonly late: Lateness | null;
  /** In the order in which they were taken: waived, late, kept, then the instructor's word. */
  readonly steps: readonly GradeStep[];
}

type Judged = Pick<SubmissionResult, 'id' | 'score' | 'maxScore' | 'checks'>;

/** The grade that results from a score and from what was ordered. */
export function finalGrade(result: Judged, orders: ClassOrders, own: OwnOrders): FinalGrade {
  const late = latenessIn(own, orders);
  const waived = waivedSteps(result, orders);
  const steps: GradeStep[] = [...waived];
  let grade = waived.at(-1)?.to ?? result.score;
  if (grade !== null && orders.late !== null && late !== null && late.days > 0) {
    const to = lateScore(grade, result.maxScore, late, orders.late);
    steps.push({ kind: 'late', from: grade, to, days: late.days });
    grade = to;
  }
  if (own.earlier !== null && (grade === null || grade < own.earlier)) {
    steps.push({ kind: 'kept', from: grade, to: own.earlier });
    grade = own.earlier;
  }
  if (own.given !== null) {
    const { points, reason } = own.given;
    steps.push(
      points === null
        ? { kind: 'excused', from: grade, to: null, reason }
        : { kind: 'given', from: grade, to: points, reason },
    );
    grade = points;
  }
  const { id, score: judged, maxScore } = result;
  return { id, judged, maxScore, grade, handIn: own.handIn, late, steps };
}

/** Whether a grade was excused: that is no missing one. */
export function isExcused({ steps }: Pick<FinalGrade, 'steps'>): boolean {
  return steps.at(-1)?.kind === 'excused';
}

/** Whether work came late: by the policy where there is one, else by its platform. */
export function isLate({ late, handIn }: Pick<FinalGrade, 'late' | 'handIn'>): boolean {
  return late === null ? handIn.isLate === true : late.days > 0;
}

function latenessIn({ handIn, extendedTo }: OwnOrders, { late }: ClassOrders): Lateness | null {
  if (late === null || handIn.time === null) return null;
  return latenessOf(Date.parse(handIn.time), extendedTo ?? late.due, late);
}

/** Points of checks that were not passed; a submission without a score gets none. */
function waivedSteps({ score, checks }: Judged, { waived }: ClassOrders) {
  if (score === null) return [];
  let from = score;
  return waived.flatMap(({ check: id, reason }) => {
    const check = checks.find((each) => each.id === id);
    const missing = check === undefined ? 0 : check.maxPoints - check.points;
    if (missing === 0) return [];
    const step = { kind: 'waived' as const, from, to: from + missing, check: id, reason };
    from = step.to;
    return [step];
  });
}
