import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '#grader/package-root.js';
import { pyodideVersion, requireKnownPyodide } from '#grader/sandbox/sealed-image/build-image.js';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe('an image', () => {
  it('has the same bytes in every time zone and folder', async () => {
    const elsewhere = await copyOfPackage();
    const hashes = await Promise.all([
      hashBuiltIn(packageRoot, 'UTC'),
      hashBuiltIn(elsewhere, 'Pacific/Chatham'),
    ]);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes[1]).toBe(hashes[0]);
  });

  it('is made from one version of pyodide only', () => {
    expect(() => requireKnownPyodide(pyodideVersion)).not.toThrow();
    expect(() => requireKnownPyodide('0.29.4')).toThrow(
      `The sealed engine is made for pyodide ${pyodideVersion} and found 0.29.4.`,
    );
  });
});

/** What a build needs, in a folder of another name. */
async function copyOfPackage(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'another place '));
  folders.push(folder);
  for (const part of ['package.json', 'dist/grader', 'grader/sandbox', 'test/support']) {
    await cp(path.join(packageRoot, part), path.join(folder, part), { recursive: true });
  }
  await symlink(path.join(packageRoot, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

async function hashBuiltIn(folder: string, timeZone: string): Promise<string> {
  const script = path.join(folder, 'test', 'support', 'build-image-hash.js');
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    cwd: folder,
    env: { ...process.env, TZ: timeZone, LANG: 'de_DE.UTF-8' },
  });
  return stdout;
}
