// Walks that are drawn. Starts are eighths and rates twentieths, so that failures shrink to calls
// that can be worked out on paper. Rates next to ½ are left out: there rounding would decide.

import * as fc from 'fast-check';

/** Start, learning rate and number of steps. */
export type Walk = readonly [start: number, rate: number, steps: number];

/** Never 0, where a path has nowhere to go. */
const start = fc
  .integer({ min: 1, max: 64 })
  .chain((eighths) => fc.constantFrom(eighths / 8, -eighths / 8));

/** λ < ½: θ creeps towards zero. */
const gentle = twentieths(1, 8);

/** ½ < λ < 1: θ jumps over zero and lands nearer. */
const jumping = twentieths(12, 19);

/** λ > 1: every jump lands farther out. */
const steep = twentieths(21, 40);

/** Steps from which a path that lacks an end or two still has numbers side by side. */
export const enoughSteps = 3;

/** Walks at a gentle rate. */
export const gentleWalks = walks(gentle, enoughSteps);

/** Walks that jump over zero and land nearer. */
export const jumpingWalks = walks(jumping, enoughSteps);

/** Walks that run away. */
export const steepWalks = walks(steep, enoughSteps);

/** Walks of at least so many steps at any of these rates. */
export function anyWalks(leastSteps: number): fc.Arbitrary<Walk> {
  return walks(fc.oneof(gentle, jumping, steep), leastSteps);
}

/**
 * Walks without a step. With small numbers they are asked before all others, so that a loop without
 * end elsewhere does not decide about them.
 */
export const noSteps: fc.Arbitrary<Walk> = fc.tuple(
  fc.constantFrom(0.5, -0.5, 0.25, -0.25),
  gentle,
  fc.constant(0),
);

/** Half as many steps, rounded down. */
export function halfOf(steps: number): number {
  return Math.floor(steps / 2);
}

function walks(rate: fc.Arbitrary<number>, leastSteps: number): fc.Arbitrary<Walk> {
  return fc.tuple(start, rate, fc.integer({ min: leastSteps, max: 8 }));
}

function twentieths(from: number, to: number): fc.Arbitrary<number> {
  return fc.integer({ min: from, max: to }).map((k) => k / 20);
}
