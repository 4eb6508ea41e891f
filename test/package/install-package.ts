// The package as its users get it: packed, and installed into an empty folder.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { packageRoot } from '#grader/package-root.js';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What `npm pack --json` tells. */
export interface Packed {
  /** Bytes of the tarball. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

export interface Installed {
  readonly packed: Packed;
  readonly tarball: string;
  /** The folder into which it was installed. */
  readonly folder: string;
  /** The package in there. */
  readonly root: string;
}

/** Packs what was built, and installs it without running any script. */
export async function installPackage(): Promise<Installed> {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'package-')));
  const store = path.join(folder, 'tarball');
  mkdirSync(store);
  const packing = ['pack', '--ignore-scripts', '--json', '--pack-destination', store];
  const told = await succeed('npm', packing, packageRoot);
  const [packed] = Object.values(JSON.parse(told) as Readonly<Record<string, Packed>>);
  const [name] = readdirSync(store);
  if (packed === undefined || name === undefined) throw new Error(`npm packed nothing: ${told}`);
  const tarball = path.join(store, name);
  const empty = path.join(folder, 'empty');
  await install(empty, tarball);
  const root = path.join(empty, 'node_modules', 'theta-grader');
  return { packed, tarball, folder: empty, root };
}

/** Installs packages into a new folder. */
export async function install(folder: string, ...packages: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  await succeed('npm', ['install', ...quiet, ...packages], folder);
}

async function succeed(command: string, args: readonly string[], cwd: string): Promise<string> {
  const { code, out, err } = await run(command, args, { cwd });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}: ${err}`);
  return out;
}

/** How a process is started. */
export interface Start {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
}

/** Runs a command to its end. */
export function run(
  command: string,
  args: readonly string[],
  { cwd, env = {}, uid }: Start,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env },
      ...(uid === undefined ? {} : { uid, gid: uid }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ran = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      ran.out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      ran.err += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...ran }));
  });
}
