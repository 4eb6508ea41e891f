// A group's submission, once for each member: all have a row of their own in a gradebook.

import type { FinalGrade } from '../../core/grades/final-grade.js';
import type { SubmissionResult } from '../../core/model/report.js';

/** The submissions, those of groups repeated with each member as the student. */
export function onePerMember(
  submissions: readonly SubmissionResult[],
  grades: readonly FinalGrade[],
): readonly SubmissionResult[] {
  const membersOf = new Map(grades.map(({ id, handIn }) => [id, handIn.members]));
  return submissions.flatMap((submission) => {
    const members = membersOf.get(submission.id);
    return members?.map((student) => ({ ...submission, student })) ?? [submission];
  });
}
