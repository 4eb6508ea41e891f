// The exercises that ship with the grader. Each is loaded when it is asked for: a command that
// only names one starts without it.

import { GraderError } from './core/model/errors.js';
import type { Exercise } from './core/model/exercise.js';

const loaders: Readonly<Record<string, () => Promise<Exercise>>> = {
  'gradient-descent': async () =>
    (await import('../reference/gradient-descent/exercise.js')).gradientDescent,
};

/** Refuses the id of an exercise that is not there. */
export function requireExercise(id: string): void {
  loaderOf(id);
}

/** The exercise with this id. */
export function loadExercise(id: string): Promise<Exercise> {
  return loaderOf(id)();
}

function loaderOf(id: string): () => Promise<Exercise> {
  const loader = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  if (loader) return loader;
  throw new GraderError(
    'unknown-exercise',
    `There is no exercise "${id}".`,
    `Choose one of: ${Object.keys(loaders).join(', ')}.`,
  );
}
