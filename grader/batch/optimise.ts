// What V8 is to spend on optimising, by the length of a run. Decided before a worker starts: the
// code caches of the build are made for these settings, and V8 takes no others.

import { setFlagsFromString } from 'node:v8';

/** Below this many submissions optimising the interpreter costs more than it gives (measured). */
const longRun = 600;

/** The last major version of V8 that counts down a budget before it optimises a function. */
const lastWithBudget = 11;

/**
 * Every worker optimises our code for itself; fewer functions at a time leave more for grading. A
 * V8 that does not know the flag would complain of it on standard error.
 */
const calmOptimiser =
  Number.parseInt(process.versions.v8, 10) > lastWithBudget ? [] : ['--interrupt-budget=1000000'];
/**
 * A worker needs about 11 MB for itself, and V8 would let 40 pile up before it looks for what is
 * no longer needed.
 */
const smallHeaps = ['--initial-old-space-size=16', '--heap-growing-percent=40'];
const calm = [...calmOptimiser, ...smallHeaps];
const unoptimisedPython = '--liftoff-only';

/**
 * One short run earns back neither optimising the interpreter nor looking at functions of it that
 * are never called. The binary's hash is verified, so it is known to be valid.
 */
export const oneShot: readonly string[] = [unoptimisedPython, '--wasm-lazy-validation'];

const calmAndShort = [...calm, unoptimisedPython];

/** V8 as it comes. */
export const plain: readonly string[] = [];

/** The settings, each a list of V8 flags. */
export const settings: readonly (readonly string[])[] = [plain, oneShot, calm, calmAndShort];

/** For one program that is graded while somebody waits. */
export function optimiseForOne(): void {
  set(oneShot);
}

/** For about so many submissions. */
export function optimiseFor(submissions: number): void {
  set(isLongRun(submissions) ? calm : calmAndShort);
}

/** Whether a run is long enough for what costs much once. */
export function isLongRun(submissions: number): boolean {
  return submissions >= longRun;
}

/** For as many as there may come. */
export function optimiseForLong(): void {
  set(calm);
}

function set(setting: readonly string[]): void {
  for (const flag of setting) setFlagsFromString(flag);
}
