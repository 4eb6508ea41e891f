// What V8 is to spend on optimising, by the length of a run. Decided before a worker starts: the
// code caches of the build are made for these settings, and V8 takes no others.

import { setFlagsFromString } from 'node:v8';

/** Below this many submissions optimising the interpreter costs more than it gives (measured). */
const longRun = 600;

/** Every worker optimises our code for itself; fewer functions at a time leave more for grading. */
const calm = '--interrupt-budget=1000000';
const unoptimisedPython = '--liftoff-only';

/**
 * One short run earns back neither optimising the interpreter nor looking at functions of it that
 * are never called. The binary's hash is verified, so it is known to be valid.
 */
export const oneShot: readonly string[] = [unoptimisedPython, '--wasm-lazy-validation'];

/** V8 as it comes. */
export const plain: readonly string[] = [];

/** The settings, each a list of V8 flags. */
export const settings: readonly (readonly string[])[] = [
  plain,
  oneShot,
  [calm],
  [calm, unoptimisedPython],
];

/** For one program that is graded while somebody waits. */
export function optimiseForOne(): void {
  for (const flag of oneShot) setFlagsFromString(flag);
}

/** For about so many submissions. */
export function optimiseFor(submissions: number): void {
  setFlagsFromString(calm);
  if (submissions < longRun) setFlagsFromString(unoptimisedPython);
}

/** For as many as there may come. */
export function optimiseForLong(): void {
  setFlagsFromString(calm);
}
