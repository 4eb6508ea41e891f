// The reports of a run, read for an archive: whether they can be kept and checked later.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { gradesName } from '../batch/orders/write-grades.js';
import { keyName } from '../batch/pseudonyms.js';
import type { FinalGrade } from '../core/grades/final-grade.js';
import { GraderError } from '../core/model/errors.js';
import type { Results } from '../core/model/report.js';
import { gradesSchema } from '../exporters/grades-schema.js';
import { resultsSchema } from '../exporters/results-schema.js';
import { packageVersion } from '../package-root.js';

/** What of run.json is needed; a run tells more. */
const runSchema = z.object({
  onlyUngraded: z.literal(true).optional(),
  seedFrom: z.enum(['option', 'secret']),
  engine: z.object({ chosen: z.enum(['auto', 'sealed', 'native']) }),
  changedLimits: z.record(z.string(), z.object({ here: z.number() })),
  versions: z.object({ grader: z.string(), node: z.string() }),
});

export interface ReadRun {
  readonly results: Results;
  readonly run: z.infer<typeof runSchema>;
  /** Those of grades.json; empty where no grade says more than its result. */
  readonly grades: readonly FinalGrade[];
}

/** Reads an output folder. @throws GraderError where an archive of it could not be checked. */
export async function readRun(out: string): Promise<ReadRun> {
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
  if (run.versions.grader !== packageVersion) {
    throw new GraderError(
      'archive',
      `The class was graded by version ${run.versions.grader}, and this is ${packageVersion}.`,
      'Archive with the version that graded, or grade again with this one.',
    );
  }
  return { results, run, grades: await gradesIn(out) };
}

async function gradesIn(out: string): Promise<readonly FinalGrade[]> {
  if (!existsSync(path.join(out, gradesName))) return [];
  return (await readJson(out, gradesName, gradesSchema)).grades;
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
