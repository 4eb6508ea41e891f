// What an author can do about a gap, as far as it can be told.

import type { Exercise } from '../core/model/exercise.js';
import type { Proven } from './specimen.js';
import type { Gap } from './verification.js';

/** A gap with a suggestion. */
export function withAdvice(gap: Gap, proven: readonly Proven[], exercise: Exercise): Gap {
  // The shipped exercises have their own ways to be proven.
  if (exercise.folder === undefined) return gap;
  const advice = adviceFor(gap, proven);
  return advice === null ? gap : { ...gap, advice };
}

function adviceFor(gap: Gap, proven: readonly Proven[]): string | null {
  switch (gap.kind) {
    case 'right-loses-points':
      return aboutTolerance(gap, proven);
    case 'wrong-passes':
      return 'Add a check with points whose inputs bring the mistake to light, or an example that does.';
    case 'dead-check':
      return 'Add a program to wrong/ that only this check catches, or give its points to another one.';
    case 'unexplained-check':
      return 'Say in its `why` what it is kept for, or leave it out: other checks catch the same.';
    case 'seed-decides':
      return 'Give the checks named here more runs, or an example that every seed begins with.';
    case 'unexpected-standing':
      return 'Look at its report: grader check <file> --exercise <folder>.';
    case 'right-is-diagnosed':
    case 'misnamed':
      return null;
  }
}

/** Beyond this share of the right answer it is no matter of rounding. */
const largestRounding = 1e-3;

/** The smallest tolerance with which the numbers of a right program would be accepted. */
function aboutTolerance({ subject }: Gap, proven: readonly Proven[]): string {
  const shown = proven.find(({ specimen: { id } }) => id === subject);
  const failures = shown?.result.checks.flatMap(({ id, counterexample }) =>
    counterexample === null ? [] : [{ id, ...counterexample }],
  );
  const distances = (failures ?? []).map((each) => distanceOf(each.expected, each.actual));
  const worst = Math.max(...distances);
  const [first] = failures ?? [];
  if (first === undefined) return 'Look at its report: grader check <file> --exercise <folder>.';
  if (!(worst <= largestRounding)) {
    return `${first.id} fails at ${first.call}: expected ${first.expected}, got ${first.actual}. Mend the reference, the law or the program.`;
  }
  const enough = 10 ** (Math.floor(Math.log10(worst)) + 1);
  return `Its numbers are off by ${worst.toPrecision(1)} of the right ones. If that is right enough, declare the function with tolerance: ${enough}.`;
}

/** How far apart two shown numbers are, as a share of the first (or of 1); `NaN` for other texts. */
function distanceOf(expected: string, actual: string): number {
  const right = Number(expected);
  const own = Number(actual.replace(/^at [^:]*: /, ''));
  return Math.abs(own - right) / Math.max(1, Math.abs(right));
}
