// Real folders for tests, gone when the test is over.

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What lies at a path: a file's content, a link's target, or an empty folder. */
export type Entry = string | Uint8Array | { readonly link: string } | 'folder'[];

/** An empty folder. */
export const emptyFolder: Entry = [];

/** Makes a folder that holds `entries`, by path. */
export async function folderOf(entries: Readonly<Record<string, Entry>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'intake-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [name, entry] of Object.entries(entries)) {
    const path = join(root, name);
    await mkdir(dirname(path), { recursive: true });
    if (Array.isArray(entry)) await mkdir(path);
    else if (typeof entry === 'string' || entry instanceof Uint8Array) await writeFile(path, entry);
    else await symlink(entry.link, path);
  }
  return root;
}

/** A notebook of format 4 with these code cells. */
export function notebookText(...sources: string[]): string {
  const cells = sources.map((source) => ({ cell_type: 'code', source, metadata: {}, outputs: [] }));
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });
}
