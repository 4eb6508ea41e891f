// What a queue costs: a class graded by two worker processes over BullMQ, against the local pool
// with two workers. Interleaved; the workers wait before the clock starts, as they do in use.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

const rounds = 3;
const workers = 2;

/** Throughputs, submissions a second; or why there are none. */
export type QueueTimes =
  | { readonly local: number; readonly queue: number; readonly ratio: number }
  | { readonly leftOut: string };

/**
 * @param main The command's file.
 * @param submissions A folder of `size` submissions.
 * @param folder For everything that is written.
 */
export async function timeQueue(
  main: string,
  submissions: string,
  size: number,
  folder: string,
): Promise<QueueTimes> {
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    return { leftOut: 'redis-server is not installed' };
  }
  const port = await freePort();
  const data = path.join(folder, 'redis');
  mkdirSync(data);
  const setting = ['--port', String(port), '--bind', '127.0.0.1', '--dir', data, '--save', ''];
  const redis = spawn('redis-server', setting, { stdio: ['ignore', 'pipe', 'ignore'] });
  const helpers: ChildProcess[] = [];
  try {
    await saying(redis, redis.stdout, 'Ready to accept connections');
    const url = `redis://127.0.0.1:${port}`;
    for (let n = 0; n < workers; n++) {
      const args = [main, 'worker', '--queue', url, '--jobs', '1', '--engine', 'sealed'];
      const helper = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
      helpers.push(helper);
      await saying(helper, helper.stderr, 'waits for runs');
    }
    const grade = (name: string, more: readonly string[]) => {
      const out = ['--out', path.join(folder, name), '--engine', 'sealed'];
      const start = performance.now();
      spawnSync(process.execPath, [main, 'batch', submissions, ...out, ...more]);
      return (size * 1000) / (performance.now() - start);
    };
    const local: number[] = [];
    const queue: number[] = [];
    for (let round = 0; round < rounds; round++) {
      local.push(grade(`local-${round}`, ['--jobs', String(workers)]));
      queue.push(grade(`queue-${round}`, ['--queue', url]));
    }
    const figures = { local: middle(local), queue: middle(queue) };
    return { ...figures, ratio: figures.queue / figures.local };
  } finally {
    await Promise.all(helpers.map(end));
    await end(redis);
  }
}

async function saying(
  { exitCode }: ChildProcess,
  stream: NodeJS.ReadableStream,
  what: string,
): Promise<void> {
  if (exitCode !== null) throw new Error('a process of the benchmark ended too early');
  for (let said = ''; !said.includes(what); ) {
    const [chunk] = await Promise.race([once(stream, 'data'), once(stream, 'end')]);
    if (chunk === undefined) throw new Error(`a process of the benchmark ended: ${said}`);
    said += String(chunk);
  }
  stream.resume();
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
