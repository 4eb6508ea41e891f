// A worker for the pool's tests: does as its job says.

import { parentPort, workerData } from 'node:worker_threads';

const { beats, shared } = workerData;
if (shared.failsToStart) throw new Error('cannot start');

parentPort.on('message', ({ job, hangingBeats }) => {
  for (let beat = 1; beat <= job.beats; beat++) {
    Atomics.add(beats, 0, 1);
    const hangs = job.hangsAt?.includes(beat) && !hangingBeats.includes(beat);
    const hangsOnce = job.hangsOnceAt === beat && Atomics.add(shared.counter, 0, 1) === 0;
    if (hangs || hangsOnce || job.hangsAlwaysAt === beat) for (;;);
  }
  if (job.crashes) process.exit(7);
  if (job.fails) parentPort.postMessage({ kind: 'failed', message: 'it failed' });
  else parentPort.postMessage({ kind: 'done', reply: { hangingBeats } });
});
parentPort.postMessage({ kind: 'ready', netMs: 150 });
