// What was read, as the submission that the other stages know.

import type { Submission } from '../core/model/submission.js';
import { languageOf } from './program-file-name.js';
import type { ProgramSource } from './program-source.js';

/** What is known of a submission beside its program. */
export type SubmissionAbout = Pick<
  Submission,
  'language' | 'student' | 'files' | 'importedAs' | 'handIn'
>;

/**
 * @param id Unique in its batch.
 * @param file Path relative to the input; `null` when no program was handed in.
 * @param about What is known; by default the language by the file's ending, and nothing else.
 */
export function toSubmission(
  id: string,
  file: string | null,
  source: ProgramSource,
  about: SubmissionAbout = {
    language: file === null ? null : languageOf(file),
    student: null,
    files: [],
    handIn: null,
  },
): Submission {
  const known = { id, file, ...about };
  if (source.kind === 'cells') {
    return { ...known, cells: source.cells, problem: null, remarks: source.remarks };
  }
  return { ...known, cells: [], problem: source, remarks: [] };
}
