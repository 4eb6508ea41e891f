// What was read, as the submission that the other stages know.

import type { Submission } from '../core/model/submission.js';
import { languageOf } from './program-file-name.js';
import type { ProgramSource } from './program-source.js';

/**
 * @param id Unique in its batch.
 * @param file Path relative to the input; `null` when no program was handed in.
 */
export function toSubmission(id: string, file: string | null, source: ProgramSource): Submission {
  const language = file === null ? null : languageOf(file);
  const about = { id, file, language, student: null } as const;
  if (source.kind === 'cells') {
    return { ...about, cells: source.cells, problem: null, remarks: source.remarks };
  }
  return { ...about, cells: [], problem: source, remarks: [] };
}
