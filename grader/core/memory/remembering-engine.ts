// An engine that makes no trip twice: what it remembers it answers at once, what it does not it puts
// to the engine below, and keeps.

import type {
  AnswerBook,
  Answers,
  Engine,
  Loaded,
  Program,
  Session,
  Trap,
} from '../model/engine.js';
import { finiteValue, type Outcome } from '../model/outcome.js';
import { valueKey } from '../model/packed-value.js';
import { type Question, questionKey } from '../model/question.js';
import { partlyKnown } from './partly-known.js';
import type { RememberedAsk, Trip } from './trip.js';

/** The trips of one submission, on any engine. */
export class TripMemory {
  private readonly known: readonly Trip[];
  private readonly taken: { trip: Trip; asks: RememberedAsk[] }[] = [];
  private readonly hash: (text: string) => string;
  /** Questions that an engine was really asked. */
  askedLive = 0;
  /** Programs that were really loaded. */
  loadedLive = 0;

  /** @param hash A collision-free hash of texts, hex. */
  constructor(known: readonly Trip[], hash: (text: string) => string) {
    this.known = known;
    this.hash = hash;
  }

  /** The engine, made to remember. */
  over(engine: Engine): Engine {
    const { name, version, isolation } = engine;
    return {
      name,
      version,
      isolation,
      open: async (program, mode) => {
        const start = { engine: version, program: this.hash(JSON.stringify(program)), mode };
        const session = new RememberingSession(this, engine, program, start);
        await session.load();
        return session;
      },
    };
  }

  /** All trips of this grading, each once; the ones that were remembered and used among them. */
  trips(): readonly Trip[] {
    const distinct = new Map(
      this.taken.map(({ trip, asks }) => {
        const whole: Trip = { ...trip, asks };
        return [JSON.stringify([trip.engine, trip.program, trip.mode, asks.map(keyOf)]), whole];
      }),
    );
    return [...distinct.values()];
  }

  /** Trips of a program that was loaded the same way, in an earlier grading and in this one. */
  of(start: TripStart): readonly Trip[] {
    return [
      ...this.earlier(start),
      ...this.taken.flatMap(({ trip, asks }) => (isFrom(trip, start) ? [{ ...trip, asks }] : [])),
    ];
  }

  /** Those of an earlier grading alone, perhaps by another plan. */
  earlier(start: TripStart): readonly Trip[] {
    return this.known.filter((trip) => isFrom(trip, start));
  }

  /** Takes note of a trip that has begun; its asks are added as they come. */
  begin(trip: Trip): RememberedAsk[] {
    const asks: RememberedAsk[] = [];
    this.taken.push({ trip, asks });
    return asks;
  }
}

type TripStart = Pick<Trip, 'engine' | 'program' | 'mode'>;

function isFrom(trip: Trip, { engine, program, mode }: TripStart): boolean {
  return trip.engine === engine && trip.program === program && trip.mode === mode;
}

class RememberingSession implements Session {
  loaded: Loaded | Trap = { kind: 'stopped', why: 'loading has not begun' };
  loadOutput = '';
  keptOutput: string | null = null;
  ticks = 0;
  private readonly memory: TripMemory;
  private readonly engine: Engine;
  private readonly program: Program;
  private readonly start: TripStart;
  /** What was asked here, with the questions themselves: to be put once more when it gets real. */
  private readonly past: { readonly questions: readonly Question[]; readonly options: Options }[] =
    [];
  private asks: RememberedAsk[] = [];
  private real: Session | null = null;

  constructor(memory: TripMemory, engine: Engine, program: Program, start: TripStart) {
    this.memory = memory;
    this.engine = engine;
    this.program = program;
    this.start = start;
  }

  async load(): Promise<void> {
    const [known] = this.memory.of(this.start);
    if (known === undefined) this.real = await this.openReal();
    const { loaded, loadOutput, ticks } = known ?? (this.real as Session); // one of the two is there
    this.loaded = loaded;
    this.loadOutput = loadOutput;
    this.ticks = ticks;
    this.asks = this.memory.begin({ ...this.start, loaded, loadOutput, ticks, asks: [] });
  }

  async ask(questions: readonly Question[], options: Options = {}): Promise<Answers> {
    const wanted = {
      questions: questions.map(questionKey),
      setting: settingOf(questions, options),
    };
    const ask =
      this.remembered(wanted) ??
      (await this.completed(questions, options, wanted)) ??
      (await this.askReal(questions, options, wanted));
    this.past.push({ questions, options });
    this.asks.push(ask);
    this.keptOutput = ask.keptOutput;
    this.ticks = ask.ticks;
    return ask.answers;
  }

  private remembered(wanted: Wanted): RememberedAsk | null {
    if (this.real !== null) return null;
    const path = [...this.asks, wanted].map(keyOf);
    for (const { asks } of this.memory.of(this.start)) {
      if (path.every((key, index) => asks[index] && keyOf(asks[index]) === key)) {
        return asks[path.length - 1] ?? null;
      }
    }
    return null;
  }

  /** A first ask of which most is known from another plan: only the rest is asked. */
  private async completed(
    questions: readonly Question[],
    options: Options,
    wanted: Wanted,
  ): Promise<RememberedAsk | null> {
    if (this.past.length > 0) return null;
    const partly = partlyKnown(questions, this.memory.earlier(this.start), options.keep);
    if (partly === null) return null;
    const rest = await this.askReal(partly.missing, { ...options, known: partly.known }, wanted);
    // What it was asked is not the whole list: whatever comes next begins with all of it.
    this.real = null;
    if (rest.answers.trap !== null) return null;
    return {
      ...wanted,
      answers: partly.complete(rest.answers),
      keptOutput: rest.keptOutput ?? partly.keptOutput,
      ticks: partly.ticks + rest.ticks,
    };
  }

  private async askReal(
    questions: readonly Question[],
    options: Options,
    wanted: Wanted,
  ): Promise<RememberedAsk> {
    this.real ??= await this.caughtUp();
    this.memory.askedLive += questions.length;
    const answers = await this.real.ask(questions, options);
    return { ...wanted, answers, keptOutput: this.real.keptOutput, ticks: this.real.ticks };
  }

  /** A real session in the state that this one has been described to be in. */
  private async caughtUp(): Promise<Session> {
    const session = await this.openReal();
    for (const { questions, options } of this.past) {
      this.memory.askedLive += questions.length;
      await session.ask(questions, options);
    }
    return session;
  }

  private openReal(): Promise<Session> {
    this.memory.loadedLive++;
    return this.engine.open(this.program, this.start.mode);
  }
}

type Options = { readonly known?: AnswerBook; readonly keep?: Question };
type Wanted = Pick<RememberedAsk, 'questions' | 'setting'>;

function keyOf({ questions, setting }: Wanted): string {
  return `${questions.join('\n')}\n${setting}`;
}

/** The kept question, and the numbers that stand in for answers from outside the list. */
function settingOf(questions: readonly Question[], { known, keep }: Options): string {
  const own = new Set(questions.map(questionKey));
  const outside = questions.flatMap(({ args }) =>
    args.flatMap((argument) =>
      argument.kind === 'answer' && !own.has(questionKey(argument.of)) ? [argument.of] : [],
    ),
  );
  const values = outside.map((question) => {
    const outcome = known?.get(question);
    return `${questionKey(question)}=${outcome ? answerKey(outcome) : null}`;
  });
  return [keep ? questionKey(keep) : '', ...new Set(values)].join(';');
}

function answerKey(outcome: Outcome): string | number | null {
  return outcome.kind === 'structured' ? valueKey(outcome.value) : finiteValue(outcome);
}
