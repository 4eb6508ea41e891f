// The learner's text as the submission that `grader check solution.py` would read.

import type { Submission } from '../../core/model/submission.js';
import { decodeSource } from '../../intake/decode-source.js';
import type { ProgramSource } from '../../intake/program-source.js';
import { toSubmission } from '../../intake/to-submission.js';
import { tooLarge } from '../../intake/too-large.js';

export const fileName = 'solution.py';

/** @param sourceBytes The most code that it may hold. */
export function textSubmission(text: string, sourceBytes: number): Submission {
  return toSubmission('solution', fileName, sourceOf(text, sourceBytes));
}

function sourceOf(text: string, sourceBytes: number): ProgramSource {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > sourceBytes) return tooLarge(fileName, sourceBytes);
  const decoded = decodeSource(bytes, fileName);
  return decoded.kind === 'text'
    ? {
        kind: 'cells',
        cells: [{ number: null, source: decoded.text }],
        remarks: decoded.remarks,
      }
    : decoded;
}
