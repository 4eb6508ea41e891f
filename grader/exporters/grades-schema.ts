// The contract of grades.json: the grade that counts of each submission, and how it came about.
// results.json beside it keeps what was judged.

import { z } from 'zod';
import type { FinalGrade } from '../core/grades/final-grade.js';
import type { Results } from '../core/model/report.js';
import { byId } from './by-id.js';

const points = z.number().nonnegative();
const reason = z.string();

const gradeStep = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('waived'),
    from: points,
    to: points,
    check: z.string(),
    reason,
  }),
  z.strictObject({ kind: z.literal('late'), from: points, to: points, days: z.int().positive() }),
  z.strictObject({ kind: z.literal('kept'), from: points.nullable(), to: points }),
  z.strictObject({ kind: z.literal('given'), from: points.nullable(), to: points, reason }),
  z.strictObject({ kind: z.literal('excused'), from: points.nullable(), to: z.null(), reason }),
]);

const finalGradeSchema = z.strictObject({
  id: z.string(),
  judged: points.nullable(),
  maxScore: points,
  grade: points.nullable(),
  handIn: z.strictObject({
    time: z.iso.datetime().nullable(),
    isLate: z.boolean().nullable(),
    members: z.array(z.strictObject({ id: z.string(), name: z.string() })).optional(),
  }),
  late: z.strictObject({ days: z.int().nonnegative() }).nullable(),
  steps: z.array(gradeStep),
});

/** grades.json. */
export const gradesSchema = z.strictObject({
  schemaVersion: z.literal(1),
  exercise: z.strictObject({ id: z.string(), version: z.string() }),
  maxScore: points,
  grades: z.array(finalGradeSchema),
});

/** The text of grades.json, sorted by id. */
export function gradesJson(results: Results, grades: readonly FinalGrade[]): string {
  const { exercise, maxScore } = results;
  const sorted = grades.toSorted(byId);
  const whole = gradesSchema.parse({ schemaVersion: 1, exercise, maxScore, grades: sorted });
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** Compiles only while schema and type say the same. */
export type GradesAgreeWithType = [
  Accepts<FinalGrade, z.infer<typeof finalGradeSchema>>,
  Accepts<Immutable<z.infer<typeof finalGradeSchema>>, FinalGrade>,
];

type Accepts<Wanted, Given extends Wanted> = Given;

type Immutable<T> = T extends object ? { readonly [Key in keyof T]: Immutable<T[Key]> } : T;
