// The machine's CPython: found or named, asked what it is and which folders it needs.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GraderError } from '../../core/model/errors.js';
import { packageRoot } from '../../package-root.js';

/** The oldest Python that the server is made for. */
const oldest = [3, 10] as const;

/** What a Python tells about itself (python_facts.py). */
export interface PythonFacts {
  readonly implementation: string;
  readonly version: readonly number[];
  readonly executable: string;
  readonly standardLibrary: string;
  /** Folders that programs can import from. */
  readonly path: readonly string[];
  /** Folders of the shared libraries that Python and numpy load. */
  readonly libraries: readonly string[];
}

/** The user and group "nobody": root must not be the one who runs students' programs. */
export const nobody = 65_534;

/** The rights with which a program is started: those of nobody in the place of root's. */
export function withoutRoot(): { readonly uid?: number; readonly gid?: number } {
  return process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
}

/** The environment in which every Python of ours runs: nothing of the machine's own. */
export const scrubbedEnvironment: Readonly<Record<string, string>> = {
  LC_ALL: 'C',
  TZ: 'UTC',
  PYTHONHASHSEED: '0',
  PYTHONUTF8: '1',
  // One thread, so that sums are added up in the same order everywhere.
  OMP_NUM_THREADS: '1',
  OPENBLAS_NUM_THREADS: '1',
  MKL_NUM_THREADS: '1',
};

/** Neither the user's own packages nor what start-up files of the machine import; no .pyc files. */
export const plainPython = ['-s', '-S', '-B'] as const;

/**
 * Asks the Python at `named`, else the machine's, with the rights that the server will have.
 * Throws a GraderError that says what to do.
 */
export function findPython(
  named: string | undefined,
  rights: { readonly uid?: number; readonly gid?: number },
): PythonFacts {
  const candidates = named === undefined ? ['/usr/bin/python3', 'python3'] : [named];
  let problem: string | null = null;
  for (const candidate of candidates) {
    const asked = spawnSync(candidate, ['-s', '-B', '-c', ownPython('python_facts')], {
      ...rights,
      cwd: '/',
      env: { ...scrubbedEnvironment, PATH: process.env.PATH ?? '' },
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (asked.status === 0) return suitable(candidate, JSON.parse(asked.stdout) as PythonFacts);
    problem ??= whyNot(candidate, asked);
  }
  throw new GraderError(
    'engine-native',
    problem ?? 'No Python was found.',
    'Install it (Debian: apt install python3), or name another one with --python.',
  );
}

/** A Python file of ours that lies beside this one. */
export function ownPython(name: string, folder = 'native-python'): string {
  return readFileSync(path.join(packageRoot, 'grader', 'sandbox', folder, `${name}.py`), 'utf8');
}

function suitable(candidate: string, facts: PythonFacts): PythonFacts {
  const [major = 0, minor = 0] = facts.version;
  const isOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
  if (!isOld && facts.implementation === 'CPython') return facts;
  throw new GraderError(
    'engine-native',
    `${candidate} is ${facts.implementation} ${facts.version.join('.')}; the native engine needs CPython ${oldest.join('.')} or newer.`,
    'Name a newer Python with --python.',
  );
}

function whyNot(candidate: string, asked: ReturnType<typeof spawnSync>): string {
  const code = asked.error && 'code' in asked.error ? asked.error.code : null;
  if (code === 'ENOENT') return `No Python was found as ${candidate}.`;
  if (code === 'EACCES') return `${candidate} may not be run by the user that runs programs.`;
  const said = String(asked.stderr).trim().split('\n').at(-1) ?? '';
  return `${candidate} could not tell about itself${said === '' ? '' : ` (${said})`}.`;
}
