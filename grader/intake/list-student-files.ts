// Everything that one student handed in, by name.

import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { byCodeUnit } from './code-unit-order.js';
import { followWithin } from './follow-within.js';
import { isIgnored, isVirtualEnvironment } from './ignored-entries.js';
import { isProgramFileName, isPythonFileName } from './program-file-name.js';

/** A file that holds a program, by its name. */
export interface ProgramFile {
  /** Relative to the student's folder, `/` between parts, NFC. */
  readonly name: string;
  /** Where it can be read. */
  readonly path: string;
}

/** A student's folder, looked through. */
export interface StudentFiles {
  /**
   * Python before JavaScript, plainest first: shortest name, then code-unit order. No file is in it
   * twice.
   */
  readonly programs: readonly ProgramFile[];
  /** Names of everything else, in code-unit order, with a word on what could not be entered. */
  readonly others: readonly string[];
}

/**
 * Looks through a student's folder and its sub-folders. Links are followed to files of the same
 * student only: one that leads to a neighbour's file would hand in the neighbour's work.
 *
 * @param root Real path of the folder.
 * @returns `null` when the folder is a virtual environment and nobody's work.
 */
export async function listStudentFiles(root: string): Promise<StudentFiles | null> {
  const programs: ProgramFile[] = [];
  const others: string[] = [];
  const isWork = await walk(root, '');
  if (!isWork) return null;

  return { programs: withoutRepeats(programs.sort(byPlainness)), others: others.sort(byCodeUnit) };

  async function walk(folder: string, prefix: string): Promise<boolean> {
    let entries: Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch {
      others.push(`${prefix || `${basename(root).normalize('NFC')}/`} (could not be read)`);
      return true;
    }
    const names = entries.map((entry) => entry.name);
    if (isVirtualEnvironment(basename(folder), names)) return false;
    for (const entry of entries) {
      if (!isIgnored(entry.name)) await visit(entry, folder, prefix);
    }
    return true;
  }

  async function visit(entry: Dirent, folder: string, prefix: string): Promise<void> {
    const path = join(folder, entry.name);
    const name = `${prefix}${entry.name.normalize('NFC')}`;
    if (entry.isDirectory()) {
      await walk(path, `${name}/`);
    } else if (entry.isSymbolicLink()) {
      const target = await followWithin(root, path);
      if (target.kind === 'file') addFile(name, target.path);
      // A folder of the same student is walked under its own name.
      if (target.kind === 'elsewhere') others.push(`${name} (a link out of the folder)`);
    } else {
      addFile(name, path);
    }
  }

  function addFile(name: string, path: string): void {
    if (isProgramFileName(name)) programs.push({ name, path });
    else others.push(name);
  }
}

function byPlainness(a: ProgramFile, b: ProgramFile): number {
  const python = Number(isPythonFileName(b.name)) - Number(isPythonFileName(a.name));
  const plainer = python || a.name.length - b.name.length || byCodeUnit(a.name, b.name);
  return plainer || byCodeUnit(a.path, b.path);
}

/** A file that a link names a second time keeps its plainest name. */
function withoutRepeats(programs: readonly ProgramFile[]): ProgramFile[] {
  const byPath = new Map<string, ProgramFile>();
  for (const program of programs) {
    if (!byPath.has(program.path)) byPath.set(program.path, program);
  }
  return [...byPath.values()];
}
