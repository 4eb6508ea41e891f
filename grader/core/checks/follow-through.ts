// One mistake costs once: a loop over a wrong step is also judged on what it does with the step
// (RULES B.3).

import type { AnswerBook } from '../model/engine.js';
import type { Exercise, FollowThrough } from '../model/exercise.js';
import type { Outcome } from '../model/outcome.js';
import type { Question } from '../model/question.js';
import type { Details } from '../model/report.js';
import { earnedBy } from '../score/points.js';
import type { Evidence } from './evidence.js';
import { interviewAgain } from './interview.js';
import type { Judgement } from './judge.js';
import type { Room } from './live-program.js';
import { ownPathReading } from './own-path-reading.js';
import { planFor, type QuestionPlan } from './plan.js';
import { standInReading } from './stand-in-reading.js';

/** The loop's questions put once more, with a stand-in in place of the step. */
export interface StandInTrip {
  readonly factor: number;
  readonly plan: QuestionPlan;
  readonly answers: AnswerBook;
  readonly repeats: AnswerBook;
  /** Whether the answers changed: the loop looks the step up by its name. */
  readonly callsStep: boolean;
}

/** The judgements that count, and how the loop's came about. */
export interface Reading {
  readonly loopReading: Details['loopReading'];
  readonly judgements: readonly Judgement[];
  /** `null` where the model's judgement was enough. */
  readonly trip: StandInTrip | null;
}

/** Gives the loop the better of its two readings, as a whole; the model's when they are equal. */
export async function followThrough(
  exercise: Exercise,
  seed: number,
  room: Room,
  plan: QuestionPlan,
  evidence: Evidence,
  judgements: readonly Judgement[],
): Promise<Reading> {
  const model: Reading = { loopReading: 'model', judgements, trip: null };
  const through = exercise.followThrough;
  if (through === null || !isNeeded(exercise, through, judgements)) {
    return model;
  }

  const factor = through.factor(seed);
  const standIn = { function: through.step, factor };
  const loopPlan = planFor(plan, through.loop);
  const trip = await interviewAgain(
    room.engine,
    { ...room.program, standIn },
    room.mode,
    loopPlan,
    exercise.limits,
  );
  const callsStep = answersDiffer(loopPlan, evidence.answers, trip.answers);
  const known: StandInTrip = { ...trip, factor, plan: loopPlan, callsStep };
  const other: Reading = callsStep
    ? {
        loopReading: 'stand-in',
        judgements: standInReading(exercise, through.standInModel(factor), seed, judgements, {
          ...evidence,
          ...trip,
        }),
        trip: known,
      }
    : {
        loopReading: 'own-step',
        judgements: await ownPathReading(exercise, seed, room, loopPlan, evidence, judgements),
        trip: known,
      };
  return earnedBy(other.judgements, through.loop) > earnedBy(judgements, through.loop)
    ? other
    : { ...model, trip: known };
}

/** Needed when both functions lost points. A loop that needs a library is not judged at all. */
function isNeeded(
  exercise: Exercise,
  through: FollowThrough,
  judgements: readonly Judgement[],
): boolean {
  const lost = (name: string) =>
    exercise.functions.some(
      (each) => each.name === name && earnedBy(judgements, name) < each.points,
    );
  const loopNeedsLibrary = judgements.some(
    ({ check, library }) => check.function === through.loop && check.points > 0 && library !== null,
  );
  return lost(through.step) && lost(through.loop) && !loopNeedsLibrary;
}

/** A loop that calls the step gives other answers over another step. */
function answersDiffer(plan: QuestionPlan, first: AnswerBook, second: AnswerBook): boolean {
  return plan.questions.some((question) => !isSame(first, second, question));
}

function isSame(first: AnswerBook, second: AnswerBook, question: Question): boolean {
  const a = first.get(question);
  const b = second.get(question);
  if (a === undefined || b === undefined) {
    return a === b;
  }
  // JSON keeps every field of an outcome but the bits of a number.
  return a.kind === 'value' && b.kind === 'value'
    ? Object.is(a.value, b.value)
    : outcomeText(a) === outcomeText(b);
}

function outcomeText(outcome: Outcome): string {
  return JSON.stringify(outcome, Object.keys(outcome).sort());
}
