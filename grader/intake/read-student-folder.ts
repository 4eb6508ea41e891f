// One student's folder to the one program in it that answers the exercise.

import { posix } from 'node:path';
import { countDefinitions } from './count-definitions.js';
import type { ProgramFile, StudentFiles } from './list-student-files.js';
import { languageOf } from './program-file-name.js';
import type { ProgramSource } from './program-source.js';
import { readSource } from './read-source.js';

/** What a student's folder gave. */
export interface StudentWork {
  /** Relative to the student's folder; `null` when it holds no program. */
  readonly name: string | null;
  readonly source: ProgramSource;
}

/** Most file names that a sentence lists. */
const listedNames = 5;

/**
 * Chooses the program that defines most of the asked functions, of equals one in Python, of those the
 * plainest, and reads it. Every file is read once at most.
 */
export async function readStudentFolder(
  files: StudentFiles,
  functionNames: readonly string[],
  sourceBytes: number,
): Promise<StudentWork> {
  let best: { file: ProgramFile; source: ProgramSource; claim: number } | null = null;
  for (const file of files.programs) {
    const source = await readSource(file.path, posix.basename(file.name), sourceBytes);
    const claim = claimOf(file, source, functionNames);
    if (best === null || claim > best.claim) best = { file, source, claim };
    if (best.claim === claims.someDefined + functionNames.length) break;
  }
  if (best !== null) return { name: best.file.name, source: best.source };
  return { name: null, source: withoutProgram(files.others) };
}

/**
 * How strongly a file claims to be the answer. One that could not be read comes before one that
 * defines nothing asked for: it may hold the answer, and a zero would be unjust.
 */
const claims = { studentProblem: 0, noneDefined: 1, notRead: 2, someDefined: 2 } as const;

function claimOf(
  { name }: ProgramFile,
  source: ProgramSource,
  functionNames: readonly string[],
): number {
  switch (source.kind) {
    case 'cells': {
      const defined = countDefinitions(source.cells, functionNames, languageOf(name));
      return defined === 0 ? claims.noneDefined : claims.someDefined + defined;
    }
    case 'no-program':
      return claims.notRead;
    case 'handed-in-nothing':
    case 'unreadable-source':
      return claims.studentProblem;
  }
}

function withoutProgram(others: readonly string[]): ProgramSource {
  if (others.length === 0) return { kind: 'handed-in-nothing', sentence: 'nothing handed in' };
  const rest = others.length - listedNames;
  const listed = others.slice(0, listedNames).join(', ');
  const among = rest > 0 ? `${listed} and ${rest} more` : listed;
  return { kind: 'no-program', sentence: `no .py or .ipynb among: ${among}` };
}
