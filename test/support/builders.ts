// Records with sensible fields, so that a test names only what it is about.

import type {
  CheckResult,
  Counterexample,
  Details,
  Report,
  Results,
  SubmissionResult,
} from '#grader/core/model/report.js';

/** A counterexample of a wrong sign. */
export function counterexample(overrides: Partial<Counterexample> = {}): Counterexample {
  return {
    call: 'single_step_gradient_descent(3.0, 0.2)',
    expected: '1.8',
    actual: '4.2',
    seed: 1,
    path: '0:1',
    ...overrides,
  };
}

/** A passed check of the single step, 15 points. */
export function checkResult(overrides: Partial<CheckResult> = {}): CheckResult {
  return {
    id: 'contraction-factor',
    function: 'single_step_gradient_descent',
    status: 'passed',
    points: 15,
    maxPoints: 15,
    counterexample: null,
    ...overrides,
  };
}

/** A submission with full marks on no checks at all. */
export function submissionResult(overrides: Partial<SubmissionResult> = {}): SubmissionResult {
  return {
    id: 'ada',
    file: 'ada.py',
    language: 'python',
    student: null,
    page: 'students/ada-0f8a3b1c.html',
    status: 'graded',
    verdict: 'passed',
    blame: null,
    reason: null,
    score: 100,
    maxScore: 100,
    functions: {
      single_step_gradient_descent: { status: 'graded', score: 50, maxScore: 50 },
      gradient_descent: { status: 'graded', score: 50, maxScore: 50 },
    },
    checks: [],
    diagnoses: [],
    remarks: [],
    fingerprint: 'ab'.repeat(32),
    ...overrides,
  };
}

/** Details with nothing to show. */
export function details(overrides: Partial<Details> = {}): Details {
  return {
    reason: null,
    counterexamples: {},
    code: [],
    engine: { name: 'sealed', version: 'CPython 3', isolation: 'WebAssembly' },
    lacking: [],
    loadOutput: '',
    example: null,
    loopReading: 'model',
    figures: [],
    diagnosis: [],
    changes: [],
    notes: [],
    feedback: { next: null, mistakes: [], remarks: [] },
    wouldEarn: null,
    noticed: null,
    ...overrides,
  };
}

/** A report in English: its details say what its result says. */
export function report(overrides: Partial<Report> = {}): Report {
  const { result = submissionResult(), details: more = details() } = overrides;
  const found = result.checks.flatMap(({ id, counterexample }) =>
    counterexample === null ? [] : [[id, counterexample]],
  );
  const counterexamples: Details['counterexamples'] = Object.fromEntries(found);
  return { result, details: { ...more, reason: result.reason, counterexamples } };
}

/** A complete run over nobody, seed 1. */
export function results(overrides: Partial<Results> = {}): Results {
  return {
    schemaVersion: 1,
    complete: true,
    exercise: { id: 'fake-descent', version: '1.0.0' },
    seed: 1,
    maxScore: 100,
    submissions: [],
    ...overrides,
  };
}
