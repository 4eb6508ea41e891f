// Running the exporters: one that fails is named, the others finish.

import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { GraderError } from '../core/model/errors.js';
import type { Exported, ExportFormat, GithubOutput } from '../exporters/export-format.js';
import type { OutputFolder } from './output-folder.js';
import type { GradedClass, PreparedExport } from './prepare-exports.js';

export interface ExportOutcome {
  /** Files and folders at the top of the output folder. */
  readonly written: readonly string[];
  readonly notes: readonly string[];
  /** `null` unless the runner of a workflow is to be told. */
  readonly github: GithubOutput | null;
  readonly failures: readonly GraderError[];
}

/** Runs them one after the other and writes what they make. */
export async function writeExports(
  prepared: readonly PreparedExport[],
  graded: GradedClass,
  folder: Pick<OutputFolder, 'write'>,
): Promise<ExportOutcome> {
  const done: Exported[] = [];
  const failures: GraderError[] = [];
  for (const { format, run } of prepared) {
    try {
      const exported = await run(graded);
      for (const { path: name, content } of exported.files) await folder.write(name, content);
      if (format === 'gradescope') await removeStale(graded.folder, exported);
      done.push(exported);
    } catch (error) {
      failures.push(failureOf(format, error));
    }
  }
  const names = done.flatMap(({ files }) => files.map((each) => topOf(each.path)));
  return {
    written: [...new Set(names)],
    notes: done.flatMap(({ notes }) => notes),
    github: done.find(({ github }) => github !== null)?.github ?? null,
    failures,
  };
}

function topOf(name: string): string {
  return name.replace(/\/.*$/s, '');
}

/** Folders of submissions that are no longer there; anything not named like a page is not ours. */
async function removeStale(out: string, { files }: Exported): Promise<void> {
  const folder = path.join(out, 'gradescope');
  const current = new Set(files.map((each) => each.path.split('/')[1]));
  for (const name of await readdir(folder).catch(() => [])) {
    if (!current.has(name) && /-[0-9a-f]{16}$/.test(name)) {
      await rm(path.join(folder, name, 'results.json'), { force: true });
    }
  }
}

function failureOf(format: ExportFormat, error: unknown): GraderError {
  const text = error instanceof Error ? error.message : String(error);
  const [what = ''] = text.split('\n');
  const message = `The export "${format}" failed: ${/[.?!]$/.test(what) ? what : `${what}.`}`;
  if (error instanceof GraderError) return new GraderError(error.code, message, error.hint);
  if (error instanceof Error && 'syscall' in error) {
    const hint = 'Make room and give permission in the output folder, then run grader export.';
    return new GraderError('output-not-writable', message, hint, { cause: error });
  }
  const hint = 'This is a fault of the grader; please report it. The other exports are written.';
  return new GraderError('grader-fault', message, hint, { cause: error });
}
