// How far a number of a right path may be from the exact one.
//
// One step, in whatever form it is written, is good to 4u|θ|(1 + 2λ), where u is the rounding of one
// operation. Each later step passes that on as it shrinks or grows θ itself, so the k-th number of a
// path is good to 4ku(1 + 2λ)/|1 − 2λ| of itself, to first order. Near λ = ½ that grows without
// bound: there θ is what is left of a difference. Checks therefore keep their distance.

/** Single precision, which torch has unless told otherwise. */
const unit = 2 ** -24;

/**
 * The most steps that are asked, and the most that (1 + 2λ)/|1 − 2λ| comes to for rates that are,
 * with room for the rounding of that fraction itself; a test holds checks to both.
 */
export const asked = { steps: 60, amplification: 11.01 } as const;

/**
 * What is accepted: nothing beside the share of each number, so that small ones count as much as
 * large ones. No wrong program comes near it on purpose: each changes a number by 1 % or more.
 */
export const tolerance = {
  absolute: 0,
  relative: 4 * asked.steps * unit * asked.amplification,
} as const;

/** Whether two numbers of right paths may stand for the same one. */
export function isSame(own: number, other: number): boolean {
  const slack = tolerance.relative * (Math.abs(own) + Math.abs(other));
  return Number.isFinite(slack) && Math.abs(own - other) <= slack;
}
