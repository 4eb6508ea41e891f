// What judging costs without Python: everything of a grading but the engine, whose answers are
// remembered from a first time.

import { questionPlan } from '../grader/core/checks/plan.js';
import { type GradeSetting, gradeSubmission } from '../grader/core/grade.js';
import { TripMemory } from '../grader/core/memory/remembering-engine.js';
import type { Trip } from '../grader/core/memory/trip.js';
import type { Engine } from '../grader/core/model/engine.js';
import type { Submission } from '../grader/core/model/submission.js';
import { sha256 } from '../grader/sha256.js';
import { lookAtSource } from '../grader/source/look-at-source.js';
import { gradientDescent } from '../reference/gradient-descent/exercise.js';
import { benchSubmission } from './bench-submission.js';

/** Remembers what `engine` answers to `count` programs; gives milliseconds a submission, judged. */
export async function prepareJudging(
  engine: Engine,
  count: number,
): Promise<() => Promise<number>> {
  const plan = questionPlan(gradientDescent, 1);
  const setting: Omit<GradeSetting, 'engine'> = {
    exercise: gradientDescent,
    seed: 1,
    plan,
    lookAtSource,
    lang: 'en',
    page: 'students/page.html',
    fingerprint: async (text) => sha256(text),
  };
  const remembered: { readonly submission: Submission; readonly trips: readonly Trip[] }[] = [];
  for (let n = 0; n < count; n++) {
    const memory = new TripMemory([], sha256);
    await gradeSubmission(benchSubmission(n), { ...setting, engine: memory.over(engine) });
    remembered.push({ submission: benchSubmission(n), trips: memory.trips() });
  }
  return async () => {
    const start = performance.now();
    for (const { submission, trips } of remembered) {
      const memory = new TripMemory(trips, sha256);
      await gradeSubmission(submission, { ...setting, engine: memory.over(engine) });
      if (memory.loadedLive > 0) throw new Error('an answer was not remembered');
    }
    return (performance.now() - start) / count;
  };
}
