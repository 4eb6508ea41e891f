// One file from disk to the cells that run.

import { readFile, stat } from 'node:fs/promises';
import type { IntakeProblem } from '../core/model/submission.js';
import { decodeSource } from './decode-source.js';
import { isNotebookName } from './program-file-name.js';
import type { ProgramSource } from './program-source.js';
import { tooLarge } from './too-large.js';

const mebibyte = 1_048_576;
/** The most code that one submission may hold, unless somebody says otherwise. */
export const usualSourceBytes = mebibyte;
/** Notebooks carry their pictures with them, so their files may be larger than their code. */
const notebookFileBytes = 32 * mebibyte;

/**
 * Reads a program file. What is wrong with the file is a value, never thrown.
 *
 * @param name The name that it was handed in by, which a link's target need not have.
 * @param sourceBytes The most code that it may hold.
 */
export async function readSource(
  path: string,
  name: string,
  sourceBytes = usualSourceBytes,
): Promise<ProgramSource> {
  const isNotebook = isNotebookName(name);
  const fileBytes = isNotebook ? Math.max(notebookFileBytes, sourceBytes) : sourceBytes;

  let bytes: Uint8Array;
  try {
    const stats = await stat(path);
    // Opening a pipe would wait for someone to write into it.
    if (!stats.isFile()) return notRead(name);
    if (stats.size > fileBytes) return tooLarge(name, fileBytes);
    bytes = await readFile(path);
  } catch {
    return notRead(name);
  }

  const decoded = decodeSource(bytes, name);
  if (decoded.kind !== 'text') return decoded;
  if (!isNotebook) {
    return {
      kind: 'cells',
      cells: [{ number: null, source: decoded.text }],
      remarks: decoded.remarks,
    };
  }
  // Loaded when the first notebook comes: most files are plain, and its schema is large.
  const { readNotebook } = await import('./read-notebook.js');
  const notebook = readNotebook(decoded.text, name);
  if (notebook.kind !== 'cells') return notebook;
  const codeLength = notebook.cells.reduce((sum, cell) => sum + cell.source.length, 0);
  if (codeLength > sourceBytes) return tooLarge(name, sourceBytes);
  return { ...notebook, remarks: [...decoded.remarks, ...notebook.remarks] };
}

/** The machine's fault, not the student's: ungraded. */
function notRead(name: string): IntakeProblem {
  return { kind: 'no-program', sentence: `${name} could not be read` };
}
