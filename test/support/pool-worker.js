// A worker for the pool's tests: does as its job says.

import { parentPort, workerData } from 'node:worker_threads';

const { board } = workerData;
let shared;

parentPort.on('message', (message) => {
  if (message.kind === 'setup') {
    shared = message.shared;
    if (shared.failsToStart) throw new Error('cannot start');
    parentPort.postMessage({ kind: 'ready', msPerTick: message.calibrates ? 1 : null });
    return;
  }
  const { job, hangingBeats } = message;
  for (let beat = 1; beat <= job.beats; beat++) {
    Atomics.add(board, 0, 1);
    const hangs = job.hangsAt?.includes(beat) && !hangingBeats.includes(beat);
    const hangsOnce = job.hangsOnceAt === beat && Atomics.add(shared.counter, 0, 1) === 0;
    if (hangs || hangsOnce || job.hangsAlwaysAt === beat) for (;;);
  }
  const end = performance.now() + (job.breathesMs ?? 0);
  while (performance.now() < end) Atomics.add(board, 1, 1);
  if (job.crashes) process.exit(7);
  if (job.fails) parentPort.postMessage({ kind: 'failed', message: 'it failed' });
  else parentPort.postMessage({ kind: 'done', reply: { hangingBeats } });
});
