// Any results at all, for laws about what is printed from them.

import fc from 'fast-check';
import type { CheckResult, Results, SubmissionResult } from '#grader/core/model/report.js';

/** Any text: quotes, controls, emoji, half a surrogate pair. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('=cmd()', '<script>', '"quoted"', '\u202e', '\ud800', 'a,b\r\nc', '__proto_'),
);

const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const points = fc.nat({ max: 100 });

const seed = fc.nat({ max: 2 ** 31 - 1 });

const graded = fc.constantFrom('graded' as const, 'ungraded' as const);

const checkResult: fc.Arbitrary<CheckResult> = fc.record({
  id: text,
  function: text,
  status: fc.constantFrom('passed' as const, 'failed' as const, 'skipped' as const),
  points,
  maxPoints: points,
  counterexample: orNull(
    fc.record({ call: text, expected: text, actual: text, seed, path: orNull(text) }),
  ),
});

/** A submission's result with any text in every field; its numbers need not add up. */
export const anySubmissionResult: fc.Arbitrary<SubmissionResult> = fc.record({
  id: text,
  file: orNull(text),
  language: orNull(
    fc.constantFrom('python' as const, 'javascript' as const, 'typescript' as const),
  ),
  student: orNull(fc.record({ id: text, name: text })),
  page: text,
  status: graded,
  verdict: fc.constantFrom(
    'passed' as const,
    'partial' as const,
    'failed' as const,
    'ungraded' as const,
  ),
  blame: orNull(fc.constantFrom('student' as const, 'grader' as const, 'environment' as const)),
  reason: orNull(text),
  score: orNull(points),
  maxScore: points,
  functions: fc.record({
    single_step_gradient_descent: fc.record({ status: graded, score: points, maxScore: points }),
    gradient_descent: fc.record({ status: graded, score: points, maxScore: points }),
  }),
  checks: fc.array(checkResult, { maxLength: 3 }),
  diagnoses: fc.array(fc.record({ id: text, function: text }), { maxLength: 2 }),
  remarks: fc.array(fc.record({ id: text }), { maxLength: 2 }),
  fingerprint: fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString('hex')),
});

/** A class with ids of its own, in any order. */
export const anyResults: fc.Arbitrary<Results> = fc.record({
  schemaVersion: fc.constant(1 as const),
  complete: fc.boolean(),
  exercise: fc.record({ id: text, version: text }),
  seed,
  maxScore: points,
  submissions: fc.uniqueArray(anySubmissionResult, { selector: (each) => each.id, maxLength: 4 }),
});
