// A folder of handed-in work to its submissions, for `grader batch`.

import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { GraderError } from '../core/model/errors.js';
import type { Submission } from '../core/model/submission.js';
import { byCodeUnit } from './code-unit-order.js';
import { followWithin } from './follow-within.js';
import { listStudentFiles } from './list-student-files.js';
import { openInputFolder } from './open-input-folder.js';
import { isProgramFileName, stemOf } from './program-file-name.js';
import type { ProgramSource } from './program-source.js';
import { readSource, usualSourceBytes } from './read-source.js';
import { readStudentFolder } from './read-student-folder.js';
import { toSubmission } from './to-submission.js';
import { withIds } from './with-ids.js';

/**
 * Reads a class: every program file of the folder (Python, notebook, JavaScript, TypeScript) is a submission, and so is every
 * sub-folder, whichever way the two are mixed. Sorted by id.
 *
 * @param functionNames The functions that were asked for; they tell which of a student's files is
 * the answer.
 * @param sourceBytes The most code that one submission may hold.
 * @throws GraderError when the folder is missing, no folder, not readable or without submissions.
 */
export async function readSubmissions(
  folder: string,
  functionNames: readonly string[],
  sourceBytes = usualSourceBytes,
): Promise<Submission[]> {
  const asked: Asked = { functionNames, sourceBytes };
  const { root, entries } = await openInputFolder(folder);
  const found: Found[] = [];
  for (const entry of entries) {
    const each = await readEntry(entry, root, asked);
    if (each !== null) found.push(each);
  }
  if (found.length === 0) {
    throw new GraderError(
      'input-empty',
      `${folder} holds no submissions.`,
      'Put .py, .ipynb, .js or .ts files into it, or one folder for each student.',
    );
  }
  return withIds(found)
    .map(({ id, file, source }) => toSubmission(id, file, source))
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

/** What is looked for. */
interface Asked {
  readonly functionNames: readonly string[];
  readonly sourceBytes: number;
}

/** A submission that has no id yet. */
interface Found {
  readonly stem: string;
  readonly file: string | null;
  readonly source: ProgramSource;
}

/** `null` for what is nobody's work. */
async function readEntry(entry: Dirent, root: string, asked: Asked): Promise<Found | null> {
  const path = join(root, entry.name);
  if (entry.isDirectory()) return readFolder(entry.name, path, asked);
  if (!entry.isSymbolicLink()) return readFile(entry.name, path, asked);

  const target = await followWithin(root, path);
  switch (target.kind) {
    case 'folder':
      return readFolder(entry.name, target.path, asked);
    case 'file':
      return readFile(entry.name, target.path, asked);
    case 'elsewhere':
      return unfollowed(entry.name, target.isFolder);
  }
}

async function readFile(
  entryName: string,
  path: string,
  { sourceBytes }: Asked,
): Promise<Found | null> {
  if (!isProgramFileName(entryName)) return null;
  const file = entryName.normalize('NFC');
  return { stem: stemOf(file), file, source: await readSource(path, file, sourceBytes) };
}

async function readFolder(
  entryName: string,
  path: string,
  { functionNames, sourceBytes }: Asked,
): Promise<Found | null> {
  const files = await listStudentFiles(path);
  if (files === null) return null;
  const stem = entryName.normalize('NFC');
  const { name, source } = await readStudentFolder(files, functionNames, sourceBytes);
  return { stem, file: name === null ? null : `${stem}/${name}`, source };
}

/** A link that is not followed still stands for a student, who must not vanish from the class. */
function unfollowed(entryName: string, isFolder: boolean): Found | null {
  const name = entryName.normalize('NFC');
  const sentence = `${name} is a link out of the input folder`;
  const source = { kind: 'no-program', sentence } as const;
  if (isFolder) return { stem: name, file: null, source };
  return isProgramFileName(name) ? { stem: stemOf(name), file: name, source } : null;
}
