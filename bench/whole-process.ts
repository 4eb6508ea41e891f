// Timing whole processes, one at a time or two, and the middle of what came.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** The real binary: a version manager's shim would be ten times slower. */
export const python = '/usr/bin/python3';

/** Milliseconds from start to end of a process. Its exit code is not looked at. */
export function wholeProcess(command: string, args: readonly string[]): number {
  const start = performance.now();
  const { error } = spawnSync(command, args, { stdio: 'ignore' });
  if (error) throw error;
  return performance.now() - start;
}

/** Milliseconds a process when `count` of them run, two at a time. */
export async function twoAtATime(
  count: number,
  command: string,
  args: readonly string[],
  env: (n: number) => Readonly<Record<string, string>> = () => ({}),
): Promise<number> {
  const start = performance.now();
  const numbers = Array.from({ length: count }, (_, n) => n).values();
  const lane = async () => {
    for (const n of numbers) {
      const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env(n) } });
      await once(child, 'exit');
    }
  };
  await Promise.all([lane(), lane()]);
  return (performance.now() - start) / count;
}

/** The median; of an even number the upper one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
