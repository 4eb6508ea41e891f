// Picking those submissions that an earlier run could not grade for the lack of a library.

import { readFile } from 'node:fs/promises';
import { GraderError } from '../core/model/errors.js';
import type { Submission } from '../core/model/submission.js';
import { resultsSchema } from '../exporters/results-schema.js';

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
  const results = resultsSchema.safeParse(await readJson(file));
  if (!results.success) {
    throw new GraderError(
      'input-unreadable',
      `${file} is not a results.json of this grader.`,
      'Name the results.json of the earlier run.',
    );
  }
  const ungraded = results.data.submissions.filter(
    ({ status, blame, language }) =>
      status === 'ungraded' && blame === 'environment' && language === 'python',
  );
  return new Set(ungraded.map(({ id }) => id));
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new GraderError(
      'input-unreadable',
      `${file} cannot be read as JSON.`,
      'Name the results.json of the earlier run.',
      { cause: error },
    );
  }
}
