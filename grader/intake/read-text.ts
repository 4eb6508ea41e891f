// A text or a page to the program that was pasted into it.

import { decodeSource } from './decode-source.js';
import type { ProgramSource } from './program-source.js';
import type { FileNode } from './tree/tree-node.js';

/** Markup and entities around the code. */
const pageFactor = 8;

/** The program in a text file or an HTML page; `null` where there is none to be read. */
export async function readText(
  file: FileNode,
  name: string,
  functionNames: readonly string[],
  sourceBytes: number,
): Promise<Extract<ProgramSource, { readonly kind: 'cells' }> | null> {
  const isPage = /\.html?$/i.test(name);
  const read = await file.read(isPage ? sourceBytes * pageFactor : sourceBytes);
  if (read.kind !== 'bytes') return null;
  const decoded = decodeSource(read.bytes, name);
  if (decoded.kind !== 'text') return null;
  const source = isPage ? await textOf(decoded.text, functionNames) : decoded.text;
  if (source.length > sourceBytes) return null;
  return { kind: 'cells', cells: [{ number: null, source }], remarks: decoded.remarks };
}

/** The parser is loaded when the first page comes. */
async function textOf(html: string, functionNames: readonly string[]): Promise<string> {
  const { onlineText } = await import('./online-text.js');
  return onlineText(html, functionNames);
}
