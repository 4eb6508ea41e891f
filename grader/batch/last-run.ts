// A second run over a class of which nothing has changed: what the first one wrote stands, and what
// it told is told again.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { packageRoot } from '../package-root.js';
import { defaultImageFolder, imageFiles } from '../sandbox/sealed-image/image-files.js';
import { lockName } from './folder-lock.js';

/** Name of the note inside an output folder. */
export const lastRunName = '.last-run.json';

/** What a run said at its end. */
export interface ToldRun {
  /** Standard output. */
  readonly text: string;
  readonly exitCode: number;
}

/** A file that a run left: path within the folder, bytes, time of its last change in milliseconds. */
type LeftFile = readonly [file: string, bytes: number, changedMs: number];

interface Note extends ToldRun {
  readonly key: string;
  readonly files: readonly LeftFile[];
}

/**
 * What decides everything that a run writes and tells: this very build, the words of the call, and
 * the content of every file and folder that they name.
 *
 * @param words Options and operands of the call by name, without the output folder.
 */
export function runKey(words: Readonly<Record<string, unknown>>): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(path.join(packageRoot, 'dist', 'cli', 'build-id')));
  hash.update(readFileSync(imageFiles(defaultImageFolder()).manifest));
  // Templates are read at run time, so whoever edits one sees it at once.
  hash.update(JSON.stringify(filesOf(path.join(packageRoot, 'templates'))));
  hash.update(JSON.stringify(words));
  for (const word of Object.values(words).flat()) {
    if (typeof word === 'string' && word !== '' && existsSync(word)) addContent(hash, word);
  }
  return hash.digest('hex');
}

/** What the run with this key told; `null` where it is not known, or a file of it was touched. */
export function lastRun(folder: string, key: string): ToldRun | null {
  if (existsSync(path.join(folder, lockName))) return null;
  const note = readNote(path.join(folder, lastRunName));
  if (note?.key !== key) return null;
  const isLeft = ([file, bytes, changedMs]: LeftFile) => {
    const now = statSync(path.join(folder, file), { throwIfNoEntry: false });
    return now?.size === bytes && now.mtimeMs === changedMs;
  };
  return note.files.every(isLeft) ? { text: note.text, exitCode: note.exitCode } : null;
}

/** Notes what a run told that has ended well. */
export async function noteRun(folder: string, key: string, told: ToldRun): Promise<void> {
  const note: Note = { key, ...told, files: filesOf(folder) };
  await writeFileAtomic(path.join(folder, lastRunName), JSON.stringify(note), { fsync: false });
}

/** `null` for a note that is missing or none of ours. */
function readNote(file: string): Note | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Note; // written by `noteRun`, or damaged
  } catch {
    return null;
  }
}

function filesOf(folder: string): LeftFile[] {
  return entriesOf(folder)
    .filter((file) => file !== lastRunName)
    .map((file) => {
      const { size, mtimeMs } = statSync(path.join(folder, file));
      return [file, size, mtimeMs];
    });
}

/** Files below a folder, sorted. */
function entriesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

function addContent(hash: ReturnType<typeof createHash>, place: string): void {
  const files = statSync(place).isDirectory() ? entriesOf(place) : [''];
  for (const file of files) {
    const bytes = readFileSync(path.join(place, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
}
