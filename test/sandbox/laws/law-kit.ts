// What the laws of engines are written with: how an engine is made, which laws it may leave out,
// and short ways to ask it.

import { expect, it } from 'vitest';
import type {
  Answers,
  Engine,
  Limits,
  Loaded,
  LoadMode,
  Program,
  Session,
} from '#grader/core/model/engine.js';
import type { Outcome } from '#grader/core/model/outcome.js';
import type { Question } from '#grader/core/model/question.js';
import { loopName, stepName } from '#reference/gradient-descent/calls.js';
import type { LawPrograms } from './law-programs.js';

/** Permanent names of the laws, by which an engine may say that it does not keep one. */
export type LawId =
  | 'right-answers'
  | 'floats-arrive'
  | 'floats-return'
  | 'ints-arrive'
  | 'int-kind'
  | 'chained-arguments'
  | 'numbers'
  | 'no-numbers'
  | 'exceptions'
  | 'exception-lines'
  | 'addresses-hidden'
  | 'recursion'
  | 'captured'
  | 'stand-in'
  | 'found-functions'
  | 'syntax-error'
  | 'crash-at-top'
  | 'exit-at-top'
  | 'salvage'
  | 'definitions'
  | 'cells'
  | 'load-output'
  | 'kept-output'
  | 'call-limit'
  | 'call-limit-line'
  | 'swallowed-exceptions'
  | 'submission-limit'
  | 'load-limit'
  | 'memory-limit'
  | 'output-limit'
  | 'load-output-limit'
  | 'answers-survive'
  | 'trapped-session'
  | 'one-session'
  | 'pristine'
  | 'pristine-files'
  | 'random'
  | 'clock'
  | 'hashes'
  | 'same-answers'
  | 'same-ticks'
  | 'after-hostile';

/** What `engineLaws` is told about an engine. */
export interface LawOptions {
  /**
   * Makes a new engine. Called a few times with different limits; what an engine holds is to be
   * given back by the maker's own test file (`afterAll`).
   */
  make(limits: Limits): Engine | Promise<Engine>;
  /** The programs in the engine's language. */
  readonly programs: LawPrograms;
  /**
   * Changes to the limits of `lawLimits`, for an engine whose ticks or bytes are of another size:
   * `hangsAtTop` must reach `loadTicks`, `hungryOn2` must reach `memoryBytes`, and so on.
   */
  readonly limits?: Partial<Limits>;
  /** Laws that the engine does not keep, each with the reason: they are skipped by that name. */
  readonly unsupported?: Readonly<Partial<Record<LawId, string>>>;
}

/** Small enough to be reached soon, large enough for every honest program of the laws. */
export const lawLimits: Limits = {
  loadTicks: 20_000,
  callTicks: 20_000,
  stepTicks: 0,
  submissionTicks: 1_000_000,
  memoryBytes: 64 << 20,
  loadOutputBytes: 1 << 16,
  outputBytes: 1 << 20,
  keptOutputBytes: 1 << 10,
};

/** Everything a law needs. */
export interface LawKit {
  readonly programs: LawPrograms;
  readonly limits: Limits;
  /** States a law; where the engine does not keep it, the reason is printed instead. */
  law(id: LawId, fact: string, test: () => Promise<void>): void;
  /** The engine with these changes to the limits: always the same one. */
  engine(changes?: Partial<Limits>): Promise<Engine>;
  /** An engine that has never been used. */
  newEngine(changes?: Partial<Limits>): Promise<Engine>;
}

export function lawKit({ make, programs, limits, unsupported = {} }: LawOptions): LawKit {
  const all = { ...lawLimits, ...limits };
  const made = new Map<string, Promise<Engine>>();
  const newEngine = async (changes: Partial<Limits> = {}) => make({ ...all, ...changes });
  return {
    programs,
    limits: all,
    law: (id, fact, test) => {
      const reason = unsupported[id];
      if (reason === undefined) it(fact, test);
      else it.skip(`${fact} (left out: ${reason})`, test);
    },
    engine: (changes = {}) => {
      const key = JSON.stringify(changes);
      const engine = made.get(key) ?? newEngine(changes);
      made.set(key, engine);
      return engine;
    },
    newEngine,
  };
}

export function programFrom(source: string, changes: Partial<Program> = {}): Program {
  return {
    cells: [{ number: null, source }],
    functions: [stepName, loopName],
    standIn: null,
    ...changes,
  };
}

export function notebookFrom(...sources: readonly string[]): Program {
  const cells = sources.map((source, i) => ({ number: i + 1, source }));
  return { ...programFrom(''), cells };
}

/** A session whose program was loaded. */
export type Open = Session & { readonly loaded: Loaded };

/** Opens a program and expects it to load. */
export async function open(
  engine: Engine,
  what: string | Program,
  mode: LoadMode = 'whole',
): Promise<Open> {
  const session = await engine.open(typeof what === 'string' ? programFrom(what) : what, mode);
  const { loaded } = session;
  expect('kind' in loaded ? loaded : null, 'loading trapped').toBeNull();
  return session as Open; // just asserted
}

/** Opens a program and puts questions to it. */
export async function ask(
  engine: Engine,
  what: string | Program,
  ...questions: readonly Question[]
): Promise<Answers> {
  return (await open(engine, what)).ask(questions);
}

/** What came of each question, the trap in the place of the one that caused it. */
export async function outcomes(
  engine: Engine,
  what: string | Program,
  ...questions: readonly Question[]
): Promise<readonly Outcome[]> {
  const { outcomes: given, trap } = await ask(engine, what, ...questions);
  return trap === null ? given : [...given, trap];
}

/** The outcome of one question. */
export async function outcome(
  engine: Engine,
  what: string | Program,
  question: Question,
): Promise<Outcome | undefined> {
  return (await outcomes(engine, what, question))[0];
}

export function value(number: number): Outcome {
  return { kind: 'value', value: number };
}
