// The exercises that ship with the grader. Each is loaded when it is asked for: a command that
// only names one starts without it.

import { limits as gradientDescentLimits } from '../reference/gradient-descent/limits.js';
import { GraderError } from './core/model/errors.js';
import type { Exercise } from './core/model/exercise.js';
import {
  type ExerciseLimits,
  type LimitChanges,
  type RunLimits,
  resolveLimits,
  usualLimits,
} from './core/model/limits.js';
import type { Results } from './core/model/report.js';

/** The seed of a run where nobody says another. */
export const defaultSeed = 1;

interface Shipped {
  readonly limits: ExerciseLimits;
  load(): Promise<Exercise>;
}

const shipped: Readonly<Record<string, Shipped>> = {
  'gradient-descent': {
    limits: gradientDescentLimits,
    load: async () => (await import('../reference/gradient-descent/exercise.js')).gradientDescent,
  },
  'gradient-descent-path': {
    limits: usualLimits,
    load: async () =>
      (await import('../reference/gradient-descent-path/exercise.js')).gradientDescentPath,
  },
  'mean-squared-error': {
    limits: usualLimits,
    load: async () =>
      (await import('../reference/mean-squared-error/exercise.js')).meanSquaredError,
  },
};

/** Exercises that came from folders, by the reference that names them in this process. */
const opened = new Map<string, Exercise>();

/** Makes an exercise known under a reference: its folder, or its own id. */
export function addExercise(reference: string, exercise: Exercise): void {
  opened.set(reference, exercise);
}

/** Refuses the id of an exercise that is not there. */
export function requireExercise(id: string): void {
  shippedAs(id);
}

/** Refuses an exercise that does not ship with the grader, where only those can be used. */
export function requireShipped(id: string, what: string): void {
  requireExercise(id);
  if (Object.hasOwn(shipped, id)) return;
  throw new GraderError(
    'exercise',
    `${what} is made for exercises that ship with the grader.`,
    'For an exercise of your own use batch, check, replay and verify.',
  );
}

/** The exercise with this id. */
export function loadExercise(id: string): Promise<Exercise> {
  return shippedAs(id).load();
}

/**
 * The exercise of an earlier run. An id is not enough to know it by: what a folder holds may have the
 * id of one that ships, and its version tells that it came from a folder.
 */
export async function loadExerciseOf({ id, version }: Results['exercise']): Promise<Exercise> {
  const exercise = await loadExercise(id);
  if (!version.includes('+') || exercise.folder !== undefined) return exercise;
  throw new GraderError(
    'exercise',
    `These results are of an exercise "${id}" that lies in a folder.`,
    'Name that folder with --exercise.',
  );
}

/** The limits of a run over an exercise, known before it is loaded. */
export function limitsOfRun(id: string, changes: LimitChanges): RunLimits {
  return resolveLimits(shippedAs(id).limits, changes);
}

function shippedAs(id: string): Shipped {
  const own = opened.get(id);
  if (own !== undefined) return { limits: own.limits, load: async () => own };
  const found = Object.hasOwn(shipped, id) ? shipped[id] : undefined;
  if (found) return found;
  throw new GraderError(
    'unknown-exercise',
    `There is no exercise "${id}".`,
    `Choose one of: ${Object.keys(shipped).join(', ')}, or name the folder of your own.`,
  );
}
