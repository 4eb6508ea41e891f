// The contract of results.json and `check --json`, as schemas. The order of the keys here is the
// order in which they are printed.

import { z } from 'zod';
import type { Results, SubmissionResult } from '../core/model/report.js';

const points = z.number().nonnegative();

const counterexample = z.strictObject({
  call: z.string(),
  expected: z.string(),
  actual: z.string(),
  seed: z.int().nonnegative(),
  path: z.string().nullable(),
});

const functionResult = z.strictObject({
  status: z.enum(['graded', 'ungraded']),
  score: points,
  maxScore: points,
});

const checkResult = z.strictObject({
  id: z.string(),
  function: z.string(),
  status: z.enum(['passed', 'failed', 'skipped']),
  points,
  maxPoints: points,
  counterexample: counterexample.nullable(),
});

/** One element of `submissions`, the whole of `check --json`. */
export const submissionResultSchema = z.strictObject({
  id: z.string(),
  file: z.string().nullable(),
  language: z.enum(['python', 'javascript', 'typescript']).nullable(),
  student: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  page: z.string(),
  status: z.enum(['graded', 'ungraded']),
  verdict: z.enum(['passed', 'partial', 'failed', 'ungraded']),
  blame: z.enum(['student', 'grader', 'environment']).nullable(),
  reason: z.string().nullable(),
  score: points.nullable(),
  maxScore: points,
  functions: z.record(z.string(), functionResult),
  checks: z.array(checkResult),
  diagnoses: z.array(z.strictObject({ id: z.string(), function: z.string() })),
  remarks: z.array(z.strictObject({ id: z.string() })),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
});

/** results.json. */
export const resultsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  complete: z.boolean(),
  exercise: z.strictObject({ id: z.string(), version: z.string() }),
  seed: z.int().nonnegative(),
  maxScore: points,
  submissions: z.array(submissionResultSchema),
});

/** Compiles only while schemas and types say the same; a change of one asks for the other. */
export type SchemasAgreeWithTypes = [
  Accepts<SubmissionResult, z.infer<typeof submissionResultSchema>>,
  Accepts<Immutable<z.infer<typeof submissionResultSchema>>, SubmissionResult>,
  Accepts<Results, z.infer<typeof resultsSchema>>,
  Accepts<Immutable<z.infer<typeof resultsSchema>>, Results>,
];

type Accepts<Wanted, Given extends Wanted> = Given;

type Immutable<T> = T extends object ? { readonly [Key in keyof T]: Immutable<T[Key]> } : T;
