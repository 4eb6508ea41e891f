// Which limits hold for a run: what the command line says, else the exercise, else what is usual.

import type { Limits } from './engine.js';

/** All limits of a run: those of the interpreter, and two that are kept around it. */
export interface RunLimits extends Limits {
  /** Bytes of source that one submission may hold. */
  readonly sourceBytes: number;
  /**
   * Wall-clock milliseconds that a question may go without a sign of life before its worker is
   * ended: only a net under code that never polls. Slow machines stretch it.
   */
  readonly netMs: number;
}

/** What an exercise says of limits; those around the interpreter have a usual value. */
export type ExerciseLimits = Limits & Partial<Pick<RunLimits, 'sourceBytes' | 'netMs'>>;

/** Those of an exercise that sets none: room for honest programs, and an end to others. */
export const usualLimits: ExerciseLimits = {
  loadTicks: 100_000,
  callTicks: 50_000,
  // Exact fractions, the slowest of right answers, take 600 a step when there are 300 of them.
  stepTicks: 1000,
  submissionTicks: 4_000_000,
  memoryBytes: 96 * 1024 * 1024,
  loadOutputBytes: 1024 * 1024,
  outputBytes: 64 * 1024 * 1024,
  keptOutputBytes: 16 * 1024,
};

/** Limits that somebody sets for one run. */
export type LimitChanges = Partial<RunLimits>;

/** Below three seconds the machine's own hiccups would count as hanging. */
const usual = { sourceBytes: 1024 * 1024, netMs: 3000 } as const;

/** The complete limits of a run. Loading may not print more than the whole submission. */
export function resolveLimits(own: ExerciseLimits, changes: LimitChanges): RunLimits {
  const { loadOutputBytes, outputBytes, ...limits } = { ...usual, ...own, ...changes };
  return Object.freeze({
    ...limits,
    loadOutputBytes: Math.min(loadOutputBytes, outputBytes),
    outputBytes,
  });
}

/** A limit that is not the exercise's own, in the limit's own unit. */
export interface ChangedLimit {
  readonly name: keyof RunLimits;
  readonly here: number;
  readonly exercise: number;
}

/** The limits of a run that are not the exercise's own: they can change a verdict. */
export function changedLimits(own: ExerciseLimits, limits: RunLimits): readonly ChangedLimit[] {
  const exercise = resolveLimits(own, {});
  return limitNames
    .map((name) => ({ name, here: limits[name], exercise: exercise[name] }))
    .filter((each) => each.here !== each.exercise);
}

/** Names of all limits, in the order in which they are told. */
export const limitNames = [
  'callTicks',
  'stepTicks',
  'loadTicks',
  'submissionTicks',
  'memoryBytes',
  'outputBytes',
  'loadOutputBytes',
  'keptOutputBytes',
  'sourceBytes',
  'netMs',
] as const satisfies readonly (keyof RunLimits)[];
