// One function's questions with the numbers they passed and what came back, in the order in which
// they were put: what models are compared with.

import { forgivenRemark, isSkipped, neverAsked } from '../checks/evidence.js';
import type { QuestionPlan } from '../checks/plan.js';
import { isWithin } from '../checks/value-law.js';
import type { AnswerBook } from '../model/engine.js';
import type { Exercise, Model } from '../model/exercise.js';
import { finiteValue, type Outcome } from '../model/outcome.js';
import { ownNumber, type Question } from '../model/question.js';
import type { Cell } from '../model/submission.js';
import type { Seen } from './wrong-model.js';

/** One question that was put, and its answer. */
export interface Entry {
  readonly theta: number;
  readonly rate: number;
  /** 1 for a single step. */
  readonly steps: number;
  readonly outcome: Outcome;
  /**
   * A model has to agree on what is `counted`. An `edge` of the statement (zero steps, a
   * whole-number start) only tells better models from worse; a `forgiven` outcome tells nothing.
   */
  readonly role: 'counted' | 'edge' | 'forgiven';
  /** Whether the right function would answer the same. */
  isRight(): boolean;
}

export interface Transcript {
  readonly function: string;
  /** Only questions that were put, or that were not because the function is not there. */
  readonly entries: readonly Entry[];
  /** The counted ones that gave a finite number. */
  readonly seen: readonly Seen[];
}

/** What a transcript is made of. */
export interface Heard {
  readonly plan: QuestionPlan;
  readonly answers: AnswerBook;
  readonly repeats: AnswerBook;
  /** What right answers are here. */
  readonly model: Model;
}

/** Writes down what one function was asked and what it answered. */
export function transcriptOf(
  exercise: Exercise,
  functionName: string,
  { plan, answers, repeats, model }: Heard,
  cells: readonly Cell[],
): Transcript {
  const put = [
    ...plan.questions.map((question) => ({ question, book: answers })),
    ...plan.repeats.flatMap((index) => {
      const question = plan.questions[index];
      return question === undefined ? [] : [{ question, book: repeats }];
    }),
    ...plan.pictures.map((question) => ({ question, book: answers })),
  ].filter(({ question }) => question.function === functionName);
  const entries = put.flatMap(({ question, book }): readonly Entry[] => {
    const outcome = book.get(question) ?? neverAsked;
    const numbers = argumentsOf(question, answers);
    if (numbers === null || (isSkipped(outcome) && !isUnloaded(outcome))) {
      return [];
    }
    const [theta = Number.NaN, rate = Number.NaN, steps = 1] = numbers;
    const role = roleOf(exercise, question, outcome, cells);
    const isRight = () => {
      const value = finiteValue(outcome);
      const right = model.expect(functionName, numbers);
      return value !== null && isWithin(value, right.value, right.tolerance);
    };
    return [{ theta, rate, steps, outcome, role, isRight }];
  });
  return { function: functionName, entries, seen: entries.flatMap(seenIn) };
}

function roleOf(
  exercise: Exercise,
  question: Question,
  outcome: Outcome,
  cells: readonly Cell[],
): Entry['role'] {
  // What is heard here is in common terms already.
  if (forgivenRemark(exercise, question, outcome, { cells, language: null }) !== null) {
    return 'forgiven';
  }
  return exercise.isEdge(question) ? 'edge' : 'counted';
}

function seenIn({ theta, rate, steps, outcome, role }: Entry): readonly Seen[] {
  const value = finiteValue(outcome);
  return role === 'counted' && value !== null ? [{ theta, rate, steps, value }] : [];
}

/** The numbers that were passed; `null` where a chained argument had none. */
function argumentsOf(question: Question, answers: AnswerBook): readonly number[] | null {
  const numbers = question.args.map((argument) => {
    if (argument.kind !== 'answer') {
      return ownNumber(argument);
    }
    const inner = answers.get(argument.of);
    return inner === undefined ? null : finiteValue(inner);
  });
  return numbers.includes(null) ? null : numbers.filter((each) => each !== null);
}

/** Nothing could be loaded: that is an answer too, to whoever looks for a reason. */
function isUnloaded(outcome: Outcome): boolean {
  return outcome.kind === 'unasked' && outcome.reason === 'not-loaded';
}
