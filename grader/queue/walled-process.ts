// The process of a worker under Node's permission model: it writes nothing, reads this package and
// nothing else of the machine, and starts no process, but for what the native engine needs.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { exitCode } from '../core/model/errors.js';
import { packageRoot } from '../package-root.js';

/** Tells the walled process that its standard input ends when the process outside of it does. */
const insideVariable = 'GRADER_WORKER_INSIDE';

/** Whether this process was started by `runWalled`. */
export function isInside(): boolean {
  return process.env[insideVariable] === '1';
}

/** What keeps this process in, in a few words. */
export function ownIsolation(): string {
  if (process.permission === undefined) return 'no walls around the worker itself';
  const has = (right: string) => process.permission?.has(right) === true;
  const reads = process.permission.has('fs.read', path.parse(packageRoot).root)
    ? 'may read files'
    : 'reads its own package alone';
  const writes = has('fs.write') ? 'may write files' : 'writes nothing';
  const processes = has('child') ? 'may start the native engine' : 'starts no process';
  return `Node’s permission model: ${reads}, ${writes}, ${processes}`;
}

/** Fires when the process outside is gone, however it went. */
export function outsideIsGone(): AbortSignal {
  const controller = new AbortController();
  process.stdin.on('error', () => controller.abort());
  process.stdin.on('close', () => controller.abort());
  process.stdin.resume();
  process.stdin.unref?.();
  return controller.signal;
}

/** Runs the same command with the least rights; its exit code. `folder` is that of an exercise. */
export function runWalled(isNative: boolean, folder: string | null): Promise<number> {
  const allowed = [...rights(isNative), ...(folder === null ? [] : [`--allow-fs-read=${folder}`])];
  const child = spawn(process.execPath, [...allowed, ...process.argv.slice(1)], {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, [insideVariable]: '1' },
    // A group of its own: a Ctrl-C comes to it from here, once.
    detached: true,
  });
  return ended(child);
}

/** The switches of Node that take all rights but these. */
export function rights(isNative: boolean): readonly string[] {
  const knows = (name: string) => process.allowedNodeEnvironmentFlags.has(name);
  return [
    knows('--permission') ? '--permission' : '--experimental-permission',
    '--allow-worker',
    // Later versions of Node close the network too, and Redis is there.
    ...(knows('--allow-net') ? ['--allow-net'] : []),
    // The native engine looks through the machine for what goes into its sandbox.
    ...(isNative
      ? ['--allow-fs-read=*', '--allow-child-process']
      : readable().map((folder) => `--allow-fs-read=${folder}`)),
    // Node says at every start that walls are new, and that worker threads need care.
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
  ];
}

/** This package, and the folders of packages around it. */
function readable(): readonly string[] {
  const folders = [packageRoot];
  for (let at = path.dirname(packageRoot); at !== path.dirname(at); at = path.dirname(at)) {
    const packages = path.basename(at) === 'node_modules' ? at : path.join(at, 'node_modules');
    if (existsSync(packages)) folders.push(packages);
  }
  return [...new Set(folders)];
}

function ended(child: ChildProcess): Promise<number> {
  // The process itself listens to signals already, and would end at the second one.
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve(code ?? exitCode.ours);
    });
  });
}
