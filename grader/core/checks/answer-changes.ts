// Calls that gave two answers, looked at in fresh interpreters: which of the two the call gives by
// itself, and which earlier call changes it (RULES A.4).

import type { AnswerChange, CallsBefore } from '../model/answer-change.js';
import type { Exercise } from '../model/exercise.js';
import type { Outcome } from '../model/outcome.js';
import type { Question } from '../model/question.js';
import { showApartIn } from '../numbers/spelling.js';
import type { CoreTexts } from '../texts/core-texts.js';
import { callTextIn } from './call-text.js';
import { type Cause, causeOf } from './change-cause.js';
import { describeOutcome } from './describe-outcome.js';
import { type Evidence, neverAsked } from './evidence.js';
import { LiveProgram, type Room } from './live-program.js';
import type { QuestionPlan } from './plan.js';
import { changedAnswer, isSame } from './second-answer.js';

/** The smallest call of each function that gave two answers. */
export async function answerChanges(
  exercise: Exercise,
  room: Room,
  plan: QuestionPlan,
  evidence: Evidence,
  texts: CoreTexts,
): Promise<readonly AnswerChange[]> {
  const found: AnswerChange[] = [];
  const repeated = plan.repeats.toSorted((a, b) => a - b).flatMap((i) => plan.questions[i] ?? []);
  for (const { name } of exercise.functions) {
    const question = repeated.find(
      (each) => each.function === name && changedAnswer(exercise, each, evidence) !== null,
    );
    if (question !== undefined) {
      found.push(await lookInto(question, room, plan, evidence, texts));
    }
  }
  return found;
}

async function lookInto(
  question: Question,
  room: Room,
  plan: QuestionPlan,
  evidence: Evidence,
  texts: CoreTexts,
): Promise<AnswerChange> {
  const { cells, language } = evidence;
  const ask = (questions: readonly Question[]) => askFresh(room, evidence, questions);
  const [alone = null] = (await ask([question])) ?? [];
  const cause = alone === null ? null : await causeOf(question, alone, plan, evidence, ask);
  const first = evidence.answers.get(question) ?? neverAsked;
  const again = evidence.repeats.get(question) ?? neverAsked;
  const [firstText, againText] = apart(first, again);
  return {
    function: question.function,
    call: callTextIn(language, question),
    first: firstText,
    again: againText,
    alone: alone === null ? null : describe(alone),
    after: cause === null ? null : callsBefore(cause),
    hangsOn: cause?.hangsOn ?? 'unknown',
  };

  /** Digits enough to tell any two of the answers apart. */
  function describe(outcome: Outcome): string {
    const other = [first, again].find((each) => !isSame(each, outcome));
    return other === undefined
      ? describeOutcome(outcome, cells, language, texts)
      : apart(outcome, other)[0];
  }

  function apart(one: Outcome, other: Outcome): readonly [string, string] {
    return one.kind === 'value' && other.kind === 'value'
      ? showApartIn(language, one.value, other.value)
      : [
          describeOutcome(one, cells, language, texts),
          describeOutcome(other, cells, language, texts),
        ];
  }

  function callsBefore({ before, times, outcome }: Cause): CallsBefore | null {
    const last = before.at(-1);
    return last === undefined
      ? null
      : { call: callTextIn(language, last), times, actual: describe(outcome) };
  }
}

/** Answers of an interpreter of their own; `null` when a call had to be stopped. */
async function askFresh(
  room: Room,
  { answers }: Evidence,
  questions: readonly Question[],
): Promise<readonly Outcome[] | null> {
  const live = await LiveProgram.open(room);
  const given = await live.ask(questions, { known: answers });
  return given === null || given.trap !== null ? null : given.outcomes;
}
