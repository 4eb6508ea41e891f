// One run at a time in an output folder. The lock names the process that holds it, so that one which
// was killed leaves nothing to wait for.

import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Name of the lock inside a folder. */
export const lockName = '.grader-lock';

/** Who holds a lock. */
interface Holder {
  readonly host: string;
  readonly pid: number;
  /** When the process began, in the system's own count; `null` where the system does not tell. */
  readonly born: string | null;
}

/** Why a folder was not locked. */
export interface LockRefusal {
  /** `elsewhere`: by another machine, of which nobody can see from here whether it lives. */
  readonly heldBy: 'a-run' | 'elsewhere';
}

/**
 * Takes the lock of a folder.
 *
 * @returns What gives it back, or why it was not taken.
 */
export function lockFolder(folder: string): { readonly release: () => void } | LockRefusal {
  const file = path.join(folder, lockName);
  const own = path.join(folder, `${lockName}-${process.pid}`);
  const me: Holder = { host: os.hostname(), pid: process.pid, born: bornOf(process.pid) };
  writeFileSync(own, JSON.stringify(me));
  try {
    for (;;) {
      // A link is made whole or not at all, and fails where there is one already.
      if (tryLink(own, file)) return { release: () => rmSync(file, { force: true }) };
      const holder = holderOf(file);
      if (holder === 'gone') continue;
      if (holder !== 'unreadable' && holder.host !== me.host) return { heldBy: 'elsewhere' };
      if (holder !== 'unreadable' && isAlive(holder)) return { heldBy: 'a-run' };
      clear(file, own);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

function tryLink(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function holderOf(file: string): Holder | 'gone' | 'unreadable' {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder; // written by another run, whole
  } catch (error) {
    return hasCode(error, 'ENOENT') ? 'gone' : 'unreadable';
  }
}

/** Takes a dead lock away; where two runs try, the first one's new lock is not taken for it. */
function clear(file: string, own: string): void {
  const aside = `${own}-old`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const holder = holderOf(aside);
  if (holder !== 'gone' && holder !== 'unreadable' && isAlive(holder)) tryLink(aside, file);
  rmSync(aside, { force: true, recursive: true });
}

function isAlive({ pid, born }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
  // A number that was given to another process since.
  const now = bornOf(pid);
  return born === null || now === null || born === now;
}

/** Linux tells; elsewhere a number that was given away again counts as the same process. */
function bornOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name may hold spaces and brackets; 20 fields after it comes the start time.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
