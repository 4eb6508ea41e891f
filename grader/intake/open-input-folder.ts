// The folder that an operator gives, opened or refused.

import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { GraderError } from '../core/model/errors.js';
import { byCodeUnit } from './code-unit-order.js';
import { errorCode } from './error-code.js';
import { isIgnored } from './ignored-entries.js';

/** An input folder. */
export interface InputFolder {
  /** Its real path. */
  readonly root: string;
  /** What is directly in it and not ignored, in an order that no file system decides. */
  readonly entries: readonly Dirent[];
}

/** @throws GraderError when the folder is missing, not a folder, or not readable. */
export async function openInputFolder(folder: string): Promise<InputFolder> {
  try {
    const root = await realpath(folder);
    const entries = await readdir(root, { withFileTypes: true });
    return { root, entries: entries.filter((entry) => !isIgnored(entry.name)).sort(byName) };
  } catch (cause) {
    throw folderError(folder, cause);
  }
}

/** Names that differ in their Unicode form only are told apart by it. */
function byName(left: Dirent, right: Dirent): number {
  const normalized = byCodeUnit(left.name.normalize('NFC'), right.name.normalize('NFC'));
  return normalized || byCodeUnit(left.name, right.name);
}

function folderError(folder: string, cause: unknown): GraderError {
  const options = { cause };
  switch (errorCode(cause)) {
    case 'ENOENT': {
      const hint = 'Check the spelling, and the folder that you are in.';
      return new GraderError('input-missing', `There is no folder ${folder}.`, hint, options);
    }
    case 'ENOTDIR': {
      const hint = 'Give the folder that holds the submissions; `grader check` takes one file.';
      return new GraderError('input-not-a-folder', `${folder} is not a folder.`, hint, options);
    }
    default: {
      const hint = 'Check that you may read it.';
      return new GraderError('input-unreadable', `${folder} cannot be read.`, hint, options);
    }
  }
}
