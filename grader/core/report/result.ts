// Putting the result of one submission together: the contract of results.json.

import type { Judgement } from '../checks/judge.js';
import type { FunctionDiagnosis } from '../diagnosis/diagnosis.js';
import { type Exercise, maxScore } from '../model/exercise.js';
import type { CheckResult, Counterexample, SubmissionResult } from '../model/report.js';
import type { Submission } from '../model/submission.js';
import { earned } from '../score/points.js';
import type { Score } from '../score/score.js';
import type { Standing } from '../score/standing.js';
import { canonicalJson } from './canonical-json.js';

/** What the stages found out about a submission. */
export interface Findings {
  readonly score: Score;
  readonly standing: Standing;
  readonly checks: readonly CheckResult[];
  readonly diagnosis: readonly FunctionDiagnosis[];
  readonly remarks: readonly string[];
}

/** A hash of a text: SHA-256 in hex. Every platform brings its own. */
export type Fingerprint = (canonical: string) => Promise<string>;

/** The result, with its fingerprint. */
export async function resultOf(
  exercise: Exercise,
  submission: Submission,
  page: string,
  fingerprint: Fingerprint,
  { score, standing, checks, diagnosis, remarks }: Findings,
): Promise<SubmissionResult> {
  const { id, file, language, student } = submission;
  const judged = {
    status: score.verdict === 'ungraded' ? ('ungraded' as const) : ('graded' as const),
    verdict: score.verdict,
    blame: standing.blame,
    reason: standing.reason,
    score: score.score,
    maxScore: maxScore(exercise),
    functions: score.functions,
    checks,
    diagnoses: diagnosis.flatMap(named),
    remarks: [...new Set(remarks)].map((remark) => ({ id: remark })),
  };
  return {
    id,
    file,
    language,
    student,
    page,
    ...judged,
    fingerprint: await fingerprint(canonicalJson({ language, ...judged })),
  };
}

/** The most probable misconception; none where only a rule or a count was found. */
function named({ function: name, candidates: [id] }: FunctionDiagnosis) {
  return id === undefined ? [] : [{ id, function: name }];
}

/** The results of judged checks, with the counterexamples found for them. */
export function checkResults(
  judgements: readonly Judgement[],
  counterexamples: ReadonlyMap<string, Counterexample>,
): readonly CheckResult[] {
  return judgements.map((judgement) => ({
    id: judgement.check.id,
    function: judgement.check.function,
    status: judgement.status,
    points: earned(judgement),
    maxPoints: judgement.check.points,
    counterexample: counterexamples.get(judgement.check.id) ?? null,
  }));
}

/** The results where nothing was asked. */
export function skippedChecks(exercise: Exercise): readonly CheckResult[] {
  return exercise.checks.map((check) => ({
    id: check.id,
    function: check.function,
    status: 'skipped',
    points: 0,
    maxPoints: check.points,
    counterexample: null,
  }));
}
