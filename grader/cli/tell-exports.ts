// What a command says of its exports, and what the runner of a GitHub workflow is told.

import { randomBytes } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import type { ExportOutcome } from '../batch/write-exports.js';
import { exitCode, type GraderError } from '../core/model/errors.js';
import type { GithubOutput } from '../exporters/export-format.js';
import { fenced } from '../exporters/github/workflow-command.js';
import { visibleText } from '../exporters/visible-text.js';
import type { Terminal } from './terminal.js';

/** What was written and what was left out, a line each; empty where nothing was exported. */
export function exportLines({ written, notes }: ExportOutcome, out: string): string {
  const lines = [...notes, ...written.map((name) => `${out}/${name}`)];
  return lines.map((line) => `${visibleText(line).replaceAll('\n', ' ')}\n`).join('');
}

/** Names each exporter that failed; the exit code that stands for the worst, `null` for none. */
export function tellFailures(failures: readonly GraderError[], terminal: Terminal): number | null {
  for (const { message, hint } of failures) {
    terminal.writeError(`grader: ${visibleText(message).replaceAll('\n', ' ')}\n${hint}\n`);
  }
  return failures.length === 0 ? null : Math.max(...failures.map((each) => each.exitCode));
}

/** Prints text that students had a hand in where no line of it can be a command, then our own. */
export async function tellRunner(
  text: string,
  { annotations, summary }: GithubOutput,
  terminal: Terminal,
): Promise<void> {
  // Made now, when no code of a student runs any more: nobody can have known it.
  const token = randomBytes(24).toString('hex');
  terminal.write(`${fenced(text, token)}${annotations}`);
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (file !== undefined && file !== '') await appendFile(file, summary);
}

/** A file's name from the top of the repository that is checked out. */
export function inRepository(file: string): string {
  const top = process.env.GITHUB_WORKSPACE ?? process.cwd();
  return path.relative(top, path.resolve(file)).replaceAll(path.sep, '/');
}

/** An exit code that a failed exporter raises; an interruption stays one. */
export function withFailures(code: number, failed: number | null): number {
  return code === exitCode.interrupted ? code : (failed ?? code);
}
