// The packages of a queue are installed by those alone who use one.

import { GraderError } from '../core/model/errors.js';

/** Loads what stands on BullMQ; says which packages are lacking where they are. */
export async function withQueuePackages<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load();
  } catch (cause) {
    if (!isMissingPackage(cause)) throw cause;
    throw new GraderError(
      'queue-packages',
      'A queue needs the packages bullmq and ioredis, and they are not installed here.',
      'Install them beside theta-grader: npm install bullmq@6.7.0 ioredis@5.11.1.',
      { cause },
    );
  }
}

function isMissingPackage(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  const isMissing = error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND';
  return isMissing && /'(?:bullmq|ioredis)'/.test(error.message);
}
