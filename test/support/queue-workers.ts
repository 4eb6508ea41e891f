// `grader worker` as processes of a test, ended with it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { mainFile } from './run-grader.js';

export interface TestWorker {
  /** What it has said so far. */
  readonly said: () => string;
  /** Resolves when it has said something like this. */
  says(what: RegExp): Promise<void>;
  /** Kills the process that grades, with SIGKILL. */
  kill(): Promise<void>;
  /** Tells the process outside to end; the exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
  readonly ended: Promise<unknown>;
}

/** Starts a worker and waits until it waits for runs. */
export async function startWorkerProcess(
  url: string,
  switches: readonly string[] = ['--jobs', '1', '--engine', 'sealed'],
  env: Readonly<Record<string, string>> = {},
): Promise<TestWorker> {
  const child = spawn(process.execPath, [mainFile, 'worker', '--queue', url, ...switches], {
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  let said = '';
  const listeners = new Set<() => void>();
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    for (const listener of listeners) listener();
  });
  const says = (what: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!what.test(said)) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      void ended.then(() => reject(new Error(`the worker ended: ${said}`)));
      look();
    });
  const worker: TestWorker = {
    said: () => said,
    says,
    ended,
    async kill() {
      const pid = /^Worker \S+-(\d+) waits/m.exec(said)?.[1];
      if (pid !== undefined) process.kill(Number(pid), 'SIGKILL');
      await ended;
    },
    async stop(signal) {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await ended;
  });
  await says(/ waits for runs /);
  return worker;
}
