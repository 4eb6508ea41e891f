import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classDiff, type GradedClass, isSame } from '#grader/core/grades/class-diff.js';
import { type FinalGrade, finalGrade } from '#grader/core/grades/final-grade.js';
import type { OwnOrders } from '#grader/core/grades/orders.js';
import type { SubmissionResult } from '#grader/core/model/report.js';
import { checkResult, results, submissionResult } from '../../support/builders.js';

const nobody: OwnOrders = {
  handIn: { time: null, isLate: null },
  extendedTo: null,
  earlier: null,
  given: null,
};

function graded(
  submissions: readonly SubmissionResult[],
  orders: (id: string) => Partial<OwnOrders> = () => ({}),
): GradedClass {
  const grades = submissions.map(
    (each): FinalGrade =>
      finalGrade(each, { waived: [], late: null }, { ...nobody, ...orders(each.id) }),
  );
  return { results: results({ submissions }), grades };
}

const scores = fc.option(fc.integer({ min: 0, max: 100 }));
const classes = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), scores), {
    selector: ([id]) => id,
  })
  .map((members) =>
    graded(
      members.map(([id, score]) =>
        submissionResult({ id, score, fingerprint: String(score ?? 'none').padStart(64, '0') }),
      ),
    ),
  );

describe('the difference of two gradings', () => {
  it('is nothing for the same class', () => {
    fc.assert(fc.property(classes, (each) => isSame(classDiff(each, each))));
  });

  it('is the same the other way about, ups being downs and new ones gone', () => {
    fc.assert(
      fc.property(classes, classes, (a, b) => {
        const there = classDiff(a, b);
        const back = classDiff(b, a);
        expect(back.counts).toEqual({
          up: there.counts.down,
          down: there.counts.up,
          gained: there.counts.lost,
          lost: there.counts.gained,
          same: there.counts.same,
        });
        expect([back.added, back.gone]).toEqual([there.gone, there.added]);
      }),
    );
  });

  it('counts everybody once', () => {
    fc.assert(
      fc.property(classes, classes, (a, b) => {
        const { compared, added, gone, counts, changes } = classDiff(a, b);
        expect(compared + added.length).toBe(b.results.submissions.length);
        expect(compared + gone.length).toBe(a.results.submissions.length);
        expect(Object.values(counts).reduce((sum, each) => sum + each)).toBe(changes.length);
      }),
    );
  });

  it('names the checks that moved a grade, and what each did to the class', () => {
    const failed = checkResult({ status: 'failed', points: 0 });
    const before = graded([
      submissionResult({ score: 85, verdict: 'partial', checks: [failed], fingerprint: 'x' }),
      submissionResult({ id: 'bob', checks: [checkResult()], fingerprint: 'y' }),
    ]);
    const worthMore = { points: 20, maxPoints: 20 };
    const after = graded([
      submissionResult({ checks: [checkResult(worthMore)], fingerprint: 'z' }),
      submissionResult({ id: 'bob', checks: [checkResult(worthMore)], fingerprint: 'z' }),
    ]);
    const diff = classDiff(before, after);

    expect(diff.counts).toEqual({ up: 1, down: 0, gained: 0, lost: 0, same: 1 });
    expect(diff.changes[0]).toMatchObject({
      id: 'ada',
      direction: 'up',
      verdict: { from: 'partial', to: 'passed' },
      checks: [
        {
          id: 'contraction-factor',
          status: { from: 'failed', to: 'passed' },
          points: { from: 0, to: 20 },
        },
      ],
    });
    expect(diff.checks).toEqual([
      {
        id: 'contraction-factor',
        function: 'single_step_gradient_descent',
        worth: { from: 15, to: 20 },
        gained: 1,
        lost: 0,
      },
    ]);
  });

  it('tells checks that are new or gone', () => {
    const one = submissionResult({ checks: [checkResult({ id: 'old' })], fingerprint: 'x' });
    const two = submissionResult({ checks: [checkResult({ id: 'new' })], fingerprint: 'y' });
    const { checks } = classDiff(graded([one]), graded([two]));

    expect(checks.map(({ id, worth }) => [id, worth.from, worth.to])).toEqual([
      ['new', null, 15],
      ['old', 15, null],
    ]);
  });

  it('tells orders that came, changed and went', () => {
    const by = (points: number, reason: string) =>
      graded([submissionResult()], () => ({ given: { points, reason } }));
    const none = graded([submissionResult()]);
    const ordersOf = (from: GradedClass, to: GradedClass) => {
      const [change] = classDiff(from, to).changes;
      return [change?.orders.from.length, change?.orders.to.length, change?.direction];
    };

    expect(ordersOf(none, by(70, 'x'))).toEqual([0, 1, 'down']);
    expect(ordersOf(by(70, 'x'), by(70, 'y'))).toEqual([1, 1, 'same']);
    expect(ordersOf(by(70, 'x'), none)).toEqual([1, 0, 'up']);
    expect(isSame(classDiff(by(70, 'x'), by(70, 'x')))).toBe(true);
  });
});
