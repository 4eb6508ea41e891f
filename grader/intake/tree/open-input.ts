// The folder or the zip that an operator gives, opened or refused.

import { realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { GraderError } from '../../core/model/errors.js';
import { errorCode } from '../error-code.js';
import {
  ArchiveBudget,
  classArchiveLimits,
  mostNestedArchiveBytes,
  mostNestedArchives,
} from './archive-budget.js';
import { refusalError } from './archive-refusal.js';
import { diskFolder } from './disk-folder.js';
import { isZipName } from './is-zip-name.js';
import { openZip } from './open-zip.js';
import type { FileNode, FolderNode } from './tree-node.js';
import { visibleChildren } from './visible-children.js';

/** An input, open until `close`. */
export interface OpenInput {
  readonly root: FolderNode;
  readonly isArchive: boolean;
  close(): void;
}

/** @throws GraderError when there is no such input, or when it cannot be read or is refused. */
export async function openInput(input: string): Promise<OpenInput> {
  const { path, isFolder } = await locate(input);
  if (isFolder) {
    const root = diskFolder(path);
    if ((await root.children()) === null) throw inputError(input, null);
    return { root, isArchive: false, close: () => undefined };
  }
  if (!isZipName(path)) throw inputError(input, 'ENOTDIR');
  return openArchive(input, path);
}

async function locate(input: string): Promise<{ path: string; isFolder: boolean }> {
  try {
    const path = await realpath(input);
    return { path, isFolder: (await stat(path)).isDirectory() };
  } catch (cause) {
    throw inputError(input, errorCode(cause), { cause });
  }
}

/** A zip that holds nothing but a zip stands for that one. */
async function openArchive(input: string, path: string): Promise<OpenInput> {
  const budget = new ArchiveBudget(classArchiveLimits);
  const closers: (() => void)[] = [];
  const close = () => {
    for (const each of closers) each();
  };
  let source: string | Uint8Array = path;
  for (let depth = 1; depth <= mostNestedArchives; depth += 1) {
    const opened = await openZip(source, { name: basename(path), place: '' }, budget);
    if (opened.kind === 'refused') {
      close();
      throw refusalError(input, opened.refusal);
    }
    closers.push(opened.close);
    const inner = await onlyArchive(opened.folder);
    if (inner === null) return { root: opened.folder, isArchive: true, close };
    const read = await inner.read(mostNestedArchiveBytes);
    if (read.kind !== 'bytes') {
      close();
      throw refusalError(
        `${inner.name} in ${input}`,
        read.kind === 'not-read'
          ? { kind: 'damaged' }
          : { kind: 'large', mostBytes: mostNestedArchiveBytes },
      );
    }
    source = read.bytes;
  }
  close();
  throw refusalError(input, { kind: 'nested' });
}

async function onlyArchive(folder: FolderNode): Promise<FileNode | null> {
  const [first, ...more] = (await visibleChildren(folder)) ?? [];
  const isOnly = first?.kind === 'file' && more.length === 0 && isZipName(first.name);
  return isOnly ? first : null;
}

function inputError(input: string, code: string | null, options?: ErrorOptions): GraderError {
  switch (code) {
    case 'ENOENT': {
      const hint = 'Check the spelling, and the folder that you are in.';
      return new GraderError('input-missing', `There is no folder ${input}.`, hint, options);
    }
    case 'ENOTDIR': {
      const hint =
        'Give the folder or the .zip that holds the submissions; `grader check` takes one file.';
      return new GraderError('input-not-a-folder', `${input} is not a folder.`, hint, options);
    }
    default: {
      const hint = 'Check that you may read it.';
      return new GraderError('input-unreadable', `${input} cannot be read.`, hint, options);
    }
  }
}
