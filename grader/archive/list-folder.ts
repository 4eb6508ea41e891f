// What of a folder goes into an archive, and what stays out of it.

import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { journalName } from '../batch/journal.js';
import { GraderError } from '../core/model/errors.js';
import { isIgnored } from '../intake/ignored-entries.js';
import { entryName, realName } from './entry-names.js';
import { isFile, unreadable } from './source-files.js';

export interface LeftOut {
  /** Where it would have been in the archive. */
  readonly name: string;
  /** A link that leads out or to a folder; or a folder of reports, whose pseudonyms are secret. */
  readonly why: 'link' | 'reports';
}

export interface FolderListing {
  /** Files of this machine, by path in the archive. */
  readonly files: ReadonlyMap<string, string>;
  /** Folders, by path in the archive. */
  readonly folders: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Lists a folder with all that is below it, but for hidden files and caches.
 *
 * @param place Its path in the archive.
 * @param mostFiles More are a mistake.
 * @throws GraderError where it holds too much, cannot be read, or is a folder of reports itself.
 */
export async function listFolder(
  folder: string,
  place: string,
  mostFiles = Number.POSITIVE_INFINITY,
): Promise<FolderListing> {
  const files = new Map<string, string>();
  const folders: string[] = [];
  const leftOut: LeftOut[] = [];
  const root = await realpath(folder);
  if (!(await walk(root, place))) {
    throw new GraderError(
      'archive',
      `${folder} holds the reports of a run.`,
      'Name what was handed in with --submissions, and with --include only what belongs to it.',
    );
  }
  return { files, folders, leftOut };

  /** False for a folder of reports, of which nothing is taken. */
  async function walk(current: string, at: string): Promise<boolean> {
    const entries = await readdir(current, { withFileTypes: true }).catch((cause: unknown) => {
      throw unreadable(current, cause);
    });
    const names = new Set(entries.map(({ name }) => name));
    if (names.has('run.json') && names.has(journalName)) return false;
    folders.push(at);
    for (const entry of entries) {
      if (isIgnored(entry.name.normalize('NFC'))) continue;
      const below = path.join(current, entry.name);
      const name = `${at}/${entryName(entry.name)}`;
      const leave = (why: LeftOut['why']) => leftOut.push({ name: realName(name), why });
      if (entry.isDirectory()) {
        if (!(await walk(below, name))) leave('reports');
      } else if (entry.isFile() || (await isLinkWithin(below))) {
        files.set(name, below);
        if (files.size > mostFiles) throw tooMuch(folder, mostFiles);
      } else leave('link');
    }
    return true;
  }

  async function isLinkWithin(file: string): Promise<boolean> {
    return (await isFile(file)) && (await realpath(file)).startsWith(root + path.sep);
  }
}

function tooMuch(folder: string, mostFiles: number): GraderError {
  return new GraderError(
    'archive',
    `${folder} holds more than ${mostFiles} files.`,
    'Include only the files and folders that belong to the class.',
  );
}
