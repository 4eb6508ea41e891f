// Files that a program hands over, as what one student handed in.

import { posix } from 'node:path';
import { listStudentFiles, type StudentFiles } from '../intake/list-student-files.js';
import type { FileNode } from '../intake/tree/tree-node.js';

/**
 * What a student handed in: the source of a program in Python, or texts and bytes by file name.
 *
 * @example { 'lab.py': 'from step import *', 'step.py': 'def single_step_…' }
 */
export type GivenFiles = string | Readonly<Record<string, string | Uint8Array>>;

/** Name of a program that came without one. */
const usualName = 'solution.py';

/** The files by name, looked through as a student's folder would be. */
export async function studentFilesOf(given: GivenFiles): Promise<StudentFiles> {
  const files = typeof given === 'string' ? { [usualName]: given } : given;
  const nodes = new Map(
    Object.entries(files).map(([name, content]) => [name, node(name, content)]),
  );
  const parts = [...nodes.keys()].map((name) => ({ path: name, name: name.normalize('NFC') }));
  const nothing = { programs: [], importable: [], texts: [], others: [] };
  return (await listStudentFiles({ parts }, nodes)) ?? nothing;
}

function node(name: string, content: string | Uint8Array): FileNode {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    kind: 'file',
    name: posix.basename(name).normalize('NFC'),
    place: name,
    read: async (mostBytes) =>
      bytes.length > mostBytes ? { kind: 'too-large' } : { kind: 'bytes', bytes },
  };
}
