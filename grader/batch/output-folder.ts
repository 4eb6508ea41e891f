// The folder a batch writes into: created, locked, every file whole or not at all.

import { createWriteStream } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import writeFileAtomic from 'write-file-atomic';
import { GraderError } from '../core/model/errors.js';
import { makeFolder } from '../make-folder.js';
import { lockFolder, lockName } from './folder-lock.js';

export interface OutputFolder {
  /** Writes a file to a path inside the folder, through a temporary one; makes what leads there. */
  write(relativePath: string, content: string | Uint8Array): Promise<void>;
  /** The same for a text in pieces, of which few are in memory at once. */
  writePieces(relativePath: string, pieces: Iterable<string>): Promise<void>;
  /** Writes a file that nobody else of this machine may read. */
  writePrivate(relativePath: string, text: string): Promise<void>;
  /** Takes note of a file that a worker wrote. */
  noteWritten(relativePath: string): void;
  /** Removes a file that an earlier run may have left. */
  remove(relativePath: string): Promise<void>;
  /** Removes students' pages that an earlier run left and this one did not write. */
  removeStalePages(): Promise<void>;
  /** Gives the lock back. */
  close(): void;
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
  for (const place of [folder, students]) await removeHalfWritten(place);
  const written = new Set<string>();
  return {
    async write(relativePath, content) {
      written.add(relativePath);
      const file = path.join(folder, relativePath);
      await makeFolder(path.dirname(file));
      const data = typeof content === 'string' ? content : Buffer.from(content);
      await writeFileAtomic(file, data, atomically);
    },
    async writePieces(relativePath, pieces) {
      written.add(relativePath);
      await writeWhole(path.join(folder, relativePath), pieces);
    },
    async writePrivate(relativePath, text) {
      await writeFileAtomic(path.join(folder, relativePath), text, { ...atomically, mode: 0o600 });
    },
    noteWritten(relativePath) {
      written.add(relativePath);
    },
    async remove(relativePath) {
      await rm(path.join(folder, relativePath), { force: true });
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

/** Temporary files of a run that was killed while it wrote: a file's name, a number behind it. */
async function removeHalfWritten(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const isOurs = /\.(?:html|json|csv)\.\d+(?:\.tmp)?$/.test(name);
    if (isOurs) await rm(path.join(folder, name), { force: true });
  }
}

/** Through a temporary file, as the other writers do. */
async function writeWhole(file: string, pieces: Iterable<string>): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(temporary));
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function prepared(folder: string, students: string): Promise<() => void> {
  const lock = await tryLock(folder, students);
  if ('release' in lock) return lock.release;
  throw lock.heldBy === 'a-run'
    ? new GraderError(
        'output-locked',
        `Another run is writing into ${folder}.`,
        'Wait until it ends, or choose another folder with --out.',
      )
    : new GraderError(
        'output-locked',
        `A run on another machine is writing into ${folder}.`,
        `Wait until it ends; where it was killed, remove ${path.join(folder, lockName)}.`,
      );
}

async function tryLock(folder: string, students: string): Promise<ReturnType<typeof lockFolder>> {
  try {
    await makeFolder(students);
    return lockFolder(folder);
  } catch (error) {
    throw new GraderError(
      'output-not-writable',
      `The output folder ${folder} cannot be written to.`,
      'Choose another one with --out, or change its permissions.',
      { cause: error },
    );
  }
}

/** Pages end in sixteen hexadecimal digits (page-slug.ts), once in eight; nothing else is ours. */
function isOurPage(name: string): boolean {
  return /-(?:[0-9a-f]{8}){1,2}\.html$/.test(name);
}
