// What lies in a folder without having been handed in: caches, environments, hidden files.

import { isPythonFileName } from './program-file-name.js';

const ignoredNames = new Set(['__MACOSX', '__pycache__', 'node_modules', 'site-packages']);

/** Whether a file or folder is passed over by its name alone. */
export function isIgnored(name: string): boolean {
  return name.startsWith('.') || ignoredNames.has(name);
}

/**
 * Whether a folder is a virtual environment.
 *
 * @param name Name of the folder.
 * @param entries Names of what is directly in it.
 */
export function isVirtualEnvironment(name: string, entries: readonly string[]): boolean {
  // `python -m venv .` makes an environment out of a student's own folder. Their program lies
  // directly in it, which is never so in an environment of its own.
  if (entries.some(isPythonFileName)) return false;
  if (entries.includes('pyvenv.cfg')) return true;
  const named = name === 'venv' || name === '.venv' || name === 'env';
  return named && (entries.includes('bin') || entries.includes('Scripts'));
}
