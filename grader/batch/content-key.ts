// What decides a submission's answers, as one hash: equal programs run once (and never again).

import { modulesOf } from '../core/checks/program-of.js';
import type { RunLimits } from '../core/model/limits.js';
import type { Submission } from '../core/model/submission.js';
import { sha256 } from '../sha256.js';

/**
 * SHA-256 over language, cells, further files and limits, hex. The engine's version stands with the answers
 * themselves; who handed the program in, and as which file, decides nothing
 * for a single file.
 */
export function contentKey(submission: Submission, limits: RunLimits): string {
  const { language, cells, files } = submission;
  const parts = [language, cells, limits];
  // Its own name matters where another file could import it.
  const modules = files.length === 0 ? [] : [modulesOf(submission)];
  return sha256(JSON.stringify([...parts, ...modules]));
}
