// grader archive --check: an archived class graded again, with nothing but what the archive holds.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { BatchProgress } from '../batch/grade-class.js';
import { runBatch } from '../batch/run-batch.js';
import { GraderError } from '../core/model/errors.js';
import type { Results } from '../core/model/report.js';
import { resultsSchema } from '../exporters/results-schema.js';
import { packageVersion } from '../package-root.js';
import { sha256 } from '../sha256.js';
import { exerciseFiles } from './archive-contents.js';
import { archiveDamaged } from './archive-error.js';
import { archivedGrades, type GradeDifference, gradeDifferences } from './compare-grades.js';
import type { Manifest } from './manifest.js';
import { inside, unpackArchive } from './unpack-archive.js';

export interface CheckRequest {
  readonly archive: string;
  readonly jobs: number;
  readonly signal: AbortSignal;
}

/** A submission whose verdict is another one now. */
export interface ArchiveDifference {
  readonly id: string;
  /** `null` where it is not among the archived results, or not graded now. */
  readonly before: Verdict | null;
  readonly now: Verdict | null;
}

interface Verdict {
  readonly fingerprint: string;
  readonly score: number | null;
}

export interface ArchiveCheck {
  readonly submissions: number;
  readonly differences: readonly ArchiveDifference[];
  /** Of submissions whose verdict is the same. */
  readonly grades: readonly GradeDifference[];
  /** Whether the exercise's files are those of the archive. */
  readonly isSameExercise: boolean;
  /** False after an interruption. */
  readonly complete: boolean;
}

/**
 * Grades an archive again in a folder that goes afterwards, with the archived Python.
 *
 * @throws GraderError where the archive is damaged, or of another version of the grader.
 */
export async function checkArchive(
  { archive, jobs, signal }: CheckRequest,
  progress: BatchProgress,
): Promise<ArchiveCheck> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'grader-archive-'));
  try {
    const content = path.join(folder, 'content');
    const manifest = await unpackArchive(archive, content);
    demandVersion(manifest, archive);
    const before = await readResults(content, archive);
    const { intake } = manifest;
    const place = (name: string | null) => (name === null ? null : inside(content, name, archive));
    const old = await archivedGrades(content, manifest, before, archive);
    const { results, grades } = await runBatch(
      {
        input: inside(content, intake.submissions, archive),
        intake: {
          layout: intake.layout,
          pattern: intake.pattern,
          roster: place(intake.roster),
          times: place(intake.times),
        },
        out: path.join(folder, 'reports'),
        exerciseId: manifest.exercise.id,
        seed: manifest.seed,
        limits: manifest.limits,
        engine: { kind: manifest.engine, sandbox: 'bubblewrap' },
        report: { lang: 'en', afterDeadline: false },
        orders: {
          overrides: place(manifest.orders.overrides),
          latePolicy: place(manifest.orders.latePolicy),
          neverLower: place(manifest.orders.neverLower),
        },
        exports: { formats: [], points: null, canvas: null, moodle: null },
        repositoryFile: (file) => file,
        queue: null,
        onlyUngraded: null,
        pseudonyms: false,
        isFresh: true,
        isReused: false,
        jobs,
        signal,
        imageFolder: path.join(content, 'engine'),
      },
      progress,
    );
    const differences = differencesOf(before, results);
    const differing = new Set(differences.map(({ id }) => id));
    return {
      submissions: results.submissions.length,
      differences,
      grades: gradeDifferences(old, grades.grades).filter(({ id }) => !differing.has(id)),
      isSameExercise: await isSameExercise(manifest),
      complete: results.complete,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Another version may judge and say things differently: that would not be the same exam. */
function demandVersion({ versions }: Manifest, archive: string): void {
  if (versions.grader === packageVersion) return;
  throw new GraderError(
    'archive',
    `${archive} was graded by version ${versions.grader} of theta-grader, and this is ${packageVersion}.`,
    `Check it with that version: npx theta-grader@${versions.grader} archive --check.`,
  );
}

async function readResults(content: string, archive: string): Promise<Results> {
  try {
    const text = await readFile(path.join(content, 'reports', 'results.json'), 'utf8');
    return resultsSchema.parse(JSON.parse(text)) as Results;
  } catch (cause) {
    throw archiveDamaged(archive, 'its results.json cannot be read', cause);
  }
}

function differencesOf(before: Results, now: Results): ArchiveDifference[] {
  const [old, present] = [before, now].map(
    ({ submissions }) => new Map(submissions.map((each) => [each.id, verdictOf(each)])),
  );
  const ids = new Set([...(old?.keys() ?? []), ...(present?.keys() ?? [])]);
  return [...ids]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((id) => ({ id, before: old?.get(id) ?? null, now: present?.get(id) ?? null }))
    .filter((each) => each.before?.fingerprint !== each.now?.fingerprint);
}

function verdictOf({ fingerprint, score }: Results['submissions'][number]): Verdict {
  return { fingerprint, score };
}

/** Compares the archived exercise with the one that this grader has just judged by. */
async function isSameExercise({ exercise, files }: Manifest): Promise<boolean> {
  const own = await exerciseFiles(exercise.id);
  const archived = Object.entries(files).filter(([name]) => name.startsWith('exercise/'));
  if (archived.length !== own.size) return false;
  for (const [name, { sha256: expected }] of archived) {
    const file = own.get(name);
    if (file === undefined || sha256(await readFile(file)) !== expected) return false;
  }
  return true;
}
