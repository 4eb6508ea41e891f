// What a worker must know of a run, and whether it is one that it can grade: with other versions it
// would give other reports.

import type { PoolRun } from '../batch/grading-pool.js';
import type { QuestionBook } from '../core/memory/question-book.js';
import type { Naming } from '../core/report/name-index.js';

/** Raised with every change of what batch and workers say to each other. */
export const protocolVersion = 1;

/** Everything that could make two graders give two reports. */
export interface GraderVersions {
  readonly protocol: number;
  readonly grader: string;
  /** Versions of the exercises, by id. */
  readonly exercise: { readonly id: string; readonly version: string };
  readonly imageHash: string;
  /** The native engine, where Python programs may go to it; `null` where none does. */
  readonly native: string | null;
}

export interface RunManifest {
  readonly versions: GraderVersions;
  readonly run: PoolRun;
  readonly names: readonly Naming[];
  readonly books: readonly QuestionBook[];
}

/** What a worker brings along for one run; `null` for an exercise or engine that it lacks. */
export interface OwnVersions {
  readonly grader: string;
  readonly exerciseVersion: string | null;
  readonly imageHash: string;
  readonly native: string | null;
}

/** Why a worker must not grade a run, one sentence; `null` where it may. */
export function mismatch(wanted: GraderVersions, own: OwnVersions): string | null {
  const { id, version } = wanted.exercise;
  if (wanted.grader !== own.grader) {
    return `The batch is of grader ${wanted.grader}, and this worker of grader ${own.grader}.`;
  }
  // Between two releases, of builds that bear one number.
  if (wanted.protocol !== protocolVersion) {
    return `The batch speaks version ${wanted.protocol} of the queue’s protocol, and this worker version ${protocolVersion}.`;
  }
  if (own.exerciseVersion === null) return `This worker has no exercise "${id}".`;
  if (own.exerciseVersion !== version) {
    return `The batch has version ${version} of ${id}, and this worker version ${own.exerciseVersion}.`;
  }
  if (wanted.imageHash !== own.imageHash) {
    return `The batch has the Python image ${brief(wanted.imageHash)}, and this worker ${brief(own.imageHash)}.`;
  }
  if (wanted.native !== null && wanted.native !== own.native) {
    return `The batch wants the native engine with ${wanted.native}, and this worker has ${own.native ?? 'none'}.`;
  }
  return null;
}

function brief(hash: string): string {
  return hash.slice(0, 12);
}
