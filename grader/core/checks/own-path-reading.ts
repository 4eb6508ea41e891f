// An inlined loop judged on the student's own step: it may agree with the iterates of that step,
// on questions where doing something else would show.

import type { Exercise } from '../model/exercise.js';
import { finiteValue } from '../model/outcome.js';
import { type Evidence, neverAsked } from './evidence.js';
import type { Judgement } from './judge.js';
import type { Room } from './live-program.js';
import {
  type AnswerVerdict,
  type LoopAnswer,
  loopAnswers,
  reread,
  verdictWithoutNumber,
} from './loop-reading.js';
import { type IteratesOf, ownIterates } from './own-iterates.js';
import { iterateTolerance, tellingIterate } from './own-path.js';
import type { QuestionPlan } from './plan.js';
import { isWithin } from './value-law.js';

/** Telling questions of the whole plan without which a check that has none cannot pass. */
const tellingNeeded = 5;

/** Judges the loop's checks against the student's own iterates. */
export async function ownPathReading(
  exercise: Exercise,
  seed: number,
  room: Room,
  { questions }: QuestionPlan,
  evidence: Evidence,
  judgements: readonly Judgement[],
): Promise<readonly Judgement[]> {
  const through = exercise.followThrough;
  if (through === null) {
    return judgements;
  }
  const { answers } = evidence;
  const iterates = await ownIterates(exercise, through, room, questions, answers);
  const verdictOn = (each: LoopAnswer) => verdictOf(exercise, each, evidence, iterates);
  const everywhere = questions.map((question) =>
    verdictOn({ question, outcome: answers.get(question) ?? neverAsked }),
  );
  const agreesEverywhere =
    !everywhere.includes('differs') &&
    everywhere.filter((each) => each === 'agrees').length >= tellingNeeded;

  return judgements.map((judgement) => {
    if (judgement.check.function !== through.loop) {
      return judgement;
    }
    const verdicts = judgement.check
      .cases(seed)
      .flatMap((instance) => loopAnswers(exercise, instance, through.loop, evidence))
      .map(verdictOn);
    return reread(judgement, statusOf(verdicts, agreesEverywhere));
  });
}

function verdictOf(
  exercise: Exercise,
  answer: LoopAnswer,
  evidence: Evidence,
  iteratesOf: IteratesOf,
): AnswerVerdict {
  const silent = verdictWithoutNumber(exercise, answer, evidence);
  const iterates = silent === 'unasked' ? null : iteratesOf(answer.question);
  if (iterates === null) {
    return 'unasked';
  }
  const right = tellingIterate(iterates);
  if (right === null) {
    return 'not-telling';
  }
  const value = finiteValue(answer.outcome);
  if (value === null) {
    return silent ?? 'differs';
  }
  return isWithin(value, right, iterateTolerance(iterates)) ? 'agrees' : 'differs';
}

function statusOf(
  verdicts: readonly AnswerVerdict[],
  agreesEverywhere: boolean,
): Judgement['status'] {
  if (verdicts.includes('differs')) {
    return 'failed';
  }
  if (verdicts.includes('unasked')) {
    return 'skipped';
  }
  return verdicts.includes('agrees') || agreesEverywhere ? 'passed' : 'failed';
}
