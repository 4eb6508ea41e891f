// What decides a submission's answers, as one hash: equal programs run once (and never again).

import type { RunLimits } from '../core/model/limits.js';
import type { Submission } from '../core/model/submission.js';
import { sha256 } from '../sha256.js';

/**
 * SHA-256 over language, cells, further files and limits, hex. The engine's version stands with the answers
 * themselves; who handed the program in, and as which file, decides nothing.
 */
export function contentKey({ language, cells, files }: Submission, limits: RunLimits): string {
  return sha256(JSON.stringify([language, cells, files, limits]));
}
