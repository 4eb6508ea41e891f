// Calls that give two answers: what fresh interpreters tell about them, and that they cost points.

import { describe, expect, it } from 'vitest';
import { questionPlan } from '#grader/core/checks/plan.js';
import { questionKey } from '#grader/core/model/question.js';
import { loopName, stepName } from '#reference/gradient-descent/calls.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import type { FakeProgram } from '../../support/fake-engine.js';
import {
  callingLoop,
  checkNamed,
  grade,
  inlinedLoop,
  rightStep,
} from '../../support/fake-students.js';

const inlined = inlinedLoop(rightStep);

describe('a function whose answers change', () => {
  it('shows the call, both answers, the pristine one, and the earlier call that changes it', async () => {
    const { details } = await grade(() => {
      let last = 0;
      return {
        step: rightStep,
        run: (theta, rate, steps) => {
          const answer = Number(inlined(theta, rate, steps, rightStep)) + last / 10;
          last = theta;
          return answer;
        },
      };
    });

    const [change] = details.changes;
    expect(details.changes).toHaveLength(1);
    expect(change).toMatchObject({
      function: 'gradient_descent',
      hangsOn: 'earlier-calls',
      alone: expect.any(String),
      after: { times: 1, call: expect.stringContaining('gradient_descent(') },
    });
    expect(change?.again).not.toBe(change?.first);
    expect(change?.after?.actual).not.toBe(change?.alone);
  });

  it('is followed to the call after which a counter makes it answer differently', async () => {
    const { details } = await grade(countingStep((count) => count > 93));

    expect(details.changes).toMatchObject([
      { function: stepName, hangsOn: 'number-of-calls', after: { times: 93 } },
    ]);
    expect(details.changes[0]?.after?.call).toBe(details.changes[0]?.call);
    expect(details.changes[0]?.alone).toBe(details.changes[0]?.first);
  });

  it('is told from chance by nothing but counting: a sequence hangs on the number of calls', async () => {
    const { details } = await grade(() => {
      let drawn = 0;
      return {
        step: (theta, rate) => {
          drawn += 1;
          return theta - rate * 2 * theta * (1 + (((drawn * 7919) % 101) + 1) / 1000);
        },
        run: inlined,
      };
    });

    expect(details.changes).toMatchObject([
      { function: stepName, hangsOn: 'number-of-calls', after: { times: 1 } },
    ]);
  });

  it('is found when only the first answer is pristine and everything after it is stale', async () => {
    const { result, details } = await grade(() => {
      const known = new Map<number, number>();
      return {
        step: rightStep,
        run: (theta, rate, steps) => {
          const answer = known.get(theta) ?? Number(inlined(theta, rate, steps, rightStep));
          if (steps === 20) known.set(theta, answer);
          return answer;
        },
      };
    });

    expect(result.functions[loopName]?.score).toBeLessThan(50);
    for (const change of details.changes) {
      expect(change.hangsOn).toBe('earlier-calls');
      expect(change.after?.call).toMatch(/, 20\)$/);
    }
  });

  it('stays unknown where a call has to be stopped on the way', async () => {
    const { details } = await grade(() => {
      let calls = 0;
      return {
        step: (theta, rate) => {
          calls += 1;
          return calls > 95 ? undefined : rightStep(theta, rate);
        },
        run: callingLoop,
      };
    });

    for (const { alone, first } of details.changes) expect(alone).toBe(first);
  });
});

