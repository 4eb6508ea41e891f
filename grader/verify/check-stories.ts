// What each check is good for, told from the wrong programs that it caught, and the checks that are
// good for nothing.

import type { Exercise } from '../core/model/exercise.js';
import type { Proven } from './specimen.js';
import type { CheckStory, Gap } from './verification.js';

/** The story of every check, in the exercise's order. */
export function checkStories(exercise: Exercise, proven: readonly Proven[]): readonly CheckStory[] {
  const caught = proven.flatMap(({ specimen: { truth }, result }) =>
    truth.kind === 'wrong'
      ? [{ mistake: truth.id, failed: result.checks.filter(({ status }) => status === 'failed') }]
      : [],
  );
  return exercise.checks.map(({ id, function: name, points, sentence, domain, why }) => {
    const mine = caught.filter(({ failed }) => failed.some((check) => check.id === id));
    // Evidence may catch what a paying check catches: it only has to pay for itself.
    const alone = mine.filter(
      ({ failed }) => failed.filter((check) => points === 0 || check.maxPoints > 0).length === 1,
    );
    return {
      id,
      function: name,
      points,
      sentence: sentence.en,
      domain,
      why,
      catches: mistakesOf(mine),
      aloneCatches: mistakesOf(alone),
    };
  });
}

/** Checks that pay and catch nothing, and checks for which nothing speaks. */
export function checkGaps(stories: readonly CheckStory[]): readonly Gap[] {
  return stories.flatMap(({ id, points, why, catches, aloneCatches }): readonly Gap[] => {
    if (points > 0 && catches.length === 0) {
      return [
        { kind: 'dead-check', subject: id, what: `pays ${points} points and catches nothing` },
      ];
    }
    return aloneCatches.length === 0 && why === ''
      ? [{ kind: 'unexplained-check', subject: id, what: 'catches nothing alone and has no why' }]
      : [];
  });
}

function mistakesOf(caught: readonly { readonly mistake: string }[]): readonly string[] {
  return [...new Set(caught.map(({ mistake }) => mistake))];
}
