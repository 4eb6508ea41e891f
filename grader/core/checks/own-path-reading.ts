// An inlined loop judged on the student's own step: it may agree with the iterates of that step,
// on questions where doing something else would show.

import type { NumberOf } from '../model/check.js';
import type { AnswerBook } from '../model/engine.js';
import type { Exercise, FollowThrough } from '../model/exercise.js';
import { finiteValue } from '../model/outcome.js';
import { float, type Question, questionKey } from '../model/question.js';
import { interviewAgain } from './interview.js';
import { type Evidence, type Judgement, numbersIn } from './judge.js';
import type { Room } from './live-program.js';
import {
  type AnswerVerdict,
  type LoopAnswer,
  loopAnswers,
  reread,
  verdictWithoutNumber,
} from './loop-reading.js';
import { iterateTolerance, tellingIterate } from './own-path.js';
import type { QuestionPlan } from './plan.js';
import { argumentNumbers, isWithin } from './value-law.js';

/** Telling questions of the whole plan without which a check that has none cannot pass. */
const tellingNeeded = 5;

/** Judges the loop's checks against the student's own iterates. */
export async function ownPathReading(
  exercise: Exercise,
  seed: number,
  room: Room,
  loopPlan: QuestionPlan,
  evidence: Evidence,
  judgements: readonly Judgement[],
): Promise<readonly Judgement[]> {
  const through = exercise.followThrough;
  if (through === null) {
    return judgements;
  }
  const number = numbersIn(evidence.answers);
  const askable = loopPlan.questions.filter((question) => hasArguments(question, evidence.answers));
  const steps = stepsOf(through, askable, number);
  const plan = { questions: steps, repeats: [] };
  const own = await interviewAgain(room.engine, room.program, room.mode, plan, exercise.limits);
  const verdictOn = (answer: LoopAnswer): AnswerVerdict =>
    verdictOf(exercise, through, answer, evidence, own.answers);

  const everywhere = askable.map((question) =>
    verdictOn({
      question,
      outcome: evidence.answers.get(question) ?? { kind: 'unasked', reason: 'after-traps' },
      answers: evidence.answers,
    }),
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
      .flatMap((instance) => loopAnswers(instance, through.loop, evidence))
      .map(verdictOn);
    return reread(judgement, statusOf(verdicts, agreesEverywhere));
  });
}

/** All steps that any loop question stands on, each once. */
function stepsOf(
  through: FollowThrough,
  questions: readonly Question[],
  number: NumberOf,
): readonly Question[] {
  const steps = new Map<string, Question>();
  for (const question of questions) {
    for (const step of through.ownPath(resolved(question, number)).steps) {
      steps.set(questionKey(step), step);
    }
  }
  return [...steps.values()];
}

function verdictOf(
  exercise: Exercise,
  through: FollowThrough,
  answer: LoopAnswer,
  evidence: Evidence,
  own: AnswerBook,
): AnswerVerdict {
  const silent = verdictWithoutNumber(exercise, answer, evidence);
  if (silent === 'unasked' || !hasArguments(answer.question, answer.answers)) {
    return 'unasked';
  }
  const { start, steps } = through.ownPath(resolved(answer.question, numbersIn(answer.answers)));
  const iterates = [start, ...steps.map((step) => numberOrNan(own, step))];
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

/** The question with `float(answer)` in place of each chained argument. */
function resolved(question: Question, number: NumberOf): Question {
  const values = argumentNumbers(question, number);
  return {
    function: question.function,
    args: question.args.map((argument, index) =>
      argument.kind === 'answer' ? float(values[index] ?? Number.NaN) : argument,
    ),
  };
}

function hasArguments(question: Question, answers: AnswerBook): boolean {
  return question.args.every(
    (argument) => argument.kind !== 'answer' || Number.isFinite(numberOrNan(answers, argument.of)),
  );
}

function numberOrNan(answers: AnswerBook, question: Question): number {
  const outcome = answers.get(question);
  return (outcome === undefined ? null : finiteValue(outcome)) ?? Number.NaN;
}
