import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '#grader/core/model/outcome.js';
import { Does, type Step } from '../../support/fake-engine.js';
import { callingLoop, grade, inlinedLoop, rightStep } from '../../support/fake-students.js';

/** Whole and simple parts. */
const coefficient = fc.integer({ min: -8, max: 8 }).map((k) => k / 2);

describe('a rule that no misconception explains', () => {
  it('is read off the answers when it multiplies theta by a number', async () => {
    const step: Step = (theta, rate) => theta - 3 * rate * theta;

    const { result, details } = await grade({ step, run: callingLoop });

    expect(result.diagnoses).toEqual([]);
    expect(details.diagnosis).toEqual([
      {
        function: 'single_step_gradient_descent',
        candidates: [],
        fit: { kind: 'linear-factor', constant: 1, rate: -3, rateSquared: 0 },
        updates: null,
      },
    ]);
  });

  it('is read off as a sum of terms when theta stands in it otherwise', async () => {
    const step: Step = (theta, rate) => theta - 0.5 * rate * theta ** 2 + 0.25;

    const { details } = await grade({ step, run: callingLoop });

    expect(details.diagnosis[0]?.fit).toEqual({
      kind: 'terms',
      terms: [
        { theta: 'theta', ratePower: 0, coefficient: 1 },
        { theta: 'one', ratePower: 0, coefficient: 0.25 },
        { theta: 'square', ratePower: 1, coefficient: -0.5 },
      ],
    });
  });

  it('is found whatever its numbers are, or the step has a name or is right', async () => {
    await fc.assert(
      fc.asyncProperty(coefficient, coefficient, async (constant, rate) => {
        const step: Step = (theta, by) => theta * (constant + rate * by);
        const { result, details } = await grade({ step, run: callingLoop });

        const [found] = details.diagnosis;
        const isRight = result.functions.single_step_gradient_descent?.score === 50;
        if (found === undefined) {
          expect(isRight).toBe(true);
        } else if (found.candidates.length === 0) {
          expect(found.fit).toMatchObject({ constant, rate, rateSquared: 0 });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of a loop beside a right step makes the two inconsistent', async () => {
    const { result, details } = await grade({
      step: rightStep,
      run: inlinedLoop((theta, rate) => theta - 3 * rate * theta),
    });

    expect(result.diagnoses).toEqual([
      { id: 'inconsistent-functions', function: 'gradient_descent' },
    ]);
    expect(details.diagnosis[0]?.fit).toMatchObject({ constant: 1, rate: -3 });
  });
});

describe('a loop that no misconception explains', () => {
  it('tells how many updates it made', async () => {
    const { result, details } = await grade({
      step: rightStep,
      run: (theta, rate, steps, step) => callingLoop(theta, rate, steps + 3, step),
    });

    expect(result.diagnoses).toEqual([]);
    expect(details.diagnosis).toEqual([
      {
        function: 'gradient_descent',
        candidates: [],
        fit: null,
        updates: { asked: 20, made: 23 },
      },
    ]);
  });
});

describe('diagnosis', () => {
  it('survives whatever functions answer, and names no right one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.func(anything), fc.func(anything), async (first, second) => {
        const { result } = await grade({
          step: (theta, rate) => give(first(theta, rate), theta),
          run: (theta, rate, steps) => give(second(theta, rate, steps), theta),
        });

        for (const { function: name } of result.diagnoses) {
          expect(result.functions[name]?.score).toBeLessThan(50);
        }
      }),
      { numRuns: 15 },
    );
  });
});

/** What a call may come to; `start` stands for its own argument. */
const anything: fc.Arbitrary<Outcome | 'start'> = fc.oneof(
  { weight: 5, arbitrary: fc.double().map((value): Outcome => ({ kind: 'value', value })) },
  { weight: 5, arbitrary: fc.constant('start' as const) },
  fc.constantFrom<Outcome>(
    { kind: 'raised', exception: 'ValueError', message: '', line: 1 },
    { kind: 'raised', exception: 'OverflowError', message: '', line: null },
    { kind: 'not-a-number', type: 'NoneType', text: 'None' },
  ),
);

function give(what: Outcome | 'start', theta: number): number {
  if (what === 'start') {
    return theta;
  }
  if (what.kind === 'value') {
    return what.value;
  }
  throw new Does(what);
}
