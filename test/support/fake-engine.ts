// An engine over plain JavaScript functions: what a test says a student's program does, it does.

import type {
  AnswerBook,
  Answers,
  Engine,
  Loaded,
  LoadMode,
  Program,
  Session,
  Trap,
} from '#grader/core/model/engine.js';
import { finiteValue, type Outcome } from '#grader/core/model/outcome.js';
import {
  type Argument,
  ownNumber,
  type Question,
  questionKey,
} from '#grader/core/model/question.js';
import { loopName, stepName } from '#reference/gradient-descent/calls.js';

export type Step = (theta: number, rate: number) => unknown;
/** `step` is whatever the name of the single step stands for: theirs, or the stand-in. */
export type Run = (theta: number, rate: number, steps: number, step: Step) => unknown;

/** A student's program. A function that is left out is missing. */
export interface FakeProgram {
  readonly step?: Step;
  readonly run?: Run;
  /** How loading goes, where it does not simply succeed. */
  readonly loads?: Partial<Record<LoadMode, Loaded | Trap>>;
  readonly loadOutput?: string;
}

/** What a fake program throws to do something other than return. */
export class Does extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

export function raise(exception: string, message = '', line: number | null = null): never {
  throw new Does({ kind: 'raised', exception, message, line });
}

export function hang(line: number | null = null): never {
  throw new Does({ kind: 'timed-out', line });
}

export function needLibrary(library: string): never {
  throw new Does({ kind: 'needs-library', library });
}

/** What an engine was asked to do, for tests to look at. */
export interface FakeLog {
  readonly opened: { readonly mode: LoadMode; readonly program: Program }[];
  readonly asked: Question[];
}

/** An engine for one program; `make` builds its pristine state for every session. */
export function fakeEngine(make: () => FakeProgram): Engine & { readonly log: FakeLog } {
  const log: FakeLog = { opened: [], asked: [] };
  return {
    name: 'sealed',
    version: 'fake',
    isolation: 'none',
    log,
    async open(program, mode) {
      log.opened.push({ mode, program });
      return new FakeSession(make(), program, mode, log);
    },
  };
}

/** Ticks of an ordinary call, and of one that hangs. */
export const fakeTicks = { call: 10, trap: 50_000 } as const;

class FakeSession implements Session {
  readonly loaded: Loaded | Trap;
  readonly loadOutput: string;
  keptOutput: string | null = null;
  ticks = 0;
  readonly #program: FakeProgram;
  readonly #step: Step;
  readonly #log: FakeLog;
  #over = false;

  constructor(fake: FakeProgram, program: Program, mode: LoadMode, log: FakeLog) {
    this.#program = fake;
    this.#log = log;
    this.loaded = fake.loads?.[mode] ?? loadedBy(fake);
    this.loadOutput = fake.loadOutput ?? '';
    const { standIn } = program;
    this.#step =
      standIn === null
        ? (theta, rate) => (fake.step ?? undefinedName)(theta, rate)
        : (theta, rate) => theta * (1 - standIn.factor * rate);
  }

  async ask(
    questions: readonly Question[],
    { known, keep }: { readonly known?: AnswerBook; readonly keep?: Question } = {},
  ): Promise<Answers> {
    if (this.#over) {
      throw new Error('a session was asked after its trap');
    }
    const outcomes: Outcome[] = [];
    const here = new Map<string, Outcome>();
    for (const question of questions) {
      const outcome = this.#answer(question, (of) => here.get(questionKey(of)) ?? known?.get(of));
      if (isTrap(outcome)) {
        this.ticks += fakeTicks.trap;
        this.#over = true;
        return { outcomes, trap: outcome };
      }
      this.ticks += fakeTicks.call;
      here.set(questionKey(question), outcome);
      outcomes.push(outcome);
      if (keep !== undefined && questionKey(keep) === questionKey(question)) {
        this.keptOutput = 'printed\n';
      }
    }
    return { outcomes, trap: null };
  }

  #answer(question: Question, answerTo: (of: Question) => Outcome | undefined): Outcome {
    const args = question.args.map((argument) => numberOf(argument, answerTo));
    if (args.includes(null)) {
      return { kind: 'unasked', reason: 'no-argument' };
    }
    this.#log.asked.push(question);
    const [theta = Number.NaN, rate = Number.NaN, steps = Number.NaN] = args.map(Number);
    try {
      return outcomeOf(
        question.function === stepName
          ? (this.#program.step ?? undefinedName)(theta, rate)
          : (this.#program.run ?? undefinedName)(theta, rate, steps, this.#step),
      );
    } catch (thrown) {
      if (thrown instanceof Does) {
        return thrown.outcome;
      }
      throw thrown;
    }
  }
}

function loadedBy(fake: FakeProgram): Loaded {
  const found = (each: unknown) =>
    each === undefined ? ({ kind: 'missing' } as const) : ({ kind: 'callable' } as const);
  return {
    compiled: true,
    error: null,
    skippedCells: [],
    functions: { [stepName]: found(fake.step), [loopName]: found(fake.run) },
    otherNames: [],
  };
}

function numberOf(
  argument: Argument,
  answerTo: (of: Question) => Outcome | undefined,
): number | null {
  if (argument.kind !== 'answer') {
    return ownNumber(argument);
  }
  const outcome = answerTo(argument.of);
  return outcome === undefined ? null : finiteValue(outcome);
}

/** JavaScript's numbers are Python's floats here; everything else is no number. */
function outcomeOf(returned: unknown): Outcome {
  if (typeof returned === 'number') {
    return { kind: 'value', value: returned };
  }
  return returned === undefined || returned === null
    ? { kind: 'not-a-number', type: 'NoneType', text: 'None' }
    : { kind: 'not-a-number', type: 'list', text: JSON.stringify(returned) };
}

function isTrap(outcome: Outcome): outcome is Trap {
  return ['timed-out', 'out-of-memory', 'too-much-output', 'stopped'].includes(outcome.kind);
}

function undefinedName(): never {
  return raise('NameError', `name '${stepName}' is not defined`);
}
