// What is wrong with an archive, said the same way everywhere.

import { GraderError } from '../core/model/errors.js';

/** @param why Follows "is damaged:". */
export function archiveDamaged(archive: string, why: string, cause?: unknown): GraderError {
  return new GraderError(
    'archive-damaged',
    `The archive ${archive} is damaged: ${why}.`,
    'Take another copy of it; what it says cannot be relied on.',
    { cause },
  );
}
