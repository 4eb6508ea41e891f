import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finalGrade, isExcused } from '#grader/core/grades/final-grade.js';
import { latenessOf, lateScore } from '#grader/core/grades/lateness.js';
import type { ClassOrders, OwnOrders } from '#grader/core/grades/orders.js';
import { twoDecimals } from '#grader/core/grades/two-decimals.js';
import type { CheckResult } from '#grader/core/model/report.js';

const due = Date.parse('2026-05-03T22:00:00.000Z');
const policy = { due, graceMinutes: 15, percentADay: 10, floorPercent: 50 };
const noOrders: ClassOrders = { waived: [], late: null };
const nothing: OwnOrders = {
  handIn: { time: null, isLate: null },
  extendedTo: null,
  earlier: null,
  given: null,
};

function result(score: number | null, checks: readonly CheckResult[] = []) {
  return { id: 'ada', score, maxScore: 100, checks };
}

function check(id: string, points: number, maxPoints: number): CheckResult {
  const status = points === maxPoints ? 'passed' : 'failed';
  return { id, function: 'f', status, points, maxPoints, counterexample: null };
}

function handedIn(minutesLate: number): OwnOrders['handIn'] {
  return { time: new Date(due + minutesLate * 60_000).toISOString(), isLate: null };
}

const scores = fc.integer({ min: 0, max: 100 });
const policies = fc.record({
  due: fc.constant(due),
  graceMinutes: fc.integer({ min: 0, max: 3000 }),
  percentADay: fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100),
  floorPercent: fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100),
});

describe('rounding to two decimals', () => {
  it.each([
    [1.005, 1.01],
    [2.675, 2.68],
    [0.125, 0.13],
    [62.4949, 62.49],
    [100, 100],
  ])('makes %d to %d', (points, rounded) => {
    expect(twoDecimals(points)).toBe(rounded);
  });

  it('rounds every half cent up, as decimal arithmetic does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (mills) => {
        expect(twoDecimals(mills / 1000)).toBe(Math.floor((mills + 5) / 10) / 100);
      }),
    );
  });
});

describe('lateness', () => {
  it.each([
    [-1, 0],
    [0, 0],
    [15, 0],
    [16, 1],
    [24 * 60, 1],
    [24 * 60 + 1, 2],
  ])('of %d minutes is %d days', (minutes, days) => {
    expect(latenessOf(due + minutes * 60_000, due, policy).days).toBe(days);
  });

  it('takes nothing from who is on time', () => {
    fc.assert(
      fc.property(scores, policies, fc.integer({ min: -5000, max: 0 }), (score, each, minutes) => {
        const late = latenessOf(due + minutes * 60_000, due, each);
        expect(lateScore(score, 100, late, each)).toBe(score);
      }),
    );
  });

  it('never gives points, and never takes below the floor', () => {
    fc.assert(
      fc.property(scores, policies, fc.nat(400), (score, each, days) => {
        const left = lateScore(score, 100, { days }, each);
        expect(left).toBeLessThanOrEqual(score);
        expect(left).toBeGreaterThanOrEqual(Math.min(score, each.floorPercent));
      }),
    );
  });

  it('costs no less the later it gets, and keeps the order of scores', () => {
    fc.assert(
      fc.property(scores, scores, policies, fc.nat(40), fc.nat(40), (a, b, each, early, more) => {
        const days = early + more;
        expect(lateScore(a, 100, { days }, each)).toBeLessThanOrEqual(
          lateScore(a, 100, { days: early }, each),
        );
        expect(lateScore(Math.min(a, b), 100, { days }, each)).toBeLessThanOrEqual(
          lateScore(Math.max(a, b), 100, { days }, each),
        );
      }),
    );
  });
});

describe('a final grade', () => {
  it('is the judged score where nothing is ordered', () => {
    expect(finalGrade(result(62), noOrders, nothing)).toMatchObject({ grade: 62, steps: [] });
    expect(finalGrade(result(null), noOrders, nothing)).toMatchObject({ grade: null, steps: [] });
  });

  it('gains the points of a waived check that was missed, and of no other', () => {
    const checks = [check('a', 0, 15), check('b', 10, 10), check('c', 0, 5)];
    const waived = [
      { check: 'a', reason: 'unclear' },
      { check: 'b', reason: 'unclear' },
    ];
    const grade = finalGrade(result(10, checks), { waived, late: null }, nothing);

    expect(grade.grade).toBe(25);
    expect(grade.steps).toEqual([
      { kind: 'waived', from: 10, to: 25, check: 'a', reason: 'unclear' },
    ]);
    expect(finalGrade(result(null, checks), { waived, late: null }, nothing).grade).toBeNull();
  });

  it('is charged by the day, to the floor, and counts from an extension', () => {
    const late = { waived: [], late: policy };
    const own = { ...nothing, handIn: handedIn(2 * 24 * 60) };

    expect(finalGrade(result(100), late, own)).toMatchObject({ grade: 80, late: { days: 2 } });
    expect(finalGrade(result(60), late, own).grade).toBe(50);
    expect(finalGrade(result(40), late, own).grade).toBe(40);
    const extended = { ...own, extendedTo: due + 2 * 24 * 60 * 60_000 };
    expect(finalGrade(result(100), late, extended)).toMatchObject({ grade: 100, steps: [] });
  });

  it('shows lateness and charges nothing without a policy', () => {
    const own = { ...nothing, handIn: { time: null, isLate: true } };

    expect(finalGrade(result(100), noOrders, own)).toMatchObject({
      grade: 100,
      handIn: { isLate: true },
      steps: [],
    });
  });

  it('keeps an earlier, higher grade, also where there is none now', () => {
    const own = { ...nothing, earlier: 70 };

    expect(finalGrade(result(62), noOrders, own).steps).toEqual([
      { kind: 'kept', from: 62, to: 70 },
    ]);
    expect(finalGrade(result(null), noOrders, own).grade).toBe(70);
    expect(finalGrade(result(71), noOrders, own)).toMatchObject({ grade: 71, steps: [] });
  });

  it('is what the instructor says, whatever came before', () => {
    fc.assert(
      fc.property(
        fc.option(scores),
        fc.option(scores),
        fc.option(scores),
        fc.nat(9000),
        (score, earlier, points, minutes) => {
          const given = { points, reason: 'ill' };
          const own = { handIn: handedIn(minutes), extendedTo: null, earlier, given };
          const grade = finalGrade(result(score), { waived: [], late: policy }, own);
          expect(grade.grade).toBe(points);
          expect(isExcused(grade)).toBe(points === null);
        },
      ),
    );
  });

  it('has steps that lead from the judged score to the grade', () => {
    fc.assert(
      fc.property(
        fc.option(scores),
        fc.option(scores),
        policies,
        fc.nat(9000),
        (score, earlier, each, minutes) => {
          const own = { ...nothing, handIn: handedIn(minutes), earlier };
          const orders = { waived: [{ check: 'a', reason: 'x' }], late: each };
          const { steps, judged, grade } = finalGrade(
            result(score, [check('a', 0, 5)]),
            orders,
            own,
          );
          const reached = steps.reduce<number | null>((at, { from, to }) => {
            expect(from).toBe(at);
            return to;
          }, judged);
          expect(reached).toBe(grade);
          if (earlier !== null) expect(grade).toBeGreaterThanOrEqual(earlier);
        },
      ),
    );
  });
});
