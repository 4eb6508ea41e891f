// Which files of this machine go into an archive, and under which paths.

import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { journalName } from '../batch/journal.js';
import { gradesName } from '../batch/orders/write-grades.js';
import { GraderError } from '../core/model/errors.js';
import { packageRoot } from '../package-root.js';
import { placeImage } from '../sandbox/sealed-image/image-store.js';
import { entryName } from './entry-names.js';
import { type FolderListing, listFolder } from './list-folder.js';
import { isFile, kindOf } from './source-files.js';

/** Where the submissions lie in an archive. */
export const submissionsFolder = 'submissions';

/** What of an output folder is kept. Nothing else of it is: pseudonyms.csv holds a secret. */
export const keptResults = [
  'results.json',
  'run.json',
  'grades.csv',
  gradesName,
  journalName,
] as const;

/** Lists a class: its submissions, results, exercise and engine; folders are the submissions'. */
export async function archiveContents(
  out: string,
  submissions: string,
  exerciseId: string,
): Promise<FolderListing> {
  const input = await realpath(submissions).catch((cause: unknown) => {
    throw new GraderError(
      'input-missing',
      `There are no submissions in ${submissions}.`,
      'Name the folder or zip that was graded with --submissions.',
      { cause },
    );
  });
  const { files: handedIn, folders, leftOut } = await listSubmissions(input, submissions);
  const files = new Map(handedIn);

  for (const name of keptResults) {
    const file = path.join(out, name);
    if (await isFile(file)) files.set(`reports/${name}`, file);
  }
  for (const [name, file] of await exerciseFiles(exerciseId)) files.set(name, file);
  for (const file of Object.values(await placeImage())) {
    files.set(`engine/${path.basename(file)}`, file);
  }
  return { files, folders, leftOut };
}

async function listSubmissions(input: string, called: string): Promise<FolderListing> {
  if ((await kindOf(input)) === 'folder') return listFolder(input, submissionsFolder);
  const name = `${submissionsFolder}/${entryName(path.basename(called))}`;
  return { files: new Map([[name, input]]), folders: [], leftOut: [] };
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
