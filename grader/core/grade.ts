// How one submission is graded, told in order. Intake came before, exporters come after.

import { followThrough } from './checks/follow-through.js';
import { type Interview, interview } from './checks/interview.js';
import { type Judgement, judgeChecks } from './checks/judge.js';
import { isTrap } from './checks/live-program.js';
import type { QuestionPlan } from './checks/plan.js';
import { programOf } from './checks/program-of.js';
import { shrinkFailures } from './checks/shrink-failures.js';
import type { Engine } from './model/engine.js';
import type { Exercise } from './model/exercise.js';
import type { Report } from './model/report.js';
import type { IntakeProblem, Submission } from './model/submission.js';
import { detailsOf, detailsWithoutRun } from './report/details.js';
import { checkResults, type Fingerprint, resultOf, skippedChecks } from './report/result.js';
import { scoreOf, ungradedScore } from './score/score.js';
import { standingOf, standingOfProblem } from './score/standing.js';

/** What grading a submission takes beside the submission. */
export interface GradeSetting {
  readonly exercise: Exercise;
  readonly engine: Engine;
  readonly seed: number;
  /** `questionPlan(exercise, seed)`, drawn once for the class. */
  readonly plan: QuestionPlan;
  readonly fingerprint: Fingerprint;
  /** Path of the student's page relative to results.json. */
  readonly page: string;
}

/** Grades one submission. Whatever its code does ends up in the report, never as an error. */
export async function gradeSubmission(
  submission: Submission,
  setting: GradeSetting,
): Promise<Report> {
  // 1. What intake could not make a program of is told at once.
  if (submission.problem !== null) {
    return reportOfProblem(submission, submission.problem, setting);
  }
  const { exercise, engine, seed, plan } = setting;

  // 2. Ask: the whole plan in one trip into a pristine interpreter.
  const program = programOf(exercise, submission);
  const heard = await interview(engine, program, plan, exercise.limits, exercise.example);
  const evidence = { ...heard, cells: submission.cells };
  const room = { engine, program, mode: heard.mode };

  // 3. Judge: every check on the answers that arrived.
  const judged = judgeChecks(exercise, seed, evidence);

  // 4. Follow through: a right loop over a wrong step keeps its points.
  const reading = await followThrough(exercise, seed, room, plan, evidence, judged);

  // 5. Shrink: only what failed goes back to the interpreter.
  const small = await shrinkFailures(exercise, seed, room, evidence, reading.judgements);

  // 6. Score, and report.
  return {
    result: await resultOf(exercise, submission, setting.page, setting.fingerprint, {
      score: scoreOf(exercise, reading.judgements),
      standing: standingOf(exercise, submission.cells, heard, reading.judgements),
      checks: checkResults(reading.judgements, small),
      remarks: remarksOf(submission, heard, reading.judgements),
    }),
    details: detailsOf(exercise, submission, heard, reading.loopReading),
  };
}

async function reportOfProblem(
  submission: Submission,
  problem: IntakeProblem,
  { exercise, page, fingerprint }: GradeSetting,
): Promise<Report> {
  return {
    result: await resultOf(exercise, submission, page, fingerprint, {
      score: problem.kind === 'no-program' ? ungradedScore(exercise) : scoreOf(exercise, []),
      standing: standingOfProblem(problem),
      checks: skippedChecks(exercise),
      remarks: submission.remarks,
    }),
    details: detailsWithoutRun(submission),
  };
}

function remarksOf(
  submission: Submission,
  { loaded, crash }: Interview,
  judgements: readonly Judgement[],
): readonly string[] {
  const skippedCells = isTrap(loaded) ? 0 : loaded.skippedCells.length;
  return [
    ...submission.remarks,
    ...(crash === null ? [] : ['top-level-crash']),
    ...(skippedCells === 0 ? [] : ['cell-skipped']),
    ...judgements.flatMap((each) => each.remarks),
  ];
}
