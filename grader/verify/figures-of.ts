// The counts that an exercise is held to.

import { isNamedRightly, rightFunctions } from './program-gaps.js';
import type { Proven } from './specimen.js';
import type { Figures } from './verification.js';

/** Counts over all programs. */
export function figuresOf(proven: readonly Proven[]): Figures {
  const right = proven.flatMap(({ specimen: { truth }, result }) =>
    truth.kind === 'needs-library' || truth.kind === 'nearly'
      ? []
      : rightFunctions(result, truth).map((name) => ({
          ...result.functions[name],
          isNamed: result.diagnoses.some((each) => each.function === name),
        })),
  );
  const wrong = proven.flatMap(({ specimen: { truth }, result }) =>
    truth.kind === 'wrong' ? [{ truth, result }] : [],
  );
  const namable = wrong.filter(({ truth }) => truth.names !== null);
  return {
    rightFunctions: right.length,
    rightThatLose: right.filter(({ score, maxScore }) => score !== maxScore).length,
    rightThatAreNamed: right.filter(({ isNamed }) => isNamed).length,
    wrongPrograms: wrong.length,
    wrongThatPass: wrong.filter(({ result }) => result.score === result.maxScore).length,
    namable: namable.length,
    namedRightly: namable.filter(({ truth, result }) => isNamedRightly(result, truth)).length,
  };
}
