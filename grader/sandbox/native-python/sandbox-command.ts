// The command line of bubblewrap: namespaces of its own, and of the disk only what Python needs,
// all of it read-only. There is no folder to write into, no /proc, no /tmp, no /dev/shm.

import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { GraderError } from '../../core/model/errors.js';
import { packageRoot } from '../../package-root.js';
import { type PythonFacts, scrubbedEnvironment } from './find-python.js';

const bubblewrap = 'bwrap';

/** Links and folders of the system through which shared libraries are found. */
const linkerFolders = ['/lib', '/lib64', '/lib32'] as const;
const linkerFiles = ['/usr/lib64', '/etc/ld.so.cache', '/etc/alternatives'] as const;
/** Single nodes; none of them keeps anything. */
const devices = ['/dev/null', '/dev/urandom'] as const;

/** Version of bubblewrap; throws a GraderError where there is none. */
export function bubblewrapVersion(): string {
  const asked = spawnSync(bubblewrap, ['--version'], { encoding: 'utf8', timeout: 60_000 });
  const version = /\d[\d.]*/.exec(asked.stdout ?? '')?.[0];
  if (asked.status === 0 && version !== undefined) return version;
  throw new GraderError(
    'engine-native',
    'The native engine needs bubblewrap, which was not found.',
    'Install it (Debian: apt install bubblewrap).',
  );
}

/** The command that runs `python` with `arguments_` inside the sandbox. */
export function sandboxCommand(python: PythonFacts, arguments_: readonly string[]): string[] {
  const shown = outermost([python.standardLibrary, ...python.path, ...python.libraries]);
  return [
    bubblewrap,
    '--unshare-all',
    '--die-with-parent',
    '--new-session',
    ...['--cap-drop', 'ALL'],
    ...['--hostname', 'sandbox'],
    '--clearenv',
    ...Object.entries(scrubbedEnvironment).flatMap(([name, value]) => ['--setenv', name, value]),
    ...[...shown, python.executable, ...linkerFiles].flatMap((each) => [
      '--ro-bind-try',
      each,
      each,
    ]),
    ...linkerFolders.flatMap(linkOrFolder),
    ...devices.flatMap((each) => ['--dev-bind', each, each]),
    ...hidden(shown),
    ...['--remount-ro', '/'],
    ...['--chdir', '/'],
    python.executable,
    ...arguments_,
  ];
}

function linkOrFolder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return lstatSync(folder).isSymbolicLink()
    ? ['--symlink', readlinkSync(folder), folder]
    : ['--ro-bind', folder, folder];
}

/** An empty folder in the place of our own package, should it lie in one that is shown. */
function hidden(shown: readonly string[]): string[] {
  const isShown = shown.some((folder) => isWithin(packageRoot, folder));
  return isShown ? ['--tmpfs', packageRoot, '--remount-ro', packageRoot] : [];
}

/** Without the folders that lie in another one of the list. */
function outermost(folders: readonly string[]): string[] {
  const all = [...new Set(folders)];
  return all.filter((each) => !all.some((other) => other !== each && isWithin(each, other)));
}

function isWithin(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || !(way.startsWith('..') || path.isAbsolute(way));
}
