// An engine that runs programs in TypeScript, so that wrong models go through the same grading as
// students' files.

import { outcomeOf, raise } from '../core/diagnosis/ending.js';
import type { Step } from '../core/diagnosis/wrong-model.js';
import type {
  AnswerBook,
  Answers,
  Engine,
  Loaded,
  Program,
  Session,
  Trap,
} from '../core/model/engine.js';
import type { FollowThrough } from '../core/model/exercise.js';
import { finiteValue, type Outcome } from '../core/model/outcome.js';
import { ownNumber, type Question, questionKey } from '../core/model/question.js';
import type { ModelProgram } from './specimen.js';

/** Names of the two functions. */
export type FunctionNames = Pick<FollowThrough, 'step' | 'loop'>;

/** An engine for one program, loaded anew for every session. */
export function modelEngine(program: ModelProgram, names: FunctionNames): Engine {
  return {
    name: 'javascript',
    version: 'model',
    isolation: 'none: our own functions',
    open: async ({ standIn }) => new ModelSession(program, names, standIn),
  };
}

/** Calls one function with plain numbers. */
type Call = (args: readonly number[]) => number;

class ModelSession implements Session {
  readonly loaded: Loaded;
  readonly loadOutput = '';
  readonly ticks = 0;
  keptOutput: string | null = null;
  readonly #calls: ReadonlyMap<string, Call>;

  constructor(program: ModelProgram, names: FunctionNames, standIn: Program['standIn']) {
    this.#calls = callsOf(program, names, standIn);
    const found = (name: string) => ({
      kind: this.#calls.has(name) ? ('callable' as const) : ('missing' as const),
    });
    this.loaded = {
      compiled: true,
      error: null,
      skippedCells: [],
      functions: { [names.step]: found(names.step), [names.loop]: found(names.loop) },
      otherNames: [],
    };
  }

  async ask(
    questions: readonly Question[],
    { known, keep }: { readonly known?: AnswerBook; readonly keep?: Question } = {},
  ): Promise<Answers> {
    const outcomes: Outcome[] = [];
    const given = new Map<string, Outcome>();
    for (const question of questions) {
      const outcome = this.#answer(question, (of) => given.get(questionKey(of)) ?? known?.get(of));
      if (isTrap(outcome)) return { outcomes, trap: outcome };
      given.set(questionKey(question), outcome);
      outcomes.push(outcome);
      if (keep !== undefined && questionKey(keep) === questionKey(question)) this.keptOutput = '';
    }
    return { outcomes, trap: null };
  }

  #answer(question: Question, answerTo: (of: Question) => Outcome | undefined): Outcome {
    const call = this.#calls.get(question.function);
    if (call === undefined) return { kind: 'unasked', reason: 'missing-function' };
    const args: number[] = [];
    for (const argument of question.args) {
      const answer = argument.kind === 'answer' ? answerTo(argument.of) : undefined;
      const value =
        argument.kind === 'answer' ? answer && finiteValue(answer) : ownNumber(argument);
      if (value === undefined || value === null) return { kind: 'unasked', reason: 'no-argument' };
      args.push(value);
    }
    return outcomeOf(() => call(args));
  }
}

function callsOf(
  { step: loadStep, loop: loadLoop }: ModelProgram,
  names: FunctionNames,
  standIn: Program['standIn'],
): ReadonlyMap<string, Call> {
  const calls = new Map<string, Call>();
  const own = loadStep?.() ?? null;
  if (own !== null) {
    calls.set(names.step, ([theta = Number.NaN, rate = Number.NaN]) => own(theta, rate));
  }
  // Whoever looks the step up by its name finds the stand-in; the captured function stays.
  const repeated: Step =
    standIn === null
      ? (own ?? (() => raise('NameError')))
      : (theta, rate) => theta * (1 - standIn.factor * rate);
  const loop = loadLoop?.() ?? null;
  if (loop !== null) {
    calls.set(names.loop, ([theta = Number.NaN, rate = Number.NaN, steps = Number.NaN]) =>
      loop(repeated, theta, rate, steps),
    );
  }
  return calls;
}

function isTrap(outcome: Outcome): outcome is Trap {
  return ['timed-out', 'out-of-memory', 'too-much-output', 'stopped'].includes(outcome.kind);
}
