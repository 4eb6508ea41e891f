// Which files hold a program, told by their names.

import type { Language } from '../core/model/submission.js';

const endings: Readonly<Record<string, Language>> = {
  py: 'python',
  ipynb: 'python',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  ts: 'typescript',
};
const ending = new RegExp(`\\.(${Object.keys(endings).join('|')})$`, 'i');
/** What gets appended to a whole name. */
const disguise = /^(.+?)(?:\.(?:txt|text|json)|[ _]?\(\d{1,3}\))$/is;
/** Types without a program. */
const typesOnly = /\.d\.ts$/i;

/** The language that a file's name tells; `null` when it names no program. */
export function languageOf(name: string): Language | null {
  const [, found] = ending.exec(name) ?? [];
  return found === undefined || typesOnly.test(name)
    ? null
    : (endings[found.toLowerCase()] ?? null);
}

/** Whether a file's name says that it holds a program. */
export function isProgramFileName(name: string): boolean {
  return languageOf(name) !== null;
}

/** Whether a file's name says that it is a Python file or a notebook. */
export function isPythonFileName(name: string): boolean {
  return languageOf(name) === 'python';
}

/** Whether a file's name says that it is a notebook. */
export function isNotebookName(name: string): boolean {
  return /\.ipynb$/i.test(name);
}

/** The name without the ending of a program, in NFC; never empty. */
export function stemOf(name: string): string {
  const stem = name.replace(ending, '') || name;
  return stem.normalize('NFC');
}

/**
 * The name that a browser, a mail program or an operating system made another one of:
 * `lab.py` for `lab.py.txt`, `lab.py (1)` or `lab.ipynb.json`.
 */
export function plainFileName(name: string): string {
  const [, plain] = disguise.exec(name) ?? [];
  return plain !== undefined && isProgramFileName(plain) ? plain : name;
}
