import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judgement } from '#grader/core/checks/judge.js';
import type { CheckStatus } from '#grader/core/model/report.js';
import { scoreOf, ungradedScore, verdictOf } from '#grader/core/score/score.js';
import { loopName, stepName } from '#reference/gradient-descent/calls.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';

const statuses = fc.array(fc.constantFrom<CheckStatus>('passed', 'failed', 'skipped'), {
  minLength: gradientDescent.checks.length,
  maxLength: gradientDescent.checks.length,
});

describe('scoreOf', () => {
  it('stays within 0 and full', () => {
    fc.assert(
      fc.property(statuses, (drawn) => {
        const { score, functions } = scoreOf(gradientDescent, judgements(drawn));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(Number.isInteger(score)).toBe(true);
        expect(Object.keys(functions)).toEqual([stepName, loopName]);
      }),
    );
  });

  it('never falls when one more check passes', () => {
    fc.assert(
      fc.property(statuses, fc.nat({ max: gradientDescent.checks.length - 1 }), (drawn, index) => {
        const before = scoreOf(gradientDescent, judgements(drawn));
        const after = scoreOf(gradientDescent, judgements(drawn.with(index, 'passed')));
        expect(after.score).toBeGreaterThanOrEqual(before.score ?? Number.NaN);
      }),
    );
  });

  it('is full when everything passed', () => {
    const all = gradientDescent.checks.map((): CheckStatus => 'passed');

    expect(scoreOf(gradientDescent, judgements(all))).toMatchObject({
      score: 100,
      verdict: 'passed',
    });
  });

  it('is null where a function needs a library for points, not where only evidence does', () => {
    const all = gradientDescent.checks.map((): CheckStatus => 'passed');
    const needing = (points: (points: number) => boolean) =>
      judgements(all).map((each) =>
        each.check.function === loopName && points(each.check.points)
          ? { ...each, status: 'skipped' as const, library: 'torch' }
          : each,
      );

    expect(
      scoreOf(
        gradientDescent,
        needing((points) => points > 0),
      ),
    ).toMatchObject({
      score: null,
      verdict: 'ungraded',
      functions: {
        [stepName]: { status: 'graded', score: 50 },
        [loopName]: { status: 'ungraded' },
      },
    });
    expect(
      scoreOf(
        gradientDescent,
        needing((points) => points === 0),
      ).score,
    ).toBe(100);
  });
});

describe('ungradedScore', () => {
  it('grades nothing', () => {
    expect(ungradedScore(gradientDescent)).toMatchObject({ score: null, verdict: 'ungraded' });
  });
});

describe('verdictOf', () => {
  it('is passed for full, failed for nothing, partial between', () => {
    expect([100, 99, 1, 0, null].map((score) => verdictOf(score, 100))).toEqual([
      'passed',
      'partial',
      'partial',
      'failed',
      'ungraded',
    ]);
  });
});

function judgements(drawn: readonly CheckStatus[]): readonly Judgement[] {
  return gradientDescent.checks.map((check, index) => ({
    check,
    status: drawn[index] ?? 'skipped',
    failure: null,
    library: null,
    remarks: [],
  }));
}
