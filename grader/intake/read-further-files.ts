// A student's own further files in the language of the program, which it may import.

import { posix } from 'node:path';
import {
  isJavascript,
  type Language,
  type SourceFile,
  type Submission,
} from '../core/model/submission.js';
import { byCodeUnit } from './code-unit-order.js';
import type { StudentFile } from './list-student-files.js';
import { plainFileName, stemOf } from './program-file-name.js';
import type { ProgramSource } from './program-source.js';
import { readSource } from './read-source.js';

/** What a program may import of its student's own. */
export type FurtherFiles = Pick<Submission, 'files' | 'importedAs'>;

/** A file by the name that the student gave it. */
export type NamedFile = Pick<StudentFile, 'name' | 'node'>;

/** Enough for any work of a lesson. */
const mostFiles = 64;

/**
 * Reads the files beside and below a program that it may import; of very many those whose names it says, or one
 * of these does. What is more than `mostBytes` together, or cannot be read, is left out.
 */
export async function readFurtherFiles(
  program: Pick<NamedFile, 'name'>,
  language: Language,
  source: ProgramSource,
  all: readonly NamedFile[],
  mostBytes: number,
): Promise<FurtherFiles> {
  const folder = posix.dirname(program.name);
  const prefix = folder === '.' ? '' : `${folder}/`;
  const further = all
    .filter(({ name }) => name !== program.name && name.startsWith(prefix))
    .filter(({ name }) => isImportable(name, language))
    .toSorted((a, b) => byCodeUnit(a.name, b.name));

  const files: SourceFile[] = [];
  let left = mostBytes;
  const take = async ({ name, node }: NamedFile): Promise<string> => {
    if (files.length === mostFiles) return '';
    const read = await readSource(node, posix.basename(name), left);
    const [cell] = read.kind === 'cells' ? read.cells : [];
    if (cell === undefined) return '';
    left -= cell.source.length;
    files.push({ path: name.slice(prefix.length), source: cell.source });
    return cell.source;
  };
  if (further.length <= mostFiles) {
    for (const file of further) await take(file);
  } else {
    const cells = source.kind === 'cells' ? source.cells : [];
    const text = cells.map((cell) => cell.source).join('\n');
    await takeMentioned(text, further, prefix.length, take);
  }
  files.sort((a, b) => byCodeUnit(a.path, b.path));
  if (files.length === 0) return { files };
  return { files, importedAs: stemOf(plainFileName(posix.basename(program.name))) };
}

/** Whether a program in a language can import a file that is called so. */
export function isImportable(name: string, language: Language): boolean {
  if (!isJavascript(language)) return /\.py$/.test(name);
  return /\.(?:[mc]?js|ts)$/.test(name) && !/\.d\.ts$/.test(name);
}

/** Takes the files whose first name stands as a word in a text, and in those taken. */
async function takeMentioned(
  program: string,
  files: readonly NamedFile[],
  prefixLength: number,
  take: (file: NamedFile) => Promise<string>,
): Promise<void> {
  const waiting = new Set(files);
  const texts = [program];
  for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
    const words = new Set(text.match(/[\p{L}\p{N}_]+/gu) ?? []);
    for (const file of waiting) {
      const root = /^[^/]*?(?=\.\w+$|\/)/.exec(file.name.slice(prefixLength))?.[0] ?? '';
      if (!words.has(root)) continue;
      waiting.delete(file);
      texts.push(await take(file));
    }
  }
}
