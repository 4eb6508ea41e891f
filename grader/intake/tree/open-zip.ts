// A zip as a tree. Its directory is read at once, its files when they are asked for; nothing is
// ever written.

import {
  type Entry,
  fromBufferPromise,
  getFileNameLowLevel,
  openPromise,
  validateFileName,
  type ZipFile,
} from 'yauzl';
import { type ArchiveBudget, isBomb } from './archive-budget.js';
import type { ArchiveRefusal } from './archive-refusal.js';
import { readZipEntry } from './read-zip-entry.js';
import type { FolderNode } from './tree-node.js';
import { type ZipEntry, zipTree } from './zip-tree.js';

export type OpenedZip =
  | { readonly kind: 'opened'; readonly folder: FolderNode; close(): void }
  | { readonly kind: 'refused'; readonly refusal: ArchiveRefusal };

/** Deeper than anybody's work, and soon walked. */
const mostParts = 64;

/**
 * Opens an archive.
 *
 * @param source A file's path, or an archive's bytes.
 * @param place Where it lies, for its nodes.
 */
export async function openZip(
  source: string | Uint8Array,
  { name, place }: { readonly name: string; readonly place: string },
  budget: ArchiveBudget,
): Promise<OpenedZip> {
  // Names are decoded here, so that a bad one can be told from a damaged archive.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  let zip: ZipFile;
  try {
    zip = await (typeof source === 'string'
      ? openPromise(source, options)
      : fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.length), options));
  } catch {
    return { kind: 'refused', refusal: { kind: 'damaged' } };
  }
  const listed = await listEntries(zip, budget);
  if (!Array.isArray(listed)) {
    zip.close();
    return { kind: 'refused', refusal: listed };
  }
  return { kind: 'opened', folder: zipTree(listed, name, place), close: () => zip.close() };
}

async function listEntries(
  zip: ZipFile,
  budget: ArchiveBudget,
): Promise<ZipEntry[] | ArchiveRefusal> {
  const entries: ZipEntry[] = [];
  let unpackedBytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const path = nameOf(entry);
      if (validateFileName(path) !== null) return { kind: 'outside', entry: path.slice(0, 120) };
      if (path.split('/').length > mostParts) return { kind: 'deep' };
      if (entry.isEncrypted()) return { kind: 'encrypted' };
      const refusal = budget.take(entry.uncompressedSize);
      if (refusal !== null) return refusal;
      unpackedBytes += entry.uncompressedSize;
      entries.push({
        path,
        isLink: isLink(entry),
        read: (mostBytes) => readZipEntry(zip, entry, mostBytes),
      });
    }
  } catch {
    return { kind: 'damaged' };
  }
  return isBomb(zip.fileSize, unpackedBytes) ? { kind: 'bomb' } : entries;
}

/** In UTF-8 where the entry says so, else in code page 437, as zips have it; `/` between parts. */
function nameOf(entry: Entry): string {
  return getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  );
}

/** A symbolic link, by the mode that Unix packers keep. */
function isLink(entry: Entry): boolean {
  const mode = entry.externalFileAttributes >>> 16;
  return (mode & 0o170000) === 0o120000;
}
