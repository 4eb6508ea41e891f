// What changed between two gradings of a class: whose grade, by how much, and by which check.

import type { Results, SubmissionResult, Verdict } from '../model/report.js';
import {
  type Change,
  type CheckChange,
  type CheckDiff,
  checkChanges,
  checkDiffs,
} from './check-diff.js';
import type { FinalGrade, GradeStep } from './final-grade.js';

/** A graded class, with the grade that counts for each submission. */
export interface GradedClass {
  readonly results: Results;
  readonly grades: readonly FinalGrade[];
}

/** Where a grade went; `same` where only something else changed. */
export type Direction = 'up' | 'down' | 'gained' | 'lost' | 'same';

export interface SubmissionChange {
  readonly id: string;
  readonly name: string | null;
  readonly direction: Direction;
  readonly grade: Change<number | null>;
  readonly score: Change<number | null>;
  readonly verdict: Change<Verdict>;
  /** Those that earn other points, or stand otherwise. */
  readonly checks: readonly CheckChange[];
  /** Orders that hold before and no longer, and now and not before. */
  readonly orders: Change<readonly GradeStep[]>;
}

export interface Person {
  readonly id: string;
  readonly name: string | null;
}

export interface ClassDiff {
  readonly exercise: Change<Results['exercise']>;
  readonly seed: Change<number>;
  /** Submissions in both. */
  readonly compared: number;
  readonly counts: Readonly<Record<Direction, number>>;
  /** By id; those with nothing that changed are left out. */
  readonly changes: readonly SubmissionChange[];
  readonly added: readonly Person[];
  readonly gone: readonly Person[];
  /** Checks that changed for somebody, or in what they are worth. */
  readonly checks: readonly CheckDiff[];
}

/** Whether two gradings say the same of the same submissions. */
export function isSame({ changes, added, gone }: ClassDiff): boolean {
  return changes.length + added.length + gone.length === 0;
}

export function classDiff(before: GradedClass, after: GradedClass): ClassDiff {
  const earlier = byIds(before);
  const later = byIds(after);
  const pairs = [...later.values()].flatMap((to) => {
    const from = earlier.get(to.result.id);
    return from === undefined ? [] : [{ from, to }];
  });
  const changes = pairs
    .flatMap(({ from, to }) => submissionChange(from, to) ?? [])
    .toSorted(inOrder);
  const counts = { up: 0, down: 0, gained: 0, lost: 0, same: 0 };
  for (const { direction } of changes) counts[direction]++;
  return {
    exercise: { from: before.results.exercise, to: after.results.exercise },
    seed: { from: before.results.seed, to: after.results.seed },
    compared: pairs.length,
    counts,
    changes,
    added: onlyIn(later, earlier),
    gone: onlyIn(earlier, later),
    checks: checkDiffs(pairs.map(({ from, to }) => ({ from: from.result, to: to.result }))),
  };
}

interface Graded {
  readonly result: SubmissionResult;
  readonly grade: FinalGrade | null;
}

function byIds({ results, grades }: GradedClass): ReadonlyMap<string, Graded> {
  const found = new Map(grades.map((grade) => [grade.id, grade]));
  return new Map(
    results.submissions.map((result) => [
      result.id,
      { result, grade: found.get(result.id) ?? null },
    ]),
  );
}

function onlyIn(
  these: ReadonlyMap<string, Graded>,
  others: ReadonlyMap<string, Graded>,
): readonly Person[] {
  return [...these.values()]
    .filter(({ result }) => !others.has(result.id))
    .map(({ result }) => personOf(result))
    .toSorted(inOrder);
}

function personOf({ id, student }: SubmissionResult): Person {
  return { id, name: student?.name ?? null };
}

/** By code unit, as everywhere. */
function inOrder(a: Person, b: Person): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** `null` where both gradings say the same to the last byte. */
function submissionChange(from: Graded, to: Graded): SubmissionChange | null {
  const grade = { from: countedOf(from), to: countedOf(to) };
  const orders = stepsChange(from.grade?.steps ?? [], to.grade?.steps ?? []);
  const isAlike =
    from.result.fingerprint === to.result.fingerprint &&
    grade.from === grade.to &&
    orders.from.length + orders.to.length === 0;
  if (isAlike) return null;
  return {
    ...personOf(to.result),
    direction: directionOf(grade),
    grade,
    score: { from: from.result.score, to: to.result.score },
    verdict: { from: from.result.verdict, to: to.result.verdict },
    checks: checkChanges(from.result, to.result),
    orders,
  };
}

function countedOf({ result, grade }: Graded): number | null {
  return grade === null ? result.score : grade.grade;
}

function directionOf({ from, to }: Change<number | null>): Direction {
  if (from === to) return 'same';
  if (from === null) return 'gained';
  if (to === null) return 'lost';
  return to > from ? 'up' : 'down';
}

/** An order is the same whatever grade it met. */
function stepsChange(
  from: readonly GradeStep[],
  to: readonly GradeStep[],
): Change<readonly GradeStep[]> {
  const lacks = (steps: readonly GradeStep[]) => {
    const known = new Set(steps.map(orderOf));
    return (step: GradeStep) => !known.has(orderOf(step));
  };
  return { from: from.filter(lacks(to)), to: to.filter(lacks(from)) };
}

function orderOf(step: GradeStep): string {
  const { from: _from, to, ...order } = step;
  return JSON.stringify(step.kind === 'given' || step.kind === 'kept' ? { ...order, to } : order);
}
