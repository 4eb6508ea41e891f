// Zips for tests, written into a folder that goes when the test is over.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { folderOf } from './folder-of.js';

/** What an entry holds, or where it leads. */
export type ZipContent = string | Uint8Array | { readonly link: string };

/** A zip's bytes; names that end in `/` are folders. */
export function zipBytes(
  entries: Readonly<Record<string, ZipContent>>,
  level: 0 | 6 = 6,
): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, content]): [string, Zippable[string]] => {
        if (typeof content === 'string') return [name, strToU8(content)];
        if (content instanceof Uint8Array) return [name, content];
        // The mode that Unix packers keep for a symbolic link.
        return [name, [strToU8(content.link), { os: 3, attrs: 0o120777 << 16 }]];
      }),
    ),
    { level },
  );
}

/** The path of a new zip. */
export async function zipOf(
  entries: Readonly<Record<string, ZipContent>>,
  name = 'class.zip',
): Promise<string> {
  const path = join(await folderOf({}), name);
  await writeFile(path, zipBytes(entries));
  return path;
}
