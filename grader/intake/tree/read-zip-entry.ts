// One file out of a zip, into memory.

import type { Entry, ZipFile } from 'yauzl';
import type { FileBytes } from './tree-node.js';

/** Reads what an entry holds; one that says it is larger than `mostBytes` is not unpacked. */
export async function readZipEntry(
  zip: ZipFile,
  entry: Entry,
  mostBytes: number,
): Promise<FileBytes> {
  if (entry.uncompressedSize > mostBytes) return { kind: 'too-large' };
  try {
    // An entry that holds more than it says ends in an error of yauzl's.
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) {
      if (chunk instanceof Uint8Array) chunks.push(chunk);
    }
    return { kind: 'bytes', bytes: Buffer.concat(chunks) };
  } catch {
    return { kind: 'not-read' };
  }
}
