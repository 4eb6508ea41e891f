// Running one reported failure again: `grader replay`.

import { counterexample } from './checks/counterexample.js';
import type { Evidence } from './checks/evidence.js';
import { interview } from './checks/interview.js';
import { type CaseResult, judgeCase, silenceAt } from './checks/judge-case.js';
import { programOf } from './checks/program-of.js';
import type { Case, Finding } from './model/check.js';
import type { Engine } from './model/engine.js';
import { GraderError } from './model/errors.js';
import type { Exercise } from './model/exercise.js';
import { isAnswer } from './model/outcome.js';
import type { Question } from './model/question.js';
import type { Counterexample } from './model/report.js';
import type { Submission } from './model/submission.js';
import { speechIn } from './texts/speech.js';

/** What a replay takes beside the submission and the failure. */
export interface ReplaySetting {
  readonly exercise: Exercise;
  readonly engine: Engine;
  readonly seed: number;
}

/**
 * Puts the one case that a report's `path` names to a submission, in a fresh interpreter. `null`
 * when it holds now; a case that gets no answer does not hold.
 */
export async function replayCheck(
  submission: Submission,
  checkId: string,
  path: string,
  { exercise, engine, seed }: ReplaySetting,
): Promise<Counterexample | null> {
  const instance = caseToReplay(exercise, checkId, seed, path);
  const plan = { questions: instance.questions, repeats: [], pictures: [] };
  const program = programOf(exercise, submission);
  const heard = await interview(engine, program, plan, exercise.limits, exercise.example);
  const { cells, language } = submission;
  const evidence: Evidence = { ...heard, cells, language };
  const finding = findingOf(judgeCase(exercise, instance, evidence), () => {
    const silent = instance.questions.find((each) => !hasNumber(evidence, each));
    return silent === undefined ? null : silenceAt(exercise, { question: silent }, evidence);
  });
  return finding === null
    ? null
    : counterexample(finding, evidence, seed, path, speechIn(exercise, 'en'));
}

function findingOf(result: CaseResult, silence: () => Finding | null): Finding | null {
  switch (result.kind) {
    case 'holds':
    case 'forgiven':
      return null;
    case 'fails':
      return result.finding;
    case 'unasked':
    case 'needs-library':
      return silence();
  }
}

function hasNumber({ answers }: Evidence, question: Question): boolean {
  const outcome = answers.get(question);
  return outcome !== undefined && isAnswer(outcome);
}

function caseToReplay(exercise: Exercise, checkId: string, seed: number, path: string): Case {
  const check = exercise.checks.find((each) => each.id === checkId);
  if (check === undefined) {
    throw new GraderError(
      'unknown-check',
      `The exercise ${exercise.id} has no check "${checkId}".`,
      'Copy the whole replay command from the foot of the report.',
    );
  }
  const instance = check.caseAt(seed, path);
  if (instance === null) {
    throw new GraderError(
      'bad-option',
      `The check ${checkId} has no input at path ${path} for seed ${seed}.`,
      'Copy the whole replay command from the foot of the report.',
    );
  }
  return instance;
}
