// Which files of this machine go into an archive, and under which paths.

import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { GraderError } from '../core/model/errors.js';
import { isIgnored } from '../intake/ignored-entries.js';
import { packageRoot } from '../package-root.js';
import { defaultImageFolder, imageFiles } from '../sandbox/sealed-image/image-store.js';

export interface ArchiveContents {
  /** Files of this machine, by path in the archive. */
  readonly files: ReadonlyMap<string, string>;
  /** Folders of the submissions, by path in the archive. */
  readonly folders: readonly string[];
  /** Links that lead out of the submissions or to a folder, by path in the archive. */
  readonly leftOut: readonly string[];
}

/** Where the submissions lie in an archive. */
export const submissionsFolder = 'submissions';

/** What of an output folder is kept. Nothing else of it is: pseudonyms.csv holds a secret. */
export const keptResults = ['results.json', 'run.json', 'grades.csv', 'journal.jsonl'] as const;

/** Lists a class: its submissions, results, exercise and engine. */
export async function archiveContents(
  out: string,
  submissions: string,
  exerciseId: string,
): Promise<ArchiveContents> {
  const files = new Map<string, string>();
  const folders: string[] = [];
  const leftOut: string[] = [];
  const input = await realpath(submissions).catch((cause: unknown) => {
    throw new GraderError(
      'input-missing',
      `There are no submissions in ${submissions}.`,
      'Name the folder or zip that was graded with --submissions.',
      { cause },
    );
  });
  if ((await stat(input)).isDirectory()) await walk(input, submissionsFolder);
  else files.set(`${submissionsFolder}/${path.basename(submissions)}`, input);

  for (const name of keptResults) {
    const file = path.join(out, name);
    if (await isFile(file)) files.set(`reports/${name}`, file);
  }
  for (const [name, file] of await exerciseFiles(exerciseId)) files.set(name, file);
  for (const file of Object.values(imageFiles(defaultImageFolder()))) {
    files.set(`engine/${path.basename(file)}`, file);
  }
  return { files, folders, leftOut };

  async function walk(folder: string, place: string): Promise<void> {
    folders.push(place);
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (isIgnored(entry.name.normalize('NFC'))) continue;
      const below = path.join(folder, entry.name);
      const name = `${place}/${entry.name}`;
      if (entry.isDirectory()) await walk(below, name);
      else if (entry.isFile()) files.set(name, below);
      else if (entry.isSymbolicLink() && (await isFile(below)) && (await isInside(below))) {
        files.set(name, below);
      } else leftOut.push(name);
    }
  }

  async function isInside(file: string): Promise<boolean> {
    return (await realpath(file)).startsWith(input + path.sep);
  }
}

/** The files of an exercise as this package ships it, by path in the archive. */
export async function exerciseFiles(id: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const folder = path.join(packageRoot, 'reference', id);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).split(path.sep).join('/');
    files.set(`exercise/${id}/${name}`, file);
  }
  return files;
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
