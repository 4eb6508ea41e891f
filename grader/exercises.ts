// The exercises that ship with the grader.

import { gradientDescent } from '../reference/gradient-descent/exercise.js';
import { GraderError } from './core/model/errors.js';
import type { Exercise } from './core/model/exercise.js';

const exercises: readonly Exercise[] = [gradientDescent];

/** Ids that `--exercise` takes. */
export const exerciseIds: readonly string[] = exercises.map(({ id }) => id);

/** The exercise with this id. */
export function findExercise(id: string): Exercise {
  const found = exercises.find((exercise) => exercise.id === id);
  if (found) return found;
  throw new GraderError(
    'unknown-exercise',
    `There is no exercise "${id}".`,
    `Choose one of: ${exerciseIds.join(', ')}.`,
  );
}
