// The command with which a failure can be looked at again.

import type { SubmissionResult } from '../core/model/report.js';

/**
 * `grader replay …` for the first failing property check; `null` when there is none, or no file to
 * name. Worked examples have no path and are simply called again.
 */
export function replayCommand(result: SubmissionResult): string | null {
  if (result.file === null) return null;
  for (const check of result.checks) {
    const found = check.counterexample;
    if (check.status !== 'failed' || found === null || found.path === null) continue;
    const { seed, path } = found;
    const parts = [shellWord(result.file), '--check', shellWord(check.id), '--seed', String(seed)];
    return ['grader replay', ...parts, '--path', shellWord(path)].join(' ');
  }
  return null;
}

// The command is made to be pasted, so a file's name must never become a command of its own.
function shellWord(text: string): string {
  const word = text.startsWith('-') ? `./${text}` : text;
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
