// One student's hand-in to the one program in it that answers the exercise.

import { posix } from 'node:path';
import type { ChoiceReason } from '../core/model/intake.js';
import type { Language } from '../core/model/submission.js';
import { byCodeUnit } from './code-unit-order.js';
import { countDefinitions } from './count-definitions.js';
import { definedWithImports } from './defined-with-imports.js';
import type { StudentFile, StudentFiles } from './list-student-files.js';
import { languageOf, plainFileName } from './program-file-name.js';
import type { ProgramSource } from './program-source.js';
import { type FurtherFiles, readFurtherFiles } from './read-further-files.js';
import { readSource } from './read-source.js';
import { readText } from './read-text.js';

/** What a hand-in gave. */
export interface StudentWork {
  /** Relative to the input's listing; `null` when there is no program. */
  readonly path: string | null;
  readonly language: Language | null;
  readonly source: ProgramSource;
  readonly further: FurtherFiles;
  readonly reason: ChoiceReason;
}

/** What is asked for. */
export interface Asked {
  readonly functionNames: readonly string[];
  /** The most code that a submission may hold. */
  readonly sourceBytes: number;
}

/** No program of a lesson has more parts. */
const mostParts = 64;

/** Most file names that a sentence lists. */
const listedNames = 5;

/**
 * Chooses the program that defines most of the asked functions, by itself or in files that it imports, of equals one in Python, of those the
 * plainest, and reads it. A text counts only where it defines something that no program does.
 */
export async function readStudentWork(files: StudentFiles, asked: Asked): Promise<StudentWork> {
  const best = await bestOf(files, asked);
  if (best === null) {
    const names = [...files.others, ...files.texts.map(({ name }) => name)].sort(byCodeUnit);
    const source = withoutProgram(names);
    return {
      path: null,
      language: null,
      source,
      further: { files: [] },
      reason: { kind: 'no-program' },
    };
  }
  const { file, source, reason } = best;
  const language = languageOf(plainFileName(file.name)) ?? 'python';
  const { importable } = files;
  return {
    path: file.path,
    language,
    source,
    further: await readFurtherFiles(file, language, source, importable, asked.sourceBytes),
    reason,
  };
}

interface Candidate {
  readonly file: StudentFile;
  readonly source: ProgramSource;
  readonly reason: ChoiceReason;
}

async function bestOf(files: StudentFiles, asked: Asked): Promise<Candidate | null> {
  const { functionNames, sourceBytes } = asked;
  let best: Candidate | null = null;
  const read: Candidate[] = [];
  for (const file of files.programs) {
    const source = await readSource(file.node, posix.basename(file.name), sourceBytes);
    const candidate = { file, source, reason: reasonOf(file, source, functionNames) };
    read.push(candidate);
    best = stronger(best, candidate);
    if (claimOf(best) === functionNames.length) return best;
  }
  best = withMostImported(read, best, functionNames);
  if (best !== null && claimOf(best) > 0) return best;
  for (const file of files.texts) {
    const name = posix.basename(file.name);
    const source = await readText(file.node, name, functionNames, sourceBytes);
    if (source === null) continue;
    const functions = countDefinitions(source.cells, functionNames, 'python');
    if (functions === 0) continue;
    best = stronger(best, { file, source, reason: { kind: 'defines', functions } });
  }
  return best;
}

/** Of a program in parts the one that imports the others, where that brings more than any has. */
function withMostImported(
  read: readonly Candidate[],
  best: Candidate | null,
  functionNames: readonly string[],
): Candidate | null {
  const programs = read.flatMap((candidate) => {
    const { file, source } = candidate;
    if (source.kind !== 'cells') return [];
    const language = languageOf(plainFileName(file.name));
    return [{ candidate, name: file.name, language, cells: source.cells }];
  });
  if (best === null || programs.length < 2 || programs.length > mostParts) return best;
  const counts = definedWithImports(programs, functionNames);
  const most = Math.max(...counts);
  if (most <= claimOf(best)) return best;
  const all = programs.flatMap(({ candidate }, index) =>
    counts[index] === most ? [candidate] : [],
  );
  // Two that import each other both have all; the stronger one has more of its own.
  const chosen = all.reduce<Candidate | null>(stronger, null);
  return chosen && { ...chosen, reason: { kind: 'defines', functions: most } };
}

function reasonOf(
  { name }: StudentFile,
  source: ProgramSource,
  functionNames: readonly string[],
): ChoiceReason {
  switch (source.kind) {
    case 'cells': {
      const language = languageOf(plainFileName(name));
      const functions = countDefinitions(source.cells, functionNames, language);
      return functions === 0 ? { kind: 'defines-nothing' } : { kind: 'defines', functions };
    }
    case 'no-program':
      return { kind: 'not-read' };
    case 'handed-in-nothing':
    case 'unreadable-source':
      return { kind: 'damaged' };
  }
}

function stronger(best: Candidate | null, next: Candidate): Candidate {
  return best === null || claimOf(next) > claimOf(best) ? next : best;
}

/**
 * How strongly a file claims to be the answer. One that could not be read comes before one that
 * defines nothing asked for: it may hold the answer, and a zero would be unjust.
 */
function claimOf({ reason }: Candidate): number {
  switch (reason.kind) {
    case 'defines':
      return reason.functions;
    case 'not-read':
      return 0;
    case 'defines-nothing':
      return -1;
    case 'damaged':
    case 'no-program':
      return -2;
  }
}

function withoutProgram(others: readonly string[]): ProgramSource {
  if (others.length === 0) return { kind: 'handed-in-nothing', sentence: 'nothing handed in' };
  const rest = others.length - listedNames;
  const listed = others.slice(0, listedNames).join(', ');
  const among = rest > 0 ? `${listed} and ${rest} more` : listed;
  return { kind: 'no-program', sentence: `no .py or .ipynb among: ${among}` };
}
