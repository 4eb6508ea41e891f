// Picking those submissions that an earlier run could not grade for the lack of a library.

import { GraderError } from '../core/model/errors.js';
import type { Submission } from '../core/model/submission.js';
import { readEarlierRun } from './read-results.js';

/** Those of `submissions` that `file`, a results.json, has as ungraded through their environment. */
export async function onlyUngraded(
  submissions: readonly Submission[],
  file: string,
): Promise<readonly Submission[]> {
  const ids = await ungradedIds(file);
  const picked = submissions.filter(({ id }) => ids.has(id));
  if (picked.length > 0) return picked;
  throw new GraderError(
    'input-empty',
    `No submission of this folder is one that ${file} has as not graded.`,
    'Leave --only-ungraded out to grade all of them.',
  );
}

async function ungradedIds(file: string): Promise<ReadonlySet<string>> {
  const { submissions } = (await readEarlierRun(file)).results;
  const ungraded = submissions.filter(
    ({ status, blame, language }) =>
      status === 'ungraded' && blame === 'environment' && language === 'python',
  );
  return new Set(ungraded.map(({ id }) => id));
}
