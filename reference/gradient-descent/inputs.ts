// What the checks draw from. Every list begins with its simplest values: fast-check shrinks towards
// the front, so failures end in calls that a learner can work out on paper (RULES A.1).

import * as fc from 'fast-check';

/** One of `values`, shrinking towards the first. */
export function oneOf(values: readonly number[]): fc.Arbitrary<number> {
  const [first = Number.NaN] = values;
  return fc.nat({ max: values.length - 1 }).map(
    (index) => values[index] ?? first,
    // Lets worked examples shrink too.
    (value) => {
      const index = typeof value === 'number' ? values.indexOf(value) : -1;
      if (index < 0) {
        throw new Error('not a value of the list');
      }
      return index;
    },
  );
}

/** k/8 for 0 < |k| ≤ 64: whole numbers first, then halves, quarters, eighths. */
export const starts: readonly number[] = [1, 2, 4, 8].flatMap((parts) =>
  wholeNumbers(1, 8 * parts)
    .filter((k) => parts === 1 || k % 2 === 1)
    .flatMap((k) => [k / parts, -k / parts]),
);

/** A few starts without blind values, for laws that share their calls with others. */
export const fewStarts: readonly number[] = [3, -2.5, 5, -1.75];

/** λ < ½: θ creeps towards zero. */
export const gentleRates: readonly number[] = twentieths(1, 9);

/** ½ < λ < 1: θ jumps over zero and lands nearer. */
export const jumpingRates: readonly number[] = twentieths(11, 19);

/** λ > 1: every jump lands farther out. */
export const steepRates: readonly number[] = twentieths(21, 50);

/** All of them. */
export const anyRate: readonly number[] = [...gentleRates, ...jumpingRates, ...steepRates];

/** Start, rate and number of steps of a loop question. */
export type LoopInput = [theta: number, rate: number, steps: number];

/**
 * Loop questions whose right iterates all stay within 1e-13 … 1e3 (RULES A.2): beyond, early stops
 * and overflow would decide.
 */
export function loopInput(rates: readonly number[], mostSteps: number): fc.Arbitrary<LoopInput> {
  return fc
    .tuple(oneOf(starts), oneOf(rates), oneOf(wholeNumbers(1, mostSteps)))
    .filter(([theta, rate, steps]) => {
      const last = Math.abs(theta) * Math.abs(1 - 2 * rate) ** steps;
      return last >= 1e-13 && last <= 1e3;
    });
}

export function wholeNumbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** k/20, those with one decimal first. */
function twentieths(from: number, to: number): readonly number[] {
  const all = wholeNumbers(from, to);
  return [...all.filter((k) => k % 2 === 0), ...all.filter((k) => k % 2 === 1)].map((k) => k / 20);
}
