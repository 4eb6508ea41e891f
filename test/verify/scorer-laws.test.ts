import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxScore } from '#grader/core/model/exercise.js';
import type { SubmissionResult } from '#grader/core/model/report.js';
import { modelExaminer } from '#grader/verify/model-examiner.js';
import { modelSpecimens } from '#grader/verify/model-specimens.js';
import type { ModelProgram } from '#grader/verify/specimen.js';
import { loopName, stepName } from '#reference/gradient-descent/calls.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import * as proof from '#reference/gradient-descent/wrong-models/alike.js';
import { misconceptions } from '#reference/gradient-descent/wrong-models/misconceptions.js';

const names = { step: stepName, loop: loopName };
const { grade } = modelExaminer(gradientDescent, names);

const programs = modelSpecimens(misconceptions, names, proof).flatMap(({ body }) =>
  body.kind === 'model' ? [body.program] : [],
);
const [right] = programs;
if (right === undefined) throw new Error('the right program comes first');

/** Any step over any loop: each right, or wrong in a way of its own. */
const anyPair: fc.Arbitrary<ModelProgram> = fc.record({
  step: fc.constantFrom(...new Set(programs.map(({ step }) => step))),
  loop: fc.constantFrom(...new Set(programs.map(({ loop }) => loop))),
});
const seed = fc.constantFrom(1, 2, 3, 2 ** 31 - 1);

describe('the score', () => {
  it('lies between nothing and all, in whole points that add up', async () => {
    await assertOfPairs(async (pair, drawn) => {
      const result = await grade(pair, drawn);
      const parts = Object.values(result.functions);

      expect(parts.every(({ score, maxScore: most }) => score >= 0 && score <= most)).toBe(true);
      expect(Number.isInteger(result.score)).toBe(true);
      expect(result.score).toBe(parts.reduce((sum, { score }) => sum + score, 0));
      expect(result.score).toBe(result.checks.reduce((sum, { points }) => sum + points, 0));
    });
  });

  it('of a function is never lowered by mending that function', async () => {
    await assertOfPairs(async (pair, drawn) => {
      const before = await grade(pair, drawn);
      const mendedStep = await grade({ ...pair, step: right.step }, drawn);
      const mendedLoop = await grade({ ...pair, loop: right.loop }, drawn);

      expect(pointsOf(mendedStep, stepName)).toBeGreaterThanOrEqual(pointsOf(before, stepName));
      expect(pointsOf(mendedLoop, loopName)).toBeGreaterThanOrEqual(pointsOf(before, loopName));
    });
  });

  it('is full for the right pair, whatever the seed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 2 ** 31 - 1 }), async (drawn) => {
        expect((await grade(right, drawn)).score).toBe(maxScore(gradientDescent));
      }),
      { numRuns: 20, seed: 1 },
    );
  });
});

describe('the report', () => {
  it('comes for a noisy loop over a step that gives no number', async () => {
    const behaviourOf = <T extends { id: string }>(models: readonly T[], id: string): T => {
      const found = models.find((each) => each.id === id);
      if (found === undefined) throw new Error(`there is no model ${id}`);
      return found;
    };
    const noisy = behaviourOf(misconceptions.loops, 'adds-noise').behaviour.examples[0];
    const refusing = behaviourOf(misconceptions.steps, 'refuses-large-rate').behaviour.examples;
    if (noisy === undefined) throw new Error('the model has no example');

    for (const step of refusing) {
      const result = await grade({ step, loop: noisy }, 3);
      expect(result.status).toBe('graded');
    }
  });

  it('survives JSON', async () => {
    await assertOfPairs(async (pair, drawn) => {
      const result = await grade(pair, drawn);

      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    });
  });

  it('is the same for the same program', async () => {
    await assertOfPairs(async (pair, drawn) => {
      expect(await grade(pair, drawn)).toEqual(await grade(pair, drawn));
    });
  });
});

function assertOfPairs(law: (pair: ModelProgram, drawn: number) => Promise<void>): Promise<void> {
  return fc.assert(fc.asyncProperty(anyPair, seed, law), { numRuns: 60, seed: 1 });
}

function pointsOf({ functions }: SubmissionResult, name: string): number {
  return functions[name]?.score ?? 0;
}
