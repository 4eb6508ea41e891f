// Giving back what reading a large class left on the main thread's heap. V8 would keep it for
// minutes, just while the workers need most.

import { Session } from 'node:inspector/promises';
import { isLongRun } from './optimise.js';

/**
 * Has V8 collect everything and return the pages, as its inspector's button does: no other way
 * needs neither a flag, which code caches would not fit, nor an experimental call. Costs a tenth
 * of a second, so a short run does without.
 */
export async function giveMemoryBack(submissions: number): Promise<void> {
  if (!isLongRun(submissions)) return;
  try {
    const session = new Session();
    session.connect();
    await session.post('HeapProfiler.collectGarbage');
    session.disconnect();
  } catch {
    // A Node without an inspector needs more memory, and grades the same.
  }
}
