// Loaded before the command: at its end it tells whether a Redis client was loaded.

import { createRequire } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const { cache } = createRequire(import.meta.url);
if (isMainThread) {
  process.on('exit', () => {
    const isLoaded = Object.keys(cache).some((file) => /node_modules.(ioredis|bullmq)./.test(file));
    if (isLoaded) process.stderr.write('a Redis client was loaded\n');
  });
}
