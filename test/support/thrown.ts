// The error by which something is refused, for a closer look at its two sentences.

import { GraderError } from '#grader/core/model/errors.js';

/** What `run` throws; a test that nothing refuses fails. */
export function thrown(run: () => unknown): GraderError {
  try {
    run();
  } catch (error) {
    if (error instanceof GraderError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
