// A Redis of a test's own: on a free loopback port, in a temporary folder, keeping what it is told.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { onTestFinished } from 'vitest';

/** Why there is no Redis to start; `null` where there is. */
export const noRedis: string | null =
  spawnSync('redis-server', ['--version']).status === 0 ? null : 'redis-server is not installed';

if (noRedis !== null) process.stdout.write(`Left out: tests of the queue. ${noRedis}.\n`);

export interface TestRedis {
  readonly url: string;
  readonly client: Redis;
  /** Kills it with SIGKILL, and starts it again on the same files and port. */
  restart(): Promise<void>;
  /** Kills it with SIGKILL; it does not come back. */
  stop(): Promise<void>;
}

/** Starts one; it ends with the test. */
export async function startRedis(switches: readonly string[] = []): Promise<TestRedis> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'grader-redis-'));
  const port = await freePort();
  const all = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  // Written through at each command: a kill loses nothing that was answered.
  const kept = ['--appendonly', 'yes', '--appendfsync', 'always'];
  const start = () => spawn('redis-server', [...all, ...kept, ...switches], { stdio: 'ignore' });
  let server: ChildProcess = start();
  const client = new Redis(port, '127.0.0.1', {
    maxRetriesPerRequest: null,
    retryStrategy: () => 50,
    ...password(switches),
  });
  client.on('error', () => undefined);
  onTestFinished(async () => {
    client.disconnect();
    await kill(server);
    rmSync(folder, { recursive: true, force: true });
  });
  await client.ping();
  return {
    url: `redis://127.0.0.1:${port}`,
    client,
    async restart() {
      await kill(server);
      server = start();
      await client.ping();
    },
    stop: () => kill(server),
  };
}

function password(switches: readonly string[]): { readonly password?: string } {
  const value = switches[switches.indexOf('--requirepass') + 1];
  return switches.includes('--requirepass') && value !== undefined ? { password: value } : {};
}

async function kill(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}

/** A loopback port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
