// The folder a batch writes into: created, locked, every file whole or not at all.

import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import lockfile from 'proper-lockfile';
import writeFileAtomic from 'write-file-atomic';
import { GraderError } from '../core/model/errors.js';

/** Name of the lock inside an output folder. */
const lockName = '.grader-lock';

export interface OutputFolder {
  /** Writes a file to a path inside the folder, through a temporary one; makes what leads there. */
  write(relativePath: string, content: string | Uint8Array): Promise<void>;
  /** Writes a file that nobody else of this machine may read. */
  writePrivate(relativePath: string, text: string): Promise<void>;
  /** Takes note of a file that a worker wrote. */
  noteWritten(relativePath: string): void;
  /** Removes students' pages that an earlier run left and this one did not write. */
  removeStalePages(): Promise<void>;
  /** Gives the lock back. */
  close(): Promise<void>;
}

/** A file that a power cut takes is written again by the next run: no need to wait for disks. */
const atomically = { fsync: false };

/** Writes a page from a worker; false where that fails, for the main thread to try and to tell. */
export function tryWritePage(folder: string, relativePath: string, html: string): boolean {
  try {
    writeFileAtomic.sync(path.join(folder, relativePath), html, atomically);
    return true;
  } catch {
    return false;
  }
}

/** Creates the folder where needed and takes its lock. */
export async function openOutputFolder(folder: string): Promise<OutputFolder> {
  const students = path.join(folder, 'students');
  const release = await prepared(folder, students);
  const written = new Set<string>();
  return {
    async write(relativePath, content) {
      written.add(relativePath);
      const file = path.join(folder, relativePath);
      await makeFolder(path.dirname(file));
      const data = typeof content === 'string' ? content : Buffer.from(content);
      await writeFileAtomic(file, data, atomically);
    },
    async writePrivate(relativePath, text) {
      await writeFileAtomic(path.join(folder, relativePath), text, { ...atomically, mode: 0o600 });
    },
    noteWritten(relativePath) {
      written.add(relativePath);
    },
    async removeStalePages() {
      for (const name of await readdir(students)) {
        if (isOurPage(name) && !written.has(`students/${name}`)) {
          await rm(path.join(students, name), { force: true });
        }
      }
    },
    close: release,
  };
}

async function prepared(folder: string, students: string): Promise<() => Promise<void>> {
  try {
    await makeFolder(students);
    return await lockfile.lock(folder, { lockfilePath: path.join(folder, lockName) });
  } catch (error) {
    if (hasCode(error, 'ELOCKED')) {
      throw new GraderError(
        'output-locked',
        `Another run is writing into ${folder}.`,
        'Wait until it ends, or choose another folder with --out.',
      );
    }
    throw new GraderError(
      'output-not-writable',
      `The output folder ${folder} cannot be written to.`,
      'Choose another one with --out, or change its permissions.',
      { cause: error },
    );
  }
}

/** Like a recursive mkdir, which on Node 20 never comes back from places such as /proc. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(path.dirname(folder));
  await mkdir(folder);
}

/** Pages end in sixteen hexadecimal digits (page-slug.ts), once in eight; nothing else is ours. */
function isOurPage(name: string): boolean {
  return /-(?:[0-9a-f]{8}){1,2}\.html$/.test(name);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
