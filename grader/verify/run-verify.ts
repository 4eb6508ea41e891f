// Verifying an exercise as it ships: its references, its corpus and its wrong models, graded for
// real.

import path from 'node:path';
import { loadEngineParts } from '../batch/engine-parts.js';
import { createGradingPool, type GradingPool } from '../batch/grading-pool.js';
import type { Exercise } from '../core/model/exercise.js';
import { limitsOfRun, loadExercise } from '../exercises.js';
import { packageRoot } from '../package-root.js';
import { readFolderSpecimens } from './folder-specimens.js';
import { modelExaminer } from './model-examiner.js';
import { modelSpecimens } from './model-specimens.js';
import { loadProof } from './proof.js';
import { readCorpus, readReferences } from './read-specimens.js';
import type { Specimen } from './specimen.js';
import type { Verification } from './verification.js';
import { type Examiner, verifyExercise } from './verify-exercise.js';

export interface RunVerifyOptions {
  readonly exerciseId: string;
  readonly seed: number;
  /** Seeds 1 … n to try beside `seed`; 0 for none. */
  readonly seeds: number;
  /** Workers for programs in Python. */
  readonly workers: number;
}

/** Told how it goes on. */
export interface VerifyProgress {
  start(total: number): void;
  /** One more program was graded. */
  advance(): void;
  end(): void;
}

/** Proves an exercise: one that ships with the grader, or one of a folder. */
export async function runVerify(
  { exerciseId, seed, seeds, workers }: RunVerifyOptions,
  progress: VerifyProgress,
): Promise<Verification> {
  const exercise = await loadExercise(exerciseId);
  const specimens = path.isAbsolute(exerciseId)
    ? await readFolderSpecimens(exerciseId, exercise)
    : await shippedSpecimens(exercise);
  const pool = createGradingPool({
    parts: loadEngineParts(),
    engine: { kind: 'sealed', sandbox: 'bubblewrap' },
    report: { lang: 'en', afterDeadline: true },
    exerciseId,
    seed,
    limits: limitsOfRun(exerciseId, {}),
    workers,
  });
  progress.start(specimens.length * (seeds + 1));
  const examiner = examinerOf(exercise, seed, pool, () => progress.advance());
  try {
    return await verifyExercise({ exercise, seed, seeds, specimens, examiner });
  } finally {
    progress.end();
    await pool.close();
  }
}

/** Everything that is known to be right or wrong beforehand. */
async function shippedSpecimens(exercise: Exercise): Promise<readonly Specimen[]> {
  const { id, followThrough, misconceptions } = exercise;
  const folder = path.join(packageRoot, 'reference', id);
  // Written as an author's own exercise is, its programs lie beside it.
  if (followThrough === null || misconceptions === null) {
    return readFolderSpecimens(folder, exercise);
  }
  const proof = await loadProof(id);
  return [
    ...(await readReferences(folder)),
    ...(await readCorpus(path.join(packageRoot, 'test', 'corpus'), proof)),
    ...modelSpecimens(misconceptions, followThrough, proof),
  ];
}

/** Python goes to the workers, TypeScript stays here. */
function examinerOf(
  exercise: Exercise,
  seed: number,
  pool: GradingPool,
  advance: () => void,
): Examiner {
  const models = modelExaminer(exercise, exercise.followThrough ?? { step: '', loop: '' });
  const wants = { page: 'none', text: null } as const;
  return {
    async grade({ body }) {
      const result =
        body.kind === 'model'
          ? await models.grade(body.program, seed)
          : (
              await pool.grade({
                kind: 'grade',
                submission: body.submission,
                page: '',
                wants,
                names: [],
                known: null,
                keepsAnswers: false,
              })
            ).result;
      advance();
      return result;
    },
    async score({ body }, withSeed) {
      const score =
        body.kind === 'model'
          ? await models.score(body.program, withSeed)
          : (await pool.score({ kind: 'score', submission: body.submission, seed: withSeed }))
              .score;
      advance();
      return score;
    },
  };
}
