// What decides a submission's answers, as one hash: equal programs run once (and never again).

import type { RunLimits } from '../core/model/limits.js';
import type { Submission } from '../core/model/submission.js';
import { sha256 } from '../sha256.js';

/**
 * SHA-256 over language, cells, further files and limits, hex. The engine's version stands with the
 * answers themselves; who handed the program in decides nothing, and as which file only where
 * another file of theirs could import it.
 */
export function contentKey(
  { language, cells, files, importedAs }: Submission,
  limits: RunLimits,
): string {
  const name = importedAs === undefined ? [] : [importedAs];
  return sha256(JSON.stringify([language, cells, files, limits, ...name]));
}
