// grader archive: a graded class as one file that can be graded again years later.

import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { gradesName } from '../batch/orders/write-grades.js';
import { keyName } from '../batch/pseudonyms.js';
import { GraderError } from '../core/model/errors.js';
import type { Results } from '../core/model/report.js';
import { requireShipped } from '../exercises.js';
import { gradesSchema } from '../exporters/grades-schema.js';
import { resultsSchema } from '../exporters/results-schema.js';
import type { IntakeOptions } from '../intake/read-class.js';
import { packageVersion } from '../package-root.js';
import { archiveContents } from './archive-contents.js';
import { entryName } from './entry-names.js';
import { type LeftOut, listFolder } from './list-folder.js';
import { type Manifest, manifestName } from './manifest.js';
import { kindOf, notAFile } from './source-files.js';
import { ZipWriter } from './zip-writer.js';

/** Files of one included folder; a home folder given by mistake has more. */
const mostIncluded = 1000;

export interface ArchiveRequest {
  /** Output folder of the run. */
  readonly out: string;
  /** What was graded. */
  readonly submissions: string;
  readonly intake: IntakeOptions;
  /** Further files and folders to keep: overrides, say. */
  readonly include: readonly string[];
  readonly to: string;
}

export interface WrittenArchive {
  readonly submissions: number;
  readonly files: number;
  readonly leftOut: readonly LeftOut[];
  /** Grades that orders of the instructor made what they are. */
  readonly orderedGrades: number;
}

/** What of run.json is needed; a run tells more. */
const runSchema = z.object({
  onlyUngraded: z.literal(true).optional(),
  seedFrom: z.enum(['option', 'secret']),
  engine: z.object({ chosen: z.enum(['auto', 'sealed', 'native']) }),
  changedLimits: z.record(z.string(), z.object({ here: z.number() })),
  versions: z.object({ grader: z.string(), node: z.string() }),
});

/** Writes the archive; the same class and run give the same bytes. */
export async function writeArchive(request: ArchiveRequest): Promise<WrittenArchive> {
  const { out, submissions, intake, to } = request;
  const { results, run } = await readRun(out);
  await demandOutside(to, submissions);
  const { exercise, seed } = results;
  requireShipped(exercise.id, 'An archive');
  const contents = await archiveContents(out, submissions, exercise.id);
  const files = new Map(contents.files);
  const leftOut = [...contents.leftOut];
  const keep = async (file: string | null, place: string) => {
    if (file === null) return null;
    if ((await kindOf(file)) === 'folder') throw notAFile(file);
    const name = `${place}/${entryName(path.basename(file))}`;
    files.set(name, file);
    return name;
  };
  const roster = await keep(intake.roster, 'class/roster');
  const times = await keep(intake.times, 'class/times');
  for (const [index, file] of request.include.entries()) {
    const place = `class/included/${index + 1}`;
    if ((await kindOf(file)) === 'file') {
      await keep(file, place);
      continue;
    }
    const at = `${place}/${entryName(path.basename(path.resolve(file)))}`;
    const included = await listFolder(file, at, mostIncluded);
    for (const [name, source] of included.files) files.set(name, source);
    leftOut.push(...included.leftOut);
  }

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
        roster,
        times,
        submissions: submissionsPath(contents.folders, files),
      },
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
    orderedGrades: await orderedGrades(out),
  };
}

async function orderedGrades(out: string): Promise<number> {
  if (!existsSync(path.join(out, gradesName))) return 0;
  const { grades } = await readJson(out, gradesName, gradesSchema);
  return grades.filter(({ steps }) => steps.length > 0).length;
}

/** A folder, or the only file in it: a zip that was graded as it was. */
function submissionsPath(folders: readonly string[], files: ReadonlyMap<string, string>): string {
  const [folder] = folders;
  if (folder !== undefined) return folder;
  return [...files.keys()].find((name) => name.startsWith('submissions/')) ?? 'submissions';
}

async function readRun(
  out: string,
): Promise<{ readonly results: Results; readonly run: z.infer<typeof runSchema> }> {
  if (existsSync(path.join(out, keyName))) {
    throw new GraderError(
      'archive',
      `The reports in ${out} bear pseudonyms, and an archive is checked by the real ids.`,
      'Grade once more without --pseudonyms into another folder, and archive that.',
    );
  }
  const results = await readJson(out, 'results.json', resultsSchema);
  if (!results.complete) {
    throw new GraderError(
      'archive',
      `The run in ${out} was interrupted.`,
      'Let the same batch command finish, then archive.',
    );
  }
  const run = await readJson(out, 'run.json', runSchema);
  if (run.onlyUngraded === true) {
    throw new GraderError(
      'archive',
      `The run in ${out} graded only a part of the class (--only-ungraded).`,
      'Grade the whole class into one folder, without --only-ungraded, and archive that.',
    );
  }
  if (run.versions.grader === packageVersion) return { results, run };
  throw new GraderError(
    'archive',
    `The class was graded by version ${run.versions.grader}, and this is ${packageVersion}.`,
    'Archive with the version that graded, or grade again with this one.',
  );
}

async function readJson<Value>(
  out: string,
  name: string,
  schema: z.ZodType<Value>,
): Promise<Value> {
  try {
    return schema.parse(JSON.parse(await readFile(path.join(out, name), 'utf8')));
  } catch (cause) {
    throw new GraderError(
      'archive',
      `There is no ${name} of a run in ${out}.`,
      'Name the folder that `grader batch` wrote with --out.',
      { cause },
    );
  }
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
