import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStatistics, pointBiserial } from '#grader/exporters/class-check-statistics.js';
import { behaviourClusters, mistakeClusters } from '#grader/exporters/class-clusters.js';
import { checkResult, counterexample, submissionResult } from '../support/builders.js';
import { fakeExercise } from '../support/fake-exercise.js';
import { anySubmissionResult } from '../support/result-arbitrary.js';

const sittings = fc.array(fc.record({ passed: fc.boolean(), rest: fc.nat({ max: 100 }) }));

describe('the discrimination of a check', () => {
  it('lies within −1 and 1 and turns its sign when passes and failures change places', () => {
    fc.assert(
      fc.property(sittings, (all) => {
        const r = pointBiserial(all);
        const turned = pointBiserial(all.map((each) => ({ ...each, passed: !each.passed })));
        if (r === null) return turned === null;
        return Math.abs(r) <= 1 && Math.abs(r + (turned ?? 9)) < 1e-9;
      }),
    );
  });

  it('is 1 when passing decides the rest, and null when nothing varies', () => {
    const decided = [0, 0, 50, 50].map((rest) => ({ passed: rest > 0, rest }));

    expect(pointBiserial(decided)).toBeCloseTo(1, 12);
    expect(pointBiserial(decided.map((each) => ({ ...each, passed: true })))).toBeNull();
    expect(pointBiserial(decided.map((each) => ({ ...each, rest: 7 })))).toBeNull();
    expect(pointBiserial([])).toBeNull();
  });
});

describe('a suspect check', () => {
  const failing = (id: string, diagnosed: boolean) =>
    submissionResult({
      id,
      verdict: 'partial',
      score: 65,
      checks: [checkResult({ status: 'failed', points: 0, maxPoints: 35 })],
      diagnoses: diagnosed ? [{ id: 'wrong-sign', function: 'single_step_gradient_descent' }] : [],
    });
  const suspects = (all: Parameters<typeof checkStatistics>[1]) =>
    checkStatistics(fakeExercise, all).flatMap(({ check, isSuspect }) =>
      isSuspect ? check.id : [],
    );

  it('is failed by three otherwise good submissions that nothing explains', () => {
    const three = ['a', 'b', 'c'];

    expect(suspects(three.map((id) => failing(id, false)))).toEqual(['contraction-factor']);
    expect(suspects(three.slice(1).map((id) => failing(id, false)))).toEqual([]);
    expect(suspects(three.map((id) => failing(id, true)))).toEqual([]);
  });

  it('is failed by a fifth of the otherwise good ones at least', () => {
    const three = ['a', 'b', 'c'].map((id) => failing(id, false));
    const passing = (count: number) =>
      Array.from({ length: count }, (_, n) =>
        submissionResult({ id: `p${n}`, checks: [checkResult({ points: 35, maxPoints: 35 })] }),
      );

    expect(suspects([...three, ...passing(12)])).toEqual(['contraction-factor']);
    expect(suspects([...three, ...passing(13)])).toEqual([]);
  });
});

describe('clusters', () => {
  it('hold every nameless failure once and every diagnosis once', () => {
    fc.assert(
      fc.property(fc.array(anySubmissionResult, { maxLength: 6 }), (all) => {
        const nameless = all.filter(
          ({ verdict, blame, diagnoses }) =>
            ['partial', 'failed'].includes(verdict) && blame === null && diagnoses.length === 0,
        );
        const members = behaviourClusters(all).flatMap((each) => each.members);
        const counted = mistakeClusters(all).reduce((sum, { count }) => sum + count, 0);
        expect(new Set(members)).toEqual(new Set(nameless));
        expect(members).toHaveLength(nameless.length);
        expect(counted).toBe(all.flatMap(({ diagnoses }) => diagnoses).length);
      }),
    );
  });

  it('are the same in whatever order submissions come', () => {
    const classes = fc.uniqueArray(anySubmissionResult, { selector: ({ id }) => id, maxLength: 6 });
    fc.assert(
      fc.property(classes, (all) => {
        const turned = all.toReversed();
        expect(behaviourClusters(turned)).toEqual(behaviourClusters(all));
        expect(mistakeClusters(turned)).toEqual(mistakeClusters(all));
      }),
    );
  });

  it('keep apart what gives another answer to the same call', () => {
    const answering = (id: string, actual: string) =>
      submissionResult({
        id,
        verdict: 'partial',
        score: 50,
        checks: [
          checkResult({ status: 'failed', points: 0, counterexample: counterexample({ actual }) }),
        ],
      });

    const found = behaviourClusters([
      answering('a', '1'),
      answering('b', '2'),
      answering('c', '1'),
    ]);

    expect(found.map(({ members }) => members.map(({ id }) => id))).toEqual([['a', 'c'], ['b']]);
  });
});
