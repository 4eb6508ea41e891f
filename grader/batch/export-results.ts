// Exports of a class that is graded already: from its results.json and the pages beside it.

import path from 'node:path';
import { loadExerciseOf } from '../exercises.js';
import type { ReportOptions } from '../exporters/report-options.js';
import type { ExportRequest } from './export-request.js';
import { openOutputFolder } from './output-folder.js';
import { prepareExports } from './prepare-exports.js';
import { readEarlierRun } from './read-results.js';
import { type ExportOutcome, writeExports } from './write-exports.js';

/** Writes the exports beside `file`, a results.json. Nothing is graded again. */
export async function exportResults(
  file: string,
  request: ExportRequest,
  options: ReportOptions,
): Promise<ExportOutcome> {
  const { results, grades } = await readEarlierRun(file);
  const exercise = await loadExerciseOf(results.exercise);
  const out = path.dirname(file);
  const prepared = await prepareExports(request, out);
  const folder = await openOutputFolder(out);
  try {
    const repositoryFile = (name: string) => name;
    const graded = { results, grades, exercise, options, folder: out, repositoryFile };
    return await writeExports(prepared, graded, folder);
  } finally {
    await folder.close();
  }
}
