// The grades of a class, before anybody is graded: orders are read and refused ahead, and applied to
// whatever comes out.

import type { FinalGrade } from '../../core/grades/final-grade.js';
import { finalGrade } from '../../core/grades/final-grade.js';
import type { HandInTime } from '../../core/grades/orders.js';
import type { Exercise } from '../../core/model/exercise.js';
import type { Results } from '../../core/model/report.js';
import type { Submission } from '../../core/model/submission.js';
import type { Pseudonyms } from '../pseudonyms.js';
import { type Addressee, type OrderOptions, type OrdersFound, ordersOf } from './class-orders.js';
import { gradeConcealer } from './conceal-grade.js';

/** What became of the orders. */
export interface GradesOutcome {
  /** One for each result. */
  readonly grades: readonly FinalGrade[];
  readonly unmatched: OrdersFound['unmatched'];
  readonly earlierOfNobody: OrdersFound['earlierOfNobody'];
  /** Whether a late policy holds. */
  readonly chargesLate: boolean;
}

/** What is told of grades when they are written. */
export interface GradesWritten extends GradesOutcome {
  /** Ids of grades whose earlier orders were not given again. */
  readonly forgotten: readonly string[];
}

export type GradePlan = (results: Results) => GradesOutcome;

/** @param conceal Makes grades fit for reports under pseudonyms; leaves others as they are. */
export async function planGrades(
  options: OrderOptions,
  addressees: readonly Addressee[],
  exercise: Exercise,
  conceal: (grade: FinalGrade) => FinalGrade,
): Promise<GradePlan> {
  const { whole, of, unmatched, earlierOfNobody } = await ordersOf(options, addressees, exercise);
  return ({ submissions }) => ({
    grades: submissions.map((result) => conceal(finalGrade(result, whole, of(result.id)))),
    unmatched,
    earlierOfNobody,
    chargesLate: whole.late !== null,
  });
}

/** The plan for submissions that are about to be graded; their own ids and names are real. */
export function planForClass(
  options: OrderOptions,
  submissions: readonly Submission[],
  named: Pick<Pseudonyms, 'byRealId' | 'own' | 'everywhere'> | null,
  exercise: Exercise,
): Promise<GradePlan> {
  // The plan lives as long as the run and must not keep everybody's work with it.
  const pseudonyms = named?.byRealId;
  const addressees = submissions.map(
    ({ id, student, file, handIn }): Addressee => ({
      id: pseudonyms?.get(id) ?? id,
      calledBy: student === null ? [id] : [id, student.id],
      hasFile: file !== null,
      handIn: handInOf(handIn),
    }),
  );
  const conceal = named === null ? (grade: FinalGrade) => grade : gradeConcealer(named);
  return planGrades(options, addressees, exercise, conceal);
}

function handInOf(known: Submission['handIn']): HandInTime {
  const { time = null, isLate = null, members = [] } = known ?? {};
  return members.length > 1 ? { time, isLate, members } : { time, isLate };
}
