// One file to its submission, for `grader check`.

import { realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { GraderError } from '../core/model/errors.js';
import type { Submission } from '../core/model/submission.js';
import { errorCode } from './error-code.js';
import { filesBeside } from './files-beside.js';
import { isProgramFileName, languageOf, stemOf } from './program-file-name.js';
import { readFurtherFiles } from './read-further-files.js';
import { readSource, usualSourceBytes } from './read-source.js';
import { toSubmission } from './to-submission.js';
import { diskFile } from './tree/disk-folder.js';

/**
 * Reads one program file, with the files around it that it may import. Its id is its stem,
 * its `file` its name.
 *
 * @param sourceBytes The most code that it may hold; more is the student's problem, not an error.
 * @throws GraderError when there is no such file, or when it is a folder or of another kind.
 */
export async function readSubmission(
  file: string,
  sourceBytes = usualSourceBytes,
): Promise<Submission> {
  await demandFile(file);
  const name = basename(file).normalize('NFC');
  if (!isProgramFileName(name)) {
    throw new GraderError(
      'input-unreadable',
      `${file} is not a .py, .ipynb, .js, .mjs, .cjs or .ts file.`,
      'Give the file or the notebook that holds your functions.',
    );
  }
  const source = await readSource(diskFile(file), name, sourceBytes);
  const language = languageOf(name);
  if (language === null) return toSubmission(stemOf(name), name, source);
  const beside = await filesBeside(await realpath(file), language);
  const further = await readFurtherFiles({ name }, language, source, beside, sourceBytes);
  return toSubmission(stemOf(name), name, source, {
    language,
    student: null,
    ...further,
    handIn: null,
  });
}

async function demandFile(file: string): Promise<void> {
  const stats = await stat(file).catch((cause: unknown) => {
    throw fileError(file, cause);
  });
  if (!stats.isDirectory()) return;
  throw new GraderError(
    'input-unreadable',
    `${file} is a folder, and one file is wanted here.`,
    'Give a file in it, or grade the whole folder with `grader batch`.',
  );
}

function fileError(file: string, cause: unknown): GraderError {
  const code = errorCode(cause);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const hint = 'Check the spelling, and the folder that you are in.';
    return new GraderError('input-missing', `There is no file ${file}.`, hint, { cause });
  }
  const hint = 'Check that you may read it.';
  return new GraderError('input-unreadable', `${file} cannot be read.`, hint, { cause });
}
