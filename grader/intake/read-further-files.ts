// A student's own further Python files, which the program may import.

import { posix } from 'node:path';
import type { SourceFile } from '../core/model/submission.js';
import { byCodeUnit } from './code-unit-order.js';
import type { StudentFile } from './list-student-files.js';
import { readSource } from './read-source.js';

/** Enough for any work of a lesson. */
const mostFiles = 64;

/**
 * Reads the Python files beside and below a program. What is more than `mostBytes` together, or
 * cannot be read, is left out.
 */
export async function readFurtherFiles(
  program: StudentFile,
  all: readonly StudentFile[],
  mostBytes: number,
): Promise<SourceFile[]> {
  const folder = posix.dirname(program.name);
  const prefix = folder === '.' ? '' : `${folder}/`;
  const further = all
    .filter(({ name }) => name !== program.name && name.startsWith(prefix) && /\.py$/.test(name))
    .toSorted((a, b) => byCodeUnit(a.name, b.name));

  const files: SourceFile[] = [];
  let left = mostBytes;
  for (const { name, node } of further) {
    if (files.length === mostFiles) break;
    const read = await readSource(node, posix.basename(name), left);
    const [cell] = read.kind === 'cells' ? read.cells : [];
    if (cell === undefined) continue;
    left -= cell.source.length;
    files.push({ path: name.slice(prefix.length), source: cell.source });
  }
  return files;
}
