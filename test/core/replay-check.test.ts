import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counterexample } from '#grader/core/model/report.js';
import { replayCheck } from '#grader/core/replay-check.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { type FakeProgram, fakeEngine, hang, type Step } from '../support/fake-engine.js';
import { callingLoop, grade, rightStep, submission } from '../support/fake-students.js';

const halved: Step = (theta, rate) => theta - rate * theta;
const wrong: FakeProgram = { step: halved, run: () => 1 };

describe('replayCheck', () => {
  it('reproduces every failure that a report names with a path', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 2 ** 31 - 1 }), async (seed) => {
        const { result } = await grade(wrong, seed);
        for (const { id, counterexample } of result.checks) {
          if (counterexample !== null && counterexample.path !== null) {
            expect(await replay(wrong, id, counterexample.path, seed)).toEqual(counterexample);
          }
        }
      }),
      { numRuns: 5 },
    );
  });

  it('finds nothing wrong any more once the mistake is mended', async () => {
    const { result } = await grade(wrong);
    const path = result.checks[0]?.counterexample?.path ?? '';

    expect(
      await replay({ step: rightStep, run: callingLoop }, 'contraction-factor', path),
    ).toBeNull();
  });

  it('never takes silence for a pass', async () => {
    const loads = {
      whole: {
        compiled: false,
        error: { exception: 'SyntaxError', message: '', line: 1, column: 1, cell: null },
        skippedCells: [],
        functions: {},
        otherNames: [],
      },
    };

    expect(await replay({ loads }, 'contraction-factor', '0')).toMatchObject({
      expected: '1.8',
      actual: 'not called, the program could not be loaded',
    });
    expect(await replay({ step: () => hang() }, 'contraction-factor', '0')).toMatchObject({
      actual: 'still running at its limit',
    });
  });

  it('refuses a check that is not there, and a path that leads nowhere', async () => {
    await expect(replay(wrong, 'no-such-check', '0')).rejects.toMatchObject({
      code: 'unknown-check',
    });
    await expect(replay(wrong, 'contraction-factor', '0:9999')).rejects.toMatchObject({
      code: 'bad-option',
    });
    await expect(replay(wrong, 'run-statement-examples', '0')).rejects.toMatchObject({
      code: 'bad-option',
    });
  });
});

function replay(
  program: FakeProgram,
  checkId: string,
  path: string,
  seed = 1,
): Promise<Counterexample | null> {
  const engine = fakeEngine(() => program);
  return replayCheck(submission(), checkId, path, { exercise: gradientDescent, engine, seed });
}
