// How one submission is graded, told in order. Intake came before, exporters come after.

import { answerChanges } from './checks/answer-changes.js';
import { followThrough } from './checks/follow-through.js';
import { openPlan, withoutHidden } from './checks/hidden-checks.js';
import { type Interview, interview } from './checks/interview.js';
import { type Judgement, judgeChecks } from './checks/judge.js';
import { isTrap } from './checks/live-program.js';
import type { QuestionPlan } from './checks/plan.js';
import { programOf } from './checks/program-of.js';
import { counterexamplesOf, shrinkFailures } from './checks/shrink-failures.js';
import { inCommonTerms } from './diagnosis/common-terms.js';
import { diagnose } from './diagnosis/diagnose.js';
import { isExplained } from './feedback/changed-step.js';
import { feedbackOf } from './feedback/feedback-of.js';
import { sourceRemarks } from './feedback/source-remarks.js';
import type { Engine } from './model/engine.js';
import type { Exercise } from './model/exercise.js';
import type { Locale } from './model/locale.js';
import type { Report } from './model/report.js';
import type { LookAtSource } from './model/source-look.js';
import type { IntakeProblem, Submission } from './model/submission.js';
import { detailsOf, detailsWithoutRun } from './report/details.js';
import { checkResults, type Fingerprint, resultOf, skippedChecks } from './report/result.js';
import { lackingLibraries, scoreOf, ungradedScore } from './score/score.js';
import { standingOf, standingOfProblem } from './score/standing.js';
import { withoutNoticed } from './solution-file/noticed.js';
import { type Speech, speechIn } from './texts/speech.js';
import { wouldEarn } from './would-earn.js';

/** What grading a submission takes beside the submission. */
export interface GradeSetting {
  readonly exercise: Exercise;
  readonly engine: Engine;
  readonly seed: number;
  /** `questionPlan(exercise, seed)`, drawn once for the class. */
  readonly plan: QuestionPlan;
  /** Reads what answers cannot tell off the source. */
  readonly lookAtSource: LookAtSource;
  readonly fingerprint: Fingerprint;
  /** In which language the details speak; the result is English whatever it is. */
  readonly lang: Locale;
  /** Path of the student's page relative to results.json. */
  readonly page: string;
}

/** Grades one submission. Whatever its code does ends up in the report, never as an error. */
export async function gradeSubmission(
  handedIn: Submission,
  setting: GradeSetting,
): Promise<Report> {
  // 1. What intake could not make a program of is told at once.
  if (handedIn.problem !== null) {
    return reportOfProblem(handedIn, handedIn.problem, setting);
  }
  // The answer to an open question is shown, and takes no part in what follows.
  const { submission, noticed } = withoutNoticed(handedIn);
  const { exercise, engine, seed, plan, lang } = setting;
  const english = speechIn(exercise, 'en');
  const speech = speechIn(exercise, lang);

  // 2. Ask: the whole plan in one trip into a pristine interpreter.
  const program = programOf(exercise, submission);
  const heard = await interview(engine, program, plan, exercise.limits, exercise.example);
  const { cells, language } = submission;
  const evidence = { ...heard, cells, language };
  const room = { engine, program, mode: heard.mode };

  // 3. Judge: every check on the answers that arrived.
  const judged = judgeChecks(exercise, seed, evidence);

  // 4. Follow through: a right loop over a wrong step keeps its points.
  const reading = await followThrough(exercise, seed, room, plan, evidence, judged);

  // 5. Look into calls that gave two answers, in interpreters of their own.
  const changes = await answerChanges(
    exercise,
    room,
    openPlan(exercise, seed, plan),
    evidence,
    speech.texts,
  );

  // 6. Diagnose: name the mistakes behind what failed.
  const source = setting.lookAtSource(cells, exercise.functions);
  const diagnosed = diagnose({
    exercise,
    cells,
    plan,
    heard: inCommonTerms(heard, language),
    changes,
    reading: {
      ...reading,
      trip: reading.trip === null ? null : inCommonTerms(reading.trip, language),
    },
    source,
  });

  // 7. Shrink: only what failed goes back to the interpreter.
  const small = await shrinkFailures(exercise, seed, room, evidence, reading.judgements);

  // 8. Score, also as it would be without a slip that hides the functions.
  const score = scoreOf(exercise, reading.judgements);
  const better =
    score.score === null
      ? null
      : await wouldEarn(setting, submission, heard, score.score, speech.texts);

  // 9. Say what is right, and what to do next.
  const remarks = [
    ...remarksOf(submission, heard, reading.judgements),
    ...diagnosed.remarks,
    ...(changes.some((each) => !isExplained(each, diagnosed.functions)) ? ['answers-change'] : []),
    ...sourceRemarks(source, cells, reading.judgements),
  ];
  const open = withoutHidden(exercise, small);
  const counterexamples = counterexamplesOf(open, speech);
  const feedback = feedbackOf({
    exercise,
    speech,
    evidence,
    loading: heard,
    judgements: reading.judgements,
    counterexamples,
    diagnoses: diagnosed.functions,
    changes,
    remarks,
    look: source,
  });

  // 10. Report: the result in English, which programs read, the details in the chosen language.
  const standingIn = ({ texts }: Speech) =>
    standingOf(exercise, engine, cells, heard, reading.judgements, texts);
  const standing = standingIn(english);
  const isAllShown = lang === 'en' && open.size === small.size;
  const all = isAllShown ? counterexamples : counterexamplesOf(small, english);
  return {
    result: await resultOf(exercise, submission, setting.page, setting.fingerprint, {
      score,
      standing,
      checks: checkResults(reading.judgements, all),
      diagnosis: diagnosed.functions,
      remarks,
    }),
    details: detailsOf(
      exercise,
      submission,
      heard,
      {
        reason: (lang === 'en' ? standing : standingIn(speech)).reason,
        counterexamples: Object.fromEntries(counterexamples),
        engine: { name: engine.name, version: engine.version, isolation: engine.isolation },
        lacking: lackingLibraries(exercise, reading.judgements),
        loopReading: reading.loopReading,
        diagnosis: diagnosed.functions,
        changes,
        feedback,
        wouldEarn: better,
        noticed,
      },
      speech.texts,
    ),
  };
}

async function reportOfProblem(
  submission: Submission,
  problem: IntakeProblem,
  { exercise, page, fingerprint, lang }: GradeSetting,
): Promise<Report> {
  return {
    result: await resultOf(exercise, submission, page, fingerprint, {
      score: problem.kind === 'no-program' ? ungradedScore(exercise) : scoreOf(exercise, []),
      standing: standingOfProblem(problem),
      checks: skippedChecks(exercise),
      diagnosis: [],
      remarks: submission.remarks,
    }),
    details: detailsWithoutRun(submission, speechIn(exercise, lang).texts.said(problem.sentence)),
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
