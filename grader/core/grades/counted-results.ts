// Results with the grade that counts in place of the judged score: what gradebooks are filled from.

import type { Results, SubmissionResult } from '../model/report.js';
import { verdictOf } from '../score/score.js';
import type { FinalGrade } from './final-grade.js';

/** The same submissions with `score`, `status` and `verdict` by their grades. */
export function countedResults(results: Results, grades: readonly FinalGrade[]): Results {
  const byId = new Map(grades.map((grade) => [grade.id, grade]));
  const submissions = results.submissions.map((result) => {
    const found = byId.get(result.id);
    return found === undefined || found.steps.length === 0 ? result : counted(result, found);
  });
  return { ...results, submissions };
}

function counted(result: SubmissionResult, { grade }: FinalGrade): SubmissionResult {
  const verdict = verdictOf(grade, result.maxScore);
  if (grade === null) return { ...result, score: null, status: 'ungraded', verdict };
  const wasUngraded = result.status === 'ungraded';
  return {
    ...result,
    score: grade,
    status: 'graded',
    verdict,
    // A grade by hand leaves nothing to blame.
    blame: wasUngraded ? null : result.blame,
    reason: wasUngraded ? null : result.reason,
  };
}
