// grader archive: a graded class as one file that can be graded again years later.

import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { OrderOptions } from '../batch/orders/class-orders.js';
import type { FinalGrade, GradeStep } from '../core/grades/final-grade.js';
import { GraderError } from '../core/model/errors.js';
import { requireShipped } from '../exercises.js';
import type { IntakeOptions } from '../intake/read-class.js';
import { archiveContents } from './archive-contents.js';
import { type ClassFilesRequest, classFiles } from './class-files.js';
import type { LeftOut } from './list-folder.js';
import { type Manifest, manifestName } from './manifest.js';
import { readRun } from './read-run.js';
import { ZipWriter } from './zip-writer.js';

export interface ArchiveRequest extends ClassFilesRequest {
  /** What was graded. */
  readonly submissions: string;
  readonly intake: IntakeOptions;
  readonly to: string;
}

export interface WrittenArchive {
  readonly submissions: number;
  readonly files: number;
  readonly leftOut: readonly LeftOut[];
  /** Grades that orders made what they are, and options whose orders among these are not in it. */
  readonly orderedGrades: number;
  readonly ordersMissing: readonly string[];
}

/** Writes the archive; the same class and run give the same bytes. */
export async function writeArchive(request: ArchiveRequest): Promise<WrittenArchive> {
  const { out, submissions, intake, to } = request;
  const { results, run, grades } = await readRun(out);
  await demandOutside(to, submissions);
  const { exercise, seed } = results;
  requireShipped(exercise.id, 'An archive');
  const contents = await archiveContents(out, submissions, exercise.id);
  const kept = await classFiles(request);
  const files = new Map([...contents.files, ...kept.files]);
  const leftOut = [...contents.leftOut, ...kept.leftOut];

  const writer = new ZipWriter(to);
  try {
    const written: Manifest['files'] = {};
    const folders = contents.folders.toSorted();
    for (const folder of folders) writer.folder(folder);
    for (const [name, source] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      written[name] = writer.file(name, source);
    }
    const manifest: Manifest = {
      archive: 'theta-grader class',
      version: 1,
      versions: run.versions,
      exercise,
      seed,
      seedFrom: run.seedFrom,
      engine: run.engine.chosen,
      limits: Object.fromEntries(
        Object.entries(run.changedLimits).map(([name, { here }]) => [name, here]),
      ),
      intake: {
        layout: intake.layout,
        pattern: intake.pattern,
        roster: kept.roster,
        times: kept.times,
        submissions: submissionsPath(contents.folders, files),
      },
      orders: kept.orders,
      leftOut: leftOut.map(({ name }) => name).toSorted(),
      folders,
      files: written,
    };
    writer.text(manifestName, `${JSON.stringify(manifest, null, 1)}\n`);
    writer.finish();
  } catch (error) {
    writer.discard();
    throw error;
  }
  return {
    submissions: results.submissions.length,
    files: files.size,
    leftOut,
    orderedGrades: grades.filter(({ steps }) => steps.length > 0).length,
    ordersMissing: ordersMissing(grades, request.orders),
  };
}

/** The option of each kind of step. */
const optionOf = {
  waived: 'overrides',
  given: 'overrides',
  excused: 'overrides',
  late: 'latePolicy',
  kept: 'neverLower',
} as const satisfies Record<GradeStep['kind'], keyof OrderOptions>;

const optionNames = {
  overrides: '--overrides',
  latePolicy: '--late-policy',
  neverLower: '--never-lower',
} as const satisfies Record<keyof OrderOptions, string>;

function ordersMissing(grades: readonly FinalGrade[], orders: OrderOptions): readonly string[] {
  const used = grades.flatMap(({ steps }) => steps.map(({ kind }) => optionOf[kind]));
  return [...new Set(used)]
    .filter((each) => orders[each] === null)
    .map((each) => optionNames[each]);
}

/** A folder, or the only file in it: a zip that was graded as it was. */
function submissionsPath(folders: readonly string[], files: ReadonlyMap<string, string>): string {
  const [folder] = folders;
  if (folder !== undefined) return folder;
  return [...files.keys()].find((name) => name.startsWith('submissions/')) ?? 'submissions';
}

/** An archive among the submissions would be handed in by somebody called like it. */
async function demandOutside(to: string, submissions: string): Promise<void> {
  const [folder, input] = await Promise.all(
    [path.dirname(path.resolve(to)), submissions].map((each) => realpath(each).catch(() => each)),
  );
  if (!`${folder}${path.sep}`.startsWith(`${input}${path.sep}`)) return;
  throw new GraderError(
    'archive',
    `${to} lies among the submissions.`,
    'Choose another place with --to.',
  );
}