describe('a counting program', () => {
  it.each([1, 2, 3, 7])(
    'never gets full marks when it goes wrong where it was right before (seed %i)',
    async (seed) => {
      const steps = await callsOf(seed);
      for (const limit of [steps - 1, steps - 3, steps - 6]) {
        const { result } = await grade(
          countingStep((count) => count > limit),
          seed,
        );

        expect(result.verdict, `right for ${limit} of ${steps} calls`).not.toBe('passed');
        expect([...result.remarks, ...result.diagnoses].map(({ id }) => id)).toEqual(
          expect.arrayContaining([expect.stringMatching(/^(answers-change|adds-noise)$/)]),
        );
      }
    },
  );

  it('never gets full marks when it is wrong at first and right later', async () => {
    const { result } = await grade(countingStep((count) => count <= 1));
    expect(result.verdict).not.toBe('passed');
  });

  it('loses a check that it passed at first and fails at the second turn', async () => {
    const report = await grade(countingStep((count) => count > 91));

    const failed = report.result.checks.filter(
      ({ status, maxPoints }) => status === 'failed' && maxPoints > 0,
    );
    expect(failed.length).toBeGreaterThan(0);
    for (const { counterexample } of failed) {
      expect(counterexample).toMatchObject({ path: null });
      expect(counterexample?.actual).toMatch(/ \(asked again\)$/);
    }
    expect(checkNamed(report, 'repeatable').counterexample?.actual).toMatch(/ \(asked again\)$/);
  });

  it('is told that its answers change, and its right loop keeps its points', async () => {
    const { result, details } = await grade(countingStep((count) => count > 91));

    expect(result.functions).toMatchObject({ gradient_descent: { score: 50 } });
    expect(result.diagnoses).toEqual([]);
    expect(details.feedback.next).toMatchObject({
      id: 'answers-change',
      function: stepName,
      shown: { kind: 'change', change: { again: expect.any(String) } },
    });
    expect(details.feedback.mistakes).toMatchObject([{ id: 'answers-change', function: stepName }]);
  });
});

describe('the calls that are put twice', () => {
  it('are calls of checks with points, so that a second answer can cost some', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const paying = gradientDescent.checks.filter(({ points }) => points > 0);
      const asked = new Set(
        paying
          .flatMap((check) => check.cases(seed).flatMap(({ questions }) => questions))
          .map(questionKey),
      );
      const { questions, repeats } = questionPlan(gradientDescent, seed);

      expect(repeats.length).toBeGreaterThan(0);
      for (const index of repeats) {
        const question = questions[index];
        expect(question !== undefined && asked.has(questionKey(question))).toBe(true);
      }
    }
  });
});

describe('a function whose answers stay the same', () => {
  it('is asked in no interpreter but the first', async () => {
    const { result, details } = await grade({ step: rightStep, run: callingLoop });

    expect(details.changes).toEqual([]);
    expect(result.verdict).toBe('passed');
  });

  it('keeps its points where the last bit wobbles, and hears of it', async () => {
    const { result } = await grade(() => {
      let calls = 0;
      return {
        step: (theta, rate) => {
          calls += 1;
          return Number(rightStep(theta, rate)) * (1 + (calls > 91 ? 2 ** -52 : 0));
        },
        run: inlined,
      };
    });

    expect(result.verdict).toBe('passed');
    expect(result.remarks.map(({ id }) => id)).toContain('answers-change');
  });

  it('is no change when it gives two different errors', async () => {
    const { details } = await grade(() => {
      let calls = 0;
      return {
        step: () => {
          calls += 1;
          return [calls];
        },
        run: callingLoop,
      };
    });

    expect(details.changes).toEqual([]);
  });
});

/** A step that walks nowhere whenever `isWrong` says so of the number of the call. */
function countingStep(isWrong: (count: number) => boolean): () => FakeProgram {
  return () => {
    let count = 0;
    return {
      step: (theta, rate) => {
        count += 1;
        return isWrong(count) ? theta : rightStep(theta, rate);
      },
      run: inlined,
    };
  };
}

/** How often the step is called in one trip. */
async function callsOf(seed: number): Promise<number> {
  let most = 0;
  await grade(() => {
    let count = 0;
    return {
      step: (theta, rate) => {
        count += 1;
        most = Math.max(most, count);
        return rightStep(theta, rate);
      },
      run: inlined,
    };
  }, seed);
  return most;
}
