// After a change of the exercise most questions are the old ones. Their answers are taken over, one
// by one, from a trip that put them to the same program.

import { isSame } from '../checks/second-answer.js';
import type { AnswerBook, Answers } from '../model/engine.js';
import type { Outcome } from '../model/outcome.js';
import { type Question, questionKey } from '../model/question.js';
import type { RememberedAsk, Trip } from './trip.js';

export interface PartlyKnown {
  /** What no trip has asked. */
  readonly missing: readonly Question[];
  /** The answers that are known, for arguments that refer to them. */
  readonly known: AnswerBook;
  /** What the kept question printed, where it is known. */
  readonly keptOutput: string | null;
  readonly ticks: number;
  /** The answers to all questions, from those to the missing ones. */
  complete(rest: Answers): Answers;
}

/**
 * What is known of `questions`. `null` where that is nothing, and where the program gave two answers
 * to one question: then it depends on the order, and all are put again.
 */
export function partlyKnown(
  questions: readonly Question[],
  trips: readonly Trip[],
  keep: Question | undefined,
): PartlyKnown | null {
  const asks = trips.flatMap(({ asks: [first] }) => (first?.answers.trap === null ? [first] : []));
  const largest = asks.toSorted((a, b) => b.questions.length - a.questions.length)[0];
  if (largest === undefined) return null;
  const book = inTurn(largest);
  if ([...book.values()].some((turns) => turns.some((each) => !isSame(each, turns[0] ?? each)))) {
    return null;
  }
  const keepKey = keep && questionKey(keep);
  const hasKept = keepKey === undefined || largest.setting.split(';')[0] === keepKey;
  const answerTo = (question: Question): Outcome | undefined => {
    const key = questionKey(question);
    return key === keepKey && !hasKept ? undefined : book.get(key)?.[0];
  };
  const missing = questions.filter((each) => answerTo(each) === undefined);
  if (missing.length === questions.length) return null;
  return {
    missing,
    known: { get: answerTo },
    keptOutput: hasKept ? largest.keptOutput : null,
    ticks: largest.ticks,
    complete({ outcomes }) {
      const rest = outcomes.values();
      return {
        trap: null,
        outcomes: questions.flatMap((each) => answerTo(each) ?? rest.next().value ?? []),
      };
    },
  };
}

/** The outcomes of each question, in the order in which it was put. */
function inTurn({ questions, answers }: RememberedAsk): ReadonlyMap<string, readonly Outcome[]> {
  const book = new Map<string, Outcome[]>();
  questions.forEach((key, index) => {
    const outcome = answers.outcomes[index];
    if (outcome === undefined) return;
    const turns = book.get(key);
    if (turns === undefined) book.set(key, [outcome]);
    else turns.push(outcome);
  });
  return book;
}
