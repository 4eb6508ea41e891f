// A class list joined with what was handed in: who is who, and who handed in nothing.

import type { RosterGroup } from '../../core/model/intake.js';
import type { Student, Submission } from '../../core/model/submission.js';
import { byCodeUnit } from '../code-unit-order.js';
import { type Enrolled, keyOf, type Roster } from './read-roster.js';

export interface Joined {
  readonly submissions: readonly Submission[];
  /** In the order of their names. */
  readonly missing: readonly Student[];
  readonly groups: readonly RosterGroup[];
  /** Ids of submissions of nobody on the list. */
  readonly unknown: readonly string[];
}

/**
 * Gives submissions the names of the list. A platform's own id of a student stays, since its
 * gradebook knows the student by it.
 */
export function joinRoster(
  submissions: readonly Submission[],
  { students, groups }: Roster,
): Joined {
  const byKey = new Map(students.flatMap((each) => each.keys.map((key) => [key, each] as const)));
  const present = new Set<Enrolled>();
  const unknown: string[] = [];
  const groupOf = groups.map(() => new Map<string, string>());

  const joined = submissions.map((submission) => {
    const members = submission.handIn?.members ?? [];
    const found = members
      .map(({ id }) => byKey.get(keyOf(id)))
      .filter((each) => each !== undefined);
    const own = byKey.get(keyOf(submission.student?.id ?? submission.id));
    const people = [...(own ? [own] : []), ...found];
    for (const each of people) present.add(each);
    groupOf.forEach((of, index) => {
      const group = people[0]?.groups[index];
      if (group) of.set(submission.id, group);
    });
    if (own === undefined && found.length === 0) unknown.push(submission.id);
    // A team keeps the names of all its members.
    if (own === undefined || members.length > 1) return submission;
    const { id, name } = own.student;
    return { ...submission, student: { id: submission.student?.id ?? id, name } };
  });
  return {
    submissions: joined,
    groups: groups.flatMap((title, index) => {
      const of = groupOf[index];
      return of === undefined || of.size === 0 ? [] : [{ title, of }];
    }),
    missing: students
      .filter((each) => !each.isTest && !present.has(each))
      .map(({ student }) => student)
      .sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id)),
    unknown,
  };
}
