// One failing input of one file, asked again on a worker of its own.

import { GraderError } from '../core/model/errors.js';
import type { LimitChanges } from '../core/model/limits.js';
import type { Counterexample } from '../core/model/report.js';
import { limitsOfRun, loadExercise } from '../exercises.js';
import { readSubmission } from '../intake/read-submission.js';
import type { EngineChoice } from './engine-choice.js';
import { loadEngineParts } from './engine-parts.js';
import { createGradingPool } from './grading-pool.js';

export interface ReplayRequest {
  readonly file: string;
  readonly exercise: string;
  /** Id of the check. */
  readonly check: string;
  readonly seed: number;
  /** fast-check's path, as the report names it. */
  readonly path: string;
  /** Limits that are not to be the exercise's own. */
  readonly limits: LimitChanges;
  readonly engine: EngineChoice;
}

/** The counterexample as it is now; `null` when the check holds there. */
export async function replayFile(request: ReplayRequest): Promise<Counterexample | null> {
  const exercise = await loadExercise(request.exercise);
  if (!exercise.checks.some(({ id }) => id === request.check)) {
    throw new GraderError(
      'unknown-check',
      `The exercise ${exercise.id} has no check "${request.check}".`,
      'Copy the whole replay command from the foot of the report.',
    );
  }
  const limits = limitsOfRun(request.exercise, request.limits);
  const submission = await readSubmission(request.file, limits.sourceBytes);
  const pool = createGradingPool({
    parts: loadEngineParts(),
    engine: request.engine,
    report: { lang: 'en', afterDeadline: true },
    exerciseId: request.exercise,
    seed: request.seed,
    limits,
    workers: 1,
  });
  try {
    const { checkId, path } = { checkId: request.check, path: request.path };
    const reply = await pool.replay({ kind: 'replay', submission, checkId, path });
    return reply.counterexample;
  } finally {
    await pool.close();
  }
}
