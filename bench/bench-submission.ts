// A program of the benchmark's class as intake would hand it over.

import type { Submission } from '../grader/core/model/submission.js';
import { makeProgram } from './make-class.js';

/** Submission number `n` of the class. */
export function benchSubmission(n: number): Submission {
  return {
    id: String(n),
    file: `${n}.py`,
    language: 'python',
    student: null,
    files: [],
    handIn: null,
    cells: [{ number: null, source: makeProgram(n) }],
    problem: null,
    remarks: [],
  };
}
