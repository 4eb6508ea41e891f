// One trip into the interpreter: the whole plan, put in order, through whatever traps there are.

import type {
  AnswerBook,
  Engine,
  Limits,
  LoadError,
  Loaded,
  LoadMode,
  Program,
  Trap,
} from '../model/engine.js';
import { GraderError } from '../model/errors.js';
import type { Outcome } from '../model/outcome.js';
import type { Question } from '../model/question.js';
import { AnswerSheet } from './answer-sheet.js';
import { LiveProgram } from './live-program.js';
import { openProgram } from './open-program.js';
import type { QuestionPlan } from './plan.js';
import { afterTraps, budgetSpent, QuestionGate } from './question-gate.js';

/** What a submission answered. */
export interface Interview {
  /** How the loading went that the answers come from. */
  readonly loaded: Loaded | Trap;
  readonly mode: LoadMode;
  /** What ended the program as it stands; `null` when it ran to its end or did not compile. */
  readonly crash: LoadError | Trap | null;
  /** An outcome for every question of the plan. */
  readonly answers: AnswerBook;
  /** The second outcomes of the repeated questions. */
  readonly repeats: AnswerBook;
  readonly loadOutput: string;
  /** What the example call printed, `null` when it gave no answer. */
  readonly exampleOutput: string | null;
  /** Functions that were not asked everything, because calls had to be stopped. */
  readonly stopped: readonly string[];
  /** Functions that were not asked everything, because the submission had used up its ticks. */
  readonly spent: readonly string[];
  readonly ticks: number;
}

/** Loads a submission and puts the whole plan to it. */
export async function interview(
  engine: Engine,
  program: Program,
  plan: QuestionPlan,
  limits: Limits,
  example: Question,
): Promise<Interview> {
  const { live, crash, loadOutput } = await openProgram(engine, program);
  const put = await putPlan(live, plan, limits, example);
  return { ...put, mode: live.mode, crash, loadOutput };
}

/** The same for a program that is known to load in `mode`: a follow-through's trips. */
export async function interviewAgain(
  engine: Engine,
  program: Program,
  mode: LoadMode,
  plan: QuestionPlan,
  limits: Limits,
): Promise<Pick<Interview, 'answers' | 'repeats'>> {
  return putPlan(await LiveProgram.open({ engine, program, mode }), plan, limits, null);
}

type Put = Pick<
  Interview,
  'loaded' | 'answers' | 'repeats' | 'exampleOutput' | 'stopped' | 'spent' | 'ticks'
>;

async function putPlan(
  live: LiveProgram,
  plan: QuestionPlan,
  limits: Limits,
  example: Question | null,
): Promise<Put> {
  const { loaded } = live;
  const answers = new AnswerSheet();
  const repeats = new AnswerSheet();
  const gate = new QuestionGate(loaded, answers);
  let exampleOutput: string | null = null;
  const entries: readonly Entry[] = [
    ...plan.questions.map((question) => ({ question, sheet: answers })),
    ...plan.repeats.flatMap((index) => {
      const question = plan.questions[index];
      return question === undefined ? [] : [{ question, sheet: repeats }];
    }),
    ...plan.pictures.map((question) => ({ question, sheet: answers })),
  ];

  let pending = entries;
  while (pending.length > 0) {
    const asked = settleUnaskable(pending, gate);
    const given =
      asked.length === 0
        ? null
        : await live.ask(
            asked.map((entry) => entry.question),
            { known: answers, ...(example === null ? {} : { keep: example }) },
          );
    if (given === null) {
      settleAll(asked, afterTraps);
      break;
    }
    settleEach(asked, given.outcomes);
    exampleOutput ??= live.keptOutput;
    const trapped = asked[given.outcomes.length];
    pending = asked.slice(given.outcomes.length + 1);
    if (given.trap !== null && trapped !== undefined) {
      // What ended all calls together says nothing of a call that was answered before.
      const isAgain = trapped.sheet === repeats;
      trapped.sheet.set(
        trapped.question,
        isAgain && isOfAll(given.trap) ? budgetSpent : given.trap,
      );
      gate.noteTrap(trapped.question, live.ticks >= limits.submissionTicks);
    } else if (trapped !== undefined) {
      throw new GraderError(
        'grader-fault',
        'The engine left questions unanswered without naming a reason.',
        'Please report this; the submission is not to blame.',
      );
    }
  }
  return {
    loaded,
    answers,
    repeats,
    exampleOutput,
    stopped: functionsWith(afterTraps, entries),
    spent: functionsWith(budgetSpent, entries),
    ticks: live.ticks,
  };
}

/** A question to put, and where its outcome is written. */
interface Entry {
  readonly question: Question;
  readonly sheet: AnswerSheet;
}

function settleUnaskable(entries: readonly Entry[], gate: QuestionGate): readonly Entry[] {
  return entries.filter(({ question, sheet }) => {
    const outcome = gate.withoutAsking(question);
    if (outcome !== null) {
      sheet.set(question, outcome);
    }
    return outcome === null;
  });
}

function settleEach(entries: readonly Entry[], outcomes: readonly Outcome[]): void {
  outcomes.forEach((outcome, index) => {
    const entry = entries[index];
    entry?.sheet.set(entry.question, outcome);
  });
}

function settleAll(entries: readonly Entry[], outcome: Outcome): void {
  settleEach(
    entries,
    entries.map(() => outcome),
  );
}

function isOfAll(trap: Trap): boolean {
  return trap.kind === 'timed-out' && trap.ofAll === true;
}

function functionsWith(outcome: Outcome, entries: readonly Entry[]): readonly string[] {
  const unasked = entries.filter(({ question, sheet }) => sheet.get(question) === outcome);
  return [...new Set(unasked.map(({ question }) => question.function))];
}
