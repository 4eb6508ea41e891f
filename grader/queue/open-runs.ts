// The list of open runs in Redis: a batch enters its run and keeps it there, workers read it, and
// what a batch that was killed left behind is removed by whoever comes upon it.

import type { Redis } from 'ioredis';
import {
  keyPrefix,
  leaseKey,
  leaseSeconds,
  runsChannel,
  runsKey,
  workersKey,
} from './queue-keys.js';
import type { RunManifest } from './run-manifest.js';

/** What a worker says of itself in a run. */
export interface WorkerNote {
  /** What keeps the worker's own process in, in a few words. */
  readonly isolation: string;
  /** Why it does not grade this run, one sentence; `null` where it does. */
  readonly refusal: string | null;
}

/** Keys looked at in one go while removing a run. */
const scanCount = 1000;

/** Writes a field of a hash, for as long as the run is open: nothing is left of one that is over. */
const noteScript = `
if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HSET', KEYS[2], ARGV[1], ARGV[2]) end`;

/** Enters a run, or enters it again where Redis has lost it. */
export async function enterRun(client: Redis, id: string, manifest: RunManifest): Promise<void> {
  await client.set(leaseKey(id), JSON.stringify(manifest), 'EX', leaseSeconds);
  await client.sadd(runsKey, id);
  await client.publish(runsChannel, id);
}

/** Keeps a run for some longer; false where it is there no more. */
export async function keepRun(client: Redis, id: string): Promise<boolean> {
  return (await client.expire(leaseKey(id), leaseSeconds)) === 1;
}

/** Ends a run: after this no key bears its id. */
export async function removeRun(client: Redis, id: string): Promise<void> {
  // The lease first: from here on nobody adds anything.
  await client.del(leaseKey(id));
  await client.publish(runsChannel, id);
  let cursor = '0';
  do {
    const match = `${keyPrefix}:${id}:*`;
    const [next, keys] = await client.scan(cursor, 'MATCH', match, 'COUNT', scanCount);
    if (keys.length > 0) await client.unlink(keys);
    cursor = next;
  } while (cursor !== '0');
  await client.srem(runsKey, id);
}

/** All runs that were entered: `over`, or open; the manifest comes with those not known yet. */
export async function readRuns(
  client: Redis,
  isKnown: (id: string) => boolean,
): Promise<Map<string, RunManifest | 'known' | 'over'>> {
  const runs = new Map<string, RunManifest | 'known' | 'over'>();
  for (const id of await client.smembers(runsKey)) {
    if (isKnown(id)) {
      runs.set(id, (await client.exists(leaseKey(id))) === 1 ? 'known' : 'over');
    } else {
      const text = await client.get(leaseKey(id));
      // Written by `enterRun`, perhaps by another version: `mismatch` looks at that first.
      runs.set(id, text === null ? 'over' : (JSON.parse(text) as RunManifest));
    }
  }
  return runs;
}

/** Tells the batch of a run who one is. */
export async function noteWorker(
  client: Redis,
  id: string,
  worker: string,
  note: WorkerNote,
): Promise<void> {
  await client.eval(noteScript, 2, leaseKey(id), workersKey(id), worker, JSON.stringify(note));
}

/** Workers that have looked at a run, by name. */
export async function readWorkers(client: Redis, id: string): Promise<Map<string, WorkerNote>> {
  const notes = Object.entries(await client.hgetall(workersKey(id)));
  return new Map(notes.map(([name, note]) => [name, JSON.parse(note) as WorkerNote])); // by noteWorker
}
