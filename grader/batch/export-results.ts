// Exports of a class that is graded already: from its results.json and the pages beside it.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { GraderError } from '../core/model/errors.js';
import type { Results } from '../core/model/report.js';
import { loadExercise } from '../exercises.js';
import type { ReportOptions } from '../exporters/report-options.js';
import { resultsSchema } from '../exporters/results-schema.js';
import type { ExportRequest } from './export-request.js';
import { openOutputFolder } from './output-folder.js';
import { prepareExports } from './prepare-exports.js';
import { type ExportOutcome, writeExports } from './write-exports.js';

/** Writes the exports beside `file`, a results.json. Nothing is graded again. */
export async function exportResults(
  file: string,
  request: ExportRequest,
  options: ReportOptions,
): Promise<ExportOutcome> {
  const results = await readResults(file);
  const exercise = await loadExercise(results.exercise.id);
  const out = path.dirname(file);
  const prepared = await prepareExports(request, out);
  const folder = await openOutputFolder(out);
  try {
    const repositoryFile = (name: string) => name;
    const graded = { results, exercise, options, folder: out, repositoryFile };
    return await writeExports(prepared, graded, folder);
  } finally {
    await folder.close();
  }
}

async function readResults(file: string): Promise<Results> {
  const hint = 'Name the results.json that grader batch wrote.';
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const message = `${file} cannot be read as JSON.`;
    throw new GraderError('input-unreadable', message, hint, { cause: error });
  }
  const found = resultsSchema.safeParse(json);
  if (found.success) return found.data;
  throw new GraderError('input-unreadable', `${file} is not a results.json of this grader.`, hint);
}
