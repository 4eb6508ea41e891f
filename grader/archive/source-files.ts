// Looking at files of this machine that go into an archive, and what is said where that fails.

import { stat } from 'node:fs/promises';
import { GraderError } from '../core/model/errors.js';

export async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

/** Tells a file from a folder. @throws GraderError where it is neither, or not there. */
export async function kindOf(file: string): Promise<'file' | 'folder'> {
  const stats = await stat(file).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT' && cause.code !== 'ENOTDIR') throw unreadable(file, cause);
    throw new GraderError(
      'input-missing',
      `There is no file ${file}.`,
      'Check the path, and that the file is still there.',
      { cause },
    );
  });
  if (stats.isDirectory()) return 'folder';
  if (stats.isFile()) return 'file';
  throw notAFile(file);
}

export function notAFile(file: string): GraderError {
  return new GraderError(
    'input-unreadable',
    `${file} is not a file.`,
    'Give the path of one file.',
  );
}

export function unreadable(file: string, cause: unknown): GraderError {
  return new GraderError(
    'input-unreadable',
    `${file} cannot be read.`,
    'Check that it is still there and that you may read it.',
    { cause },
  );
}
