// Why a call changes its answer: a bounded search for calls that make it do so, each tried in a
// pristine interpreter.

import type { AnswerChange } from '../model/answer-change.js';
import type { Outcome } from '../model/outcome.js';
import { type Question, questionKey } from '../model/question.js';
import { type Evidence, neverAsked } from './evidence.js';
import type { QuestionPlan } from './plan.js';
import { isSame } from './second-answer.js';

/** A program that counts is followed so far. */
const mostRepeats = 300;
/** Other calls that tell counting from remembering. */
const othersTried = 2;

/** What was found out about why a call changes its answer. */
export interface Cause {
  readonly before: readonly Question[];
  readonly times: number;
  readonly outcome: Outcome;
  readonly hangsOn: AnswerChange['hangsOn'];
}

/** Puts questions to an interpreter of their own; `null` when one had to be stopped. */
export type Ask = (questions: readonly Question[]) => Promise<readonly Outcome[] | null>;

/**
 * Finds what it takes to change a pristine answer: the same call once more, one earlier call, or the
 * same call many times. `alone` is the pristine answer. `null` when nothing was found.
 */
export async function causeOf(
  question: Question,
  alone: Outcome,
  plan: QuestionPlan,
  evidence: Evidence,
  ask: Ask,
): Promise<Cause | null> {
  const changedBy = async (before: readonly Question[]) => {
    const outcome = (await ask([...before, question]))?.at(-1) ?? null;
    return outcome === null || isSame(outcome, alone) ? null : outcome;
  };

  const itself = await changedBy([question]);
  if (itself !== null) {
    const hangsOn = await hangsOnWhat(question, itself, plan, changedBy);
    return { before: [question], times: 1, outcome: itself, hangsOn };
  }

  const single = await changeByAnother(question, alone, plan, evidence, changedBy);
  return single?.hangsOn === 'earlier-calls'
    ? single
    : ((await changeByItself(question, alone, ask)) ?? single);
}

/** Looks for one earlier call that makes the difference by itself. */
async function changeByAnother(
  question: Question,
  alone: Outcome,
  plan: QuestionPlan,
  evidence: Evidence,
  changedBy: (before: readonly Question[]) => Promise<Outcome | null>,
): Promise<Cause | null> {
  const calls = callsBeforeChange(question, alone, plan, evidence);
  const culprit = await firstThatChanges(calls, changedBy);
  const last = culprit?.at(-1);
  const outcome = culprit === null ? null : await changedBy(culprit);
  if (culprit === null || last === undefined || outcome === null) {
    return null;
  }
  const hangsOn = await hangsOnWhat(last, outcome, plan, changedBy);
  return { before: culprit, times: 1, outcome, hangsOn };
}

/** Makes the same call again and again: a counter and chance show, and are easy to paste. */
async function changeByItself(question: Question, alone: Outcome, ask: Ask): Promise<Cause | null> {
  const often = (await ask(Array.from({ length: mostRepeats }, () => question))) ?? [];
  const times = often.findIndex((each) => !isSame(each, alone));
  const outcome = often[times];
  return outcome === undefined
    ? null
    : { before: [question], times, outcome, hangsOn: 'number-of-calls' };
}

/** Tries other calls in place of `before`: counting, and chance, do not care which it was. */
async function hangsOnWhat(
  before: Question,
  outcome: Outcome,
  plan: QuestionPlan,
  changedBy: (before: readonly Question[]) => Promise<Outcome | null>,
): Promise<AnswerChange['hangsOn']> {
  const others = plan.questions
    .filter(
      (each) => shapeOf(each) === shapeOf(before) && questionKey(each) !== questionKey(before),
    )
    .slice(0, othersTried);
  let isSameAfterAll = true;
  for (const other of others) {
    const instead = await changedBy(withInner(other));
    isSameAfterAll &&= instead !== null && isSame(instead, outcome);
  }
  if (others.length === 0) {
    return 'unknown';
  }
  return isSameAfterAll ? 'number-of-calls' : 'earlier-calls';
}

/** Calls of one shape do the same work. */
function shapeOf({ function: name, args }: Question): string {
  const parts = args.map((each) => {
    if (each.kind === 'answer') {
      return shapeOf(each.of);
    }
    return each.kind === 'int' ? String(each.value) : each.kind;
  });
  return `${name}(${parts.join()})`;
}

/**
 * What was put before the question's second turn, or before its first where the second is the
 * pristine one; since a call last had to be stopped.
 */
function callsBeforeChange(
  question: Question,
  alone: Outcome,
  plan: QuestionPlan,
  { answers, repeats }: Evidence,
): readonly Question[] {
  const again = plan.repeats.flatMap((index) => plan.questions[index] ?? []);
  const isAtFirst = isSame(repeats.get(question) ?? neverAsked, alone);
  const before = (questions: readonly Question[]) =>
    questions.slice(
      0,
      questions.findIndex((each) => questionKey(each) === questionKey(question)),
    );
  const put = [
    ...(isAtFirst ? before(plan.questions) : plan.questions).map((each) => ({
      each,
      outcome: answers.get(each) ?? neverAsked,
    })),
    ...(isAtFirst ? [] : before(again)).map((each) => ({
      each,
      outcome: repeats.get(each) ?? neverAsked,
    })),
  ].filter(({ outcome }) => outcome.kind !== 'unasked');
  const lastStop = put.findLastIndex(({ outcome }) => isStop(outcome));
  return put.slice(lastStop + 1).map(({ each }) => each);
}

function isStop({ kind }: Outcome): boolean {
  return kind === 'timed-out' || kind === 'too-much-output' || kind === 'stopped';
}

/**
 * Halves the calls until one is left that makes the difference, given those before it; with the
 * calls that it is chained to. `null` when all of them together make none.
 */
async function firstThatChanges(
  calls: readonly Question[],
  changedBy: (before: readonly Question[]) => Promise<Outcome | null>,
): Promise<readonly Question[] | null> {
  if ((await changedBy(calls)) === null) {
    return null;
  }
  let [same, changed] = [0, calls.length];
  while (changed - same > 1) {
    const middle = (same + changed) >> 1;
    if ((await changedBy(calls.slice(0, middle))) === null) {
      same = middle;
    } else {
      changed = middle;
    }
  }
  const culprit = calls[changed - 1];
  return culprit === undefined ? null : withInner(culprit);
}

function withInner(question: Question): readonly Question[] {
  const inner = question.args.flatMap((each) => (each.kind === 'answer' ? withInner(each.of) : []));
  return [...inner, question];
}
