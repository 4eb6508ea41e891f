// The real command in a process of its own, and its command line in this process.

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { journalName } from '#grader/batch/journal.js';
import { lastRunName } from '#grader/batch/last-run.js';
import { runCli } from '#grader/cli/cli.js';
import { packageRoot } from '#grader/package-root.js';

export const mainFile = path.join(packageRoot, 'dist', 'cli', 'main.js');
export const sampleClass = path.join(packageRoot, 'submissions');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs `grader` to its end; `onOutput` may talk back to the process, `env` adds to its environment.
 */
export function grader(
  args: readonly string[],
  onOutput: (text: string, kill: (signal: NodeJS.Signals) => void) => void = () => undefined,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [mainFile, ...args], {
      cwd: packageRoot,
      env: { ...process.env, NO_COLOR: '1', ...env },
    });
    const ended = { out: '', err: '' };
    const listen = (name: 'out' | 'err') => (chunk: Buffer) => {
      ended[name] += chunk.toString();
      onOutput(chunk.toString(), (signal) => child.kill(signal));
    };
    child.stdout.on('data', listen('out'));
    child.stderr.on('data', listen('err'));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...ended }));
  });
}

/** Runs the command line in this process. */
export async function inProcess(args: readonly string[]): Promise<Ended> {
  const ended = { out: '', err: '' };
  const terminal = {
    write: (text: string) => {
      ended.out += text;
    },
    writeError: (text: string) => {
      ended.err += text;
    },
    isInteractive: false,
    width: 80,
    hasColor: false,
  };
  const code = await runCli(args, terminal, new AbortController().signal);
  return { code, ...ended };
}

/** A new folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'grader-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file below `folder`, by relative path, but for those that tell of the run itself. */
export function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !['run.json', journalName, lastRunName].includes(name))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}
