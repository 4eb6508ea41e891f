// The loop judged over a step that is known: it is right when every answer is the n-fold stand-in.

import type { Exercise, Model } from '../model/exercise.js';
import { finiteValue } from '../model/outcome.js';
import { type Evidence, numbersIn } from './evidence.js';
import { expectationOf } from './expectation.js';
import type { Judgement } from './judge.js';
import {
  type AnswerVerdict,
  type LoopAnswer,
  loopAnswers,
  reread,
  verdictWithoutNumber,
} from './loop-reading.js';
import { isWithin } from './value-law.js';

/** Judges the loop's checks on answers given over the stand-in; other checks stay as they are. */
export function standInReading(
  exercise: Exercise,
  model: Model,
  seed: number,
  judgements: readonly Judgement[],
  evidence: Evidence,
): readonly Judgement[] {
  const loop = exercise.followThrough?.loop;
  return judgements.map((judgement) => {
    if (judgement.check.function !== loop) {
      return judgement;
    }
    const verdicts = judgement.check
      .cases(seed)
      .flatMap((instance) => loopAnswers(exercise, instance, loop, evidence))
      .map((each) => verdictOf(exercise, model, each, evidence));
    return reread(judgement, statusOf(verdicts));
  });
}

function verdictOf(
  exercise: Exercise,
  model: Model,
  answer: LoopAnswer,
  evidence: Evidence,
): AnswerVerdict {
  const value = finiteValue(answer.outcome);
  if (value === null) {
    return verdictWithoutNumber(exercise, answer, evidence) ?? 'differs';
  }
  const { question } = answer;
  const right = expectationOf(model, question, numbersIn(evidence.answers));
  return isWithin(value, right.value, right.tolerance) ? 'agrees' : 'differs';
}

function statusOf(verdicts: readonly AnswerVerdict[]): Judgement['status'] {
  if (verdicts.includes('differs')) {
    return 'failed';
  }
  return verdicts.includes('agrees') && !verdicts.includes('unasked') ? 'passed' : 'skipped';
}
