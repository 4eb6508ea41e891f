import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder, lockName } from '#grader/batch/folder-lock.js';
import { temporaryFolder } from '../support/run-grader.js';

describe('the lock of a folder', () => {
  it('is held once, and free again after its release', () => {
    const folder = temporaryFolder();
    const first = lockFolder(folder);
    expect(lockFolder(folder)).toEqual({ heldBy: 'a-run' });
    if ('release' in first) first.release();
    expect(lockFolder(folder)).toHaveProperty('release');
  });

  it('is free at once when its process was killed', async () => {
    const folder = temporaryFolder();
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(child, 'spawn');
    const holder = { host: os.hostname(), pid: child.pid, born: null };
    writeFileSync(path.join(folder, lockName), JSON.stringify(holder));
    expect(lockFolder(folder)).toEqual({ heldBy: 'a-run' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(lockFolder(folder)).toHaveProperty('release');
  });

  it('is free when its number belongs to a process born later', () => {
    const folder = temporaryFolder();
    const holder = { host: os.hostname(), pid: process.pid, born: '1' };
    writeFileSync(path.join(folder, lockName), JSON.stringify(holder));
    expect(lockFolder(folder)).toHaveProperty('release');
  });

  it('of another machine is never taken away', () => {
    const folder = temporaryFolder();
    const holder = JSON.stringify({ host: 'elsewhere', pid: 1, born: null });
    writeFileSync(path.join(folder, lockName), holder);
    expect(lockFolder(folder)).toEqual({ heldBy: 'elsewhere' });
    expect(readFileSync(path.join(folder, lockName), 'utf8')).toBe(holder);
  });

  it('that a power cut left empty is free', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, lockName), '');
    const lock = lockFolder(folder);
    expect(lock).toHaveProperty('release');
    if ('release' in lock) lock.release();
    expect(existsSync(path.join(folder, lockName))).toBe(false);
  });
});
