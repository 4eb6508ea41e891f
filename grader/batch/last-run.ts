// A second run over a class of which nothing has changed: what the first one wrote stands, and what
// it told is told again.

import { createHash, type Hash } from 'node:crypto';
import {
  type Dirent,
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { packageRoot } from '../package-root.js';
import { defaultImageFolder, imageFiles } from '../sandbox/sealed-image/image-files.js';
import { lockFolder, lockName } from './folder-lock.js';

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
 * the content of every file and folder that they name. `null` where something cannot be read: the run
 * itself finds the words for it.
 *
 * @param words Options and operands of the call by name, without the output folder.
 */
export function runKey(words: Readonly<Record<string, unknown>>): string | null {
  const hash = createHash('sha256');
  try {
    hash.update(readFileSync(path.join(packageRoot, 'dist', 'cli', 'build-id')));
    hash.update(readFileSync(imageFiles(defaultImageFolder()).manifest));
    // Templates are read at run time, so whoever edits one sees it at once.
    hash.update(JSON.stringify(filesOf(path.join(packageRoot, 'templates'))));
    hash.update(JSON.stringify(words));
    for (const word of Object.values(words).flat()) {
      if (typeof word === 'string' && word !== '' && existsSync(word)) addContent(hash, word);
    }
  } catch {
    return null;
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

/** Notes what a run told that has ended well; not where another run has begun meanwhile. */
export async function noteRun(folder: string, key: string, told: ToldRun): Promise<void> {
  const lock = lockFolder(folder);
  if (!('release' in lock)) return;
  try {
    const note: Note = { key, ...told, files: filesOf(folder) };
    await writeFileAtomic(path.join(folder, lastRunName), JSON.stringify(note), { fsync: false });
  } finally {
    lock.release();
  }
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
    .filter((entry) => entry.isFile() && entry.name !== lastRunName && entry.name !== lockName)
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(file);
      return [path.relative(folder, file), size, mtimeMs];
    });
}

/** Everything below a folder but folders, sorted. */
function entriesOf(folder: string): Dirent[] {
  const place = (entry: Dirent) => path.join(entry.parentPath, entry.name);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** Adds a file, or all below a folder: of links what they say, of pipes and the like the name. */
function addContent(hash: Hash, place: string): void {
  if (!statSync(place).isDirectory()) {
    addFile(hash, '', place);
    return;
  }
  for (const entry of entriesOf(place)) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(place, file);
    if (entry.isFile()) addFile(hash, name, file);
    else hash.update(`${name}\0${entry.isSymbolicLink() ? readlinkSync(file) : ''}\0`);
  }
}

/** No program is as large as this; of what else lies about, size and time say enough. */
const largeBytes = 16 << 20;

function addFile(hash: Hash, name: string, file: string): void {
  const { size, mtimeMs } = statSync(file);
  hash.update(`${name}\0${size}\0`);
  hash.update(size > largeBytes ? String(mtimeMs) : readFileSync(file));
}
