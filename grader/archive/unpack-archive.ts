// An archive unpacked into a folder of its own, every byte compared with the manifest.

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { GraderError } from '../core/model/errors.js';
import { archiveDamaged } from './archive-error.js';
import { realName } from './entry-names.js';
import { type Manifest, manifestName, parseManifest } from './manifest.js';

const mostManifestBytes = 64 << 20;
/** Programs and reports shrink to a tenth; what shrinks far more is no class. */
const mostRatio = 50;
const freeBytes = 32 << 20;

/**
 * Unpacks into an empty folder. Nothing is written outside of it, nothing that the manifest does
 * not name.
 *
 * @throws GraderError that says what is missing, changed or added.
 */
export async function unpackArchive(archive: string, folder: string): Promise<Manifest> {
  const zip = await open(archive);
  try {
    const entries = await entriesOf(zip, archive);
    const manifest = await readManifest(zip, entries, archive);
    await demandSize(manifest, archive);
    demandSameNames(manifest, entries, archive);
    for (const name of manifest.folders) {
      await mkdir(inside(folder, name, archive), { recursive: true });
    }
    for (const [name, expected] of Object.entries(manifest.files)) {
      const target = inside(folder, name, archive);
      const entry = entries.get(name);
      if (entry === undefined) throw archiveDamaged(archive, `${name} is missing`);
      await mkdir(path.dirname(target), { recursive: true });
      await copy(zip, entry, target, expected, archive);
    }
    return manifest;
  } catch (error) {
    if (error instanceof GraderError) throw error;
    throw archiveDamaged(archive, error instanceof Error ? error.message : String(error), error);
  } finally {
    zip.close();
  }
}

async function open(archive: string): Promise<ZipFile> {
  const isThere = await stat(archive).then(
    (stats) => stats.isFile(),
    () => false,
  );
  if (!isThere) {
    throw new GraderError(
      'input-missing',
      `There is no archive ${archive}.`,
      'Name a file that `grader archive` wrote.',
    );
  }
  try {
    return await openPromise(archive, { lazyEntries: true, autoClose: false });
  } catch (cause) {
    throw archiveDamaged(archive, 'it is no whole zip', cause);
  }
}

async function entriesOf(zip: ZipFile, archive: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) {
      throw archiveDamaged(archive, `it holds ${entry.fileName} twice`);
    }
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function readManifest(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  archive: string,
): Promise<Manifest> {
  const entry = entries.get(manifestName);
  if (entry === undefined) throw archiveDamaged(archive, `it has no ${manifestName}`);
  if (entry.uncompressedSize > mostManifestBytes) {
    throw archiveDamaged(archive, `its ${manifestName} is too large`);
  }
  const text = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
  return parseManifest(text, archive);
}

async function demandSize({ files }: Manifest, archive: string): Promise<void> {
  const { size: packed } = await stat(archive);
  const size = Object.values(files).reduce((sum, each) => sum + each.size, 0);
  if (size <= packed * mostRatio + freeBytes) return;
  throw archiveDamaged(archive, 'it claims to hold far more than its size allows');
}

function demandSameNames(
  { files, folders }: Manifest,
  entries: ReadonlyMap<string, Entry>,
  archive: string,
): void {
  const known = new Set([
    manifestName,
    ...Object.keys(files),
    ...folders.map((name) => `${name}/`),
  ]);
  for (const name of entries.keys()) {
    if (!known.has(name)) throw archiveDamaged(archive, `${name} is not in its manifest`);
  }
}

/** The place of a path within the folder; refuses every path that could lead out of it. */
export function inside(folder: string, name: string, archive: string): string {
  const parts = name.split('/');
  const isPlain = parts.every((part) => part !== '' && part !== '.' && part !== '..');
  if (!isPlain || /[\\\0]|^[A-Za-z]:/.test(name)) {
    throw archiveDamaged(archive, `${JSON.stringify(name)} is no path within it`);
  }
  const real = parts.map(realName);
  if (path.sep === '\\' && real.some((part) => part.includes(path.sep))) {
    throw new GraderError(
      'archive',
      `${archive} holds a file whose name has a backslash, which this machine cannot have.`,
      'Check it on Linux or macOS.',
    );
  }
  return path.join(folder, ...real);
}

async function copy(
  zip: ZipFile,
  entry: Entry,
  target: string,
  expected: Manifest['files'][string],
  archive: string,
): Promise<void> {
  const name = entry.fileName;
  if (entry.uncompressedSize !== expected.size) {
    throw archiveDamaged(archive, `${name} has another size than in its manifest`);
  }
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    const source = await zip.openReadStreamPromise(entry);
    await pipeline(source, hashing, createWriteStream(target, { flags: 'wx', mode: 0o600 }));
  } catch (cause) {
    throw archiveDamaged(archive, `${name} cannot be unpacked`, cause);
  }
  if (hash.digest('hex') !== expected.sha256) {
    throw archiveDamaged(archive, `${name} has another content than in its manifest`);
  }
}
