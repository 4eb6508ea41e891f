import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedLimits, resolveLimits } from '#grader/core/model/limits.js';
import { questionTicks } from '#grader/core/model/question-ticks.js';
import { run, step } from '#reference/gradient-descent/calls.js';
import { limits as own } from '#reference/gradient-descent/limits.js';

describe('the limits of a run', () => {
  it('are the exercise’s own, with the usual ones around them', () => {
    expect(resolveLimits(own, {})).toEqual({ ...own, sourceBytes: 1_048_576, netMs: 3000 });
  });

  it('come from the exercise before they are the usual ones, from the call before either', () => {
    const exercise = { ...own, netMs: 9000, sourceBytes: 1024 };

    expect(resolveLimits(exercise, { netMs: 5000 })).toMatchObject({
      netMs: 5000,
      sourceBytes: 1024,
    });
  });

  it('are complete and frozen', () => {
    expect(Object.isFrozen(resolveLimits(own, {}))).toBe(true);
  });

  it('never let loading print more than everything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (outputBytes) => {
        const limits = resolveLimits(own, { outputBytes });
        expect(limits.loadOutputBytes).toBeLessThanOrEqual(limits.outputBytes);
      }),
    );
  });

  it('are named where they are not the exercise’s own', () => {
    const limits = resolveLimits(own, { callTicks: 7, memoryBytes: own.memoryBytes });

    expect(changedLimits(own, limits)).toEqual([
      { name: 'callTicks', here: 7, exercise: own.callTicks },
    ]);
  });

  it('give a call more where more steps are asked of it', () => {
    expect(questionTicks(step(1, 0.2), own)).toBe(50_000);
    expect(questionTicks(run(1, 0.2, 300), own)).toBe(350_000);
  });
});
