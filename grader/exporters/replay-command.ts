// The command with which a failure can be looked at again.

import type { EngineFacts } from '../core/model/engine.js';
import type { SubmissionResult } from '../core/model/report.js';
import { shellWord } from './shell-word.js';

/**
 * `grader replay …` for the first failing property check; `null` when there is none, or no file to
 * name. Worked examples have no path and are simply called again. `exercise` is what `--exercise`
 * has to say.
 */
export function replayCommand(
  result: SubmissionResult,
  engine: Pick<EngineFacts, 'name'> | null,
  exercise: string | null = null,
): string | null {
  if (result.file === null) return null;
  for (const check of result.checks) {
    const found = check.counterexample;
    if (check.status !== 'failed' || found === null || found.path === null) continue;
    const { seed, path } = found;
    const parts = [shellWord(result.file), '--check', shellWord(check.id), '--seed', String(seed)];
    const native = engine?.name === 'native' ? ['--engine', 'native'] : [];
    const from = exercise === null ? [] : ['--exercise', shellWord(exercise)];
    return ['grader replay', ...parts, '--path', shellWord(path), ...from, ...native].join(' ');
  }
  return null;
}
