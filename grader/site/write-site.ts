// Writing a site: the whole folder appears at once, or nothing of it does.

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { GraderError } from '../core/model/errors.js';
import { makeFolder } from '../make-folder.js';
import type { SiteFiles } from './site-files.js';

/** The file that tells which files of a folder are ours to replace. */
const listName = 'site.json';

const listSchema = z.object({ generator: z.literal('theta-grader'), files: z.array(z.string()) });

/**
 * Writes `files` into `folder`, in place of an older site. A folder that holds anything else is left
 * as it is: a published site may have a `.git` or a `CNAME` in it.
 */
export async function writeSite(folder: string, files: SiteFiles): Promise<void> {
  const target = await realpath(folder).catch(() => path.resolve(folder));
  await requireReplaceable(folder, target);
  const suffix = randomBytes(4).toString('hex');
  const made = `${target}.${suffix}.new`;
  const old = `${target}.${suffix}.old`;
  try {
    await writeAll(made, files);
    await swap(made, target, old);
  } catch (error) {
    throw new GraderError(
      'output-not-writable',
      `The site cannot be written to ${folder}.`,
      'Choose another folder with --out, or change its permissions.',
      { cause: error },
    );
  } finally {
    await rm(made, { recursive: true, force: true });
  }
  await rm(old, { recursive: true, force: true });
}

async function requireReplaceable(folder: string, target: string): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found === null) return;
  const stray = found.isDirectory() ? await strayIn(target) : path.basename(target);
  if (stray === null) return;
  throw new GraderError(
    'output-not-ours',
    found.isDirectory()
      ? `${folder} holds something that is not of an exercise page: ${stray}.`
      : `${folder} is a file, not a folder.`,
    'Choose another folder with --out, or move what is there away.',
  );
}

/** Something in a folder that no site of ours put there; `null` when there is nothing. */
async function strayIn(folder: string): Promise<string | null> {
  const ours = await ourFiles(folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort();
  return names.find((name) => !ours.has(name)) ?? null;
}

async function ourFiles(folder: string): Promise<ReadonlySet<string>> {
  try {
    const list = listSchema.parse(JSON.parse(await readFile(path.join(folder, listName), 'utf8')));
    return new Set([listName, ...list.files]);
  } catch {
    return new Set(); // no list, or one that we did not write
  }
}

async function writeAll(folder: string, files: SiteFiles): Promise<void> {
  const list = { generator: 'theta-grader', files: [...files.keys()].sort() };
  const all = new Map([...files, [listName, Buffer.from(`${JSON.stringify(list, null, 1)}\n`)]]);
  await makeFolder(folder);
  for (const [name, bytes] of all) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

async function swap(made: string, target: string, old: string): Promise<void> {
  const isThere = await rename(target, old).then(
    () => true,
    () => false,
  );
  try {
    await rename(made, target);
  } catch (error) {
    if (isThere) await rename(old, target);
    throw error;
  }
}
