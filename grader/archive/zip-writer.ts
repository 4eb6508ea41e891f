// A zip written piece by piece, the same bytes for the same files. Only one file's piece is held.

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { GraderError } from '../core/model/errors.js';
import { unreadable } from './source-files.js';

/** What the plain zip format can count. */
const mostEntries = 65_535;
const mostBytes = 2 ** 32 - 1;
const pieceBytes = 1 << 20;
/** The first moment that a zip can tell, in local time, in which it is written down. */
const noTime = new Date(1980, 0, 1);

export interface WrittenFile {
  readonly size: number;
  readonly sha256: string;
}

/** Writes a zip beside `target` and moves it there once it is whole. */
export class ZipWriter {
  private readonly target: string;
  private readonly part: string;
  private readonly descriptor: number;
  private readonly zip: Zip;
  private entries = 0;
  private read = 0;
  private written = 0;
  private failure: Error | null = null;
  private isOpen = true;

  constructor(target: string) {
    this.target = target;
    this.part = `${target}.part-${process.pid}`;
    try {
      // Students' names and work: nobody else's business.
      this.descriptor = openSync(this.part, 'wx', 0o600);
    } catch (cause) {
      throw notWritable(target, cause);
    }
    this.zip = new Zip((error, chunk) => {
      if (error) this.failure = error;
      else this.write(chunk);
    });
  }

  folder(name: string): void {
    const entry = new ZipPassThrough(`${name}/`);
    this.begin(entry);
    entry.push(new Uint8Array(), true);
  }

  text(name: string, text: string): void {
    const entry = new ZipDeflate(name, { level: 6 });
    this.begin(entry);
    entry.push(new TextEncoder().encode(text), true);
  }

  /** Copies a file of this machine. @throws GraderError where it cannot be read. */
  file(name: string, source: string): WrittenFile {
    const from = readingOf(source, () => openSync(source, 'r'));
    try {
      const entry = new ZipDeflate(name, { level: 6 });
      this.begin(entry);
      const hash = createHash('sha256');
      const piece = new Uint8Array(pieceBytes);
      let size = 0;
      for (;;) {
        const count = readingOf(source, () => readSync(from, piece, 0, piece.length, null));
        if (count === 0) break;
        size += count;
        this.count(count);
        hash.update(piece.subarray(0, count));
        entry.push(piece.slice(0, count), false);
      }
      entry.push(new Uint8Array(), true);
      return { size, sha256: hash.digest('hex') };
    } finally {
      closeSync(from);
    }
  }

  /** Ends the zip and puts it in its place. */
  finish(): void {
    this.zip.end();
    if (this.failure !== null) throw this.failure;
    this.close();
    try {
      renameSync(this.part, this.target);
    } catch (cause) {
      throw notWritable(this.target, cause);
    }
  }

  /** Takes away what was not finished. */
  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    closeSync(this.descriptor);
  }

  discard(): void {
    this.close();
    rmSync(this.part, { force: true });
  }

  private begin(entry: ZipDeflate | ZipPassThrough): void {
    this.entries++;
    if (this.entries > mostEntries) throw tooLarge(`more than ${mostEntries} files`);
    entry.mtime = noTime;
    this.zip.add(entry);
  }

  private count(bytes: number): void {
    this.read += bytes;
    if (this.read > mostBytes) throw tooLarge('more than 4 GiB');
  }

  private write(chunk: Uint8Array): void {
    let at = 0;
    while (at < chunk.length) at += writeSync(this.descriptor, chunk, at);
    this.written += chunk.length;
    if (this.written > mostBytes) throw tooLarge('more than 4 GiB');
  }
}

function readingOf(source: string, read: () => number): number {
  try {
    return read();
  } catch (cause) {
    throw unreadable(source, cause);
  }
}

function notWritable(target: string, cause: unknown): GraderError {
  return new GraderError(
    'output-not-writable',
    `The archive ${target} cannot be written.`,
    'Choose another place with --to, or change the permissions of its folder.',
    { cause },
  );
}

function tooLarge(what: string): GraderError {
  return new GraderError(
    'archive',
    `This class does not fit into one archive: it has ${what}.`,
    'Archive parts of it, each graded into a folder of its own.',
  );
}
