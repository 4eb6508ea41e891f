// The page's worker, as a script of its own on the same host.

/** A worker that loads its script and waits for its setup. */
export function createWorker(): Worker {
  return new Worker(new URL('../worker/page-worker.ts', import.meta.url), { type: 'module' });
}
