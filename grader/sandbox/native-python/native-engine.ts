// The native engine: student code on the machine's CPython, forked for each session from a server
// under bubblewrap. For courses that need numpy; Linux only.

import type {
  AnswerBook,
  Answers,
  Engine,
  Limits,
  Loaded,
  LoadMode,
  Program,
  Session,
  Trap,
} from '../../core/model/engine.js';
import { GraderError } from '../../core/model/errors.js';
import { finiteValue } from '../../core/model/outcome.js';
import { type Question, questionKey } from '../../core/model/question.js';
import { decodeAnswers, encodeFrame } from '../sealed-python/frame.js';
import { decodeLoadReply, encodeLoadJob } from '../sealed-python/load-reply.js';
import { PrintedText } from '../sealed-python/printed-text.js';
import {
  answersOrTrap,
  askInParts,
  decodePart,
  type FramePart,
  needValues,
} from '../sealed-python/value-frame.js';
import { loadMs, questionMs, replyMs, serverLimits } from './native-limits.js';
import { escaped, trapOf } from './native-trap.js';
import { ServerLost, type ServerProcess, type ServerReply } from './server-process.js';
import {
  findMachine,
  type Machine,
  type NativeFacts,
  type NativeOptions,
  startServer,
} from './start-server.js';

export interface NativeEngineOptions extends NativeOptions {
  readonly limits: Limits;
}

/**
 * Starts an engine over a server of its own; `close` ends it. Throws a GraderError that says what
 * is missing on this machine.
 */
export async function createNativeEngine(options: NativeEngineOptions): Promise<NativeEngine> {
  const machine = findMachine(options);
  const { server, facts } = await startServer(machine);
  return new NativeEngine(options.limits, machine, server, facts);
}

/** What names a native engine: all whose versions could change an answer. */
export function nativeVersion({ python, numpy, bubblewrap }: NativeFacts): string {
  const library = numpy === null ? 'no numpy' : `numpy ${numpy}`;
  const walls = bubblewrap === null ? 'no sandbox' : `bubblewrap ${bubblewrap}`;
  return `CPython ${python} (${library}, ${walls})`;
}

function isolationOf({ bubblewrap, filtered }: NativeFacts): string {
  if (bubblewrap === null)
    return 'none: programs run with the rights of whoever started the grader';
  const filter = filtered ? 'a list of allowed system calls' : 'no list of allowed system calls';
  return `bubblewrap, namespaces and limits for each submission, ${filter}`;
}

export class NativeEngine implements Engine {
  readonly name = 'native';
  readonly version: string;
  readonly isolation: string;
  readonly facts: NativeFacts;
  private readonly limits: Limits;
  private readonly machine: Machine;
  private server: ServerProcess;
  private session: NativeSession | null = null;

  constructor(limits: Limits, machine: Machine, server: ServerProcess, facts: NativeFacts) {
    this.limits = limits;
    this.machine = machine;
    this.server = server;
    this.facts = facts;
    this.version = nativeVersion(facts);
    this.isolation = isolationOf(facts);
  }

  async open(program: Program, mode: LoadMode): Promise<Session> {
    this.session?.end();
    if (this.server.isLost) {
      const { server } = await startServer(this.machine);
      this.server = server;
    }
    this.session = new NativeSession(this.server, this.limits, program);
    await this.session.load(mode);
    return this.session;
  }

  /** Ends the server and what runs in it. */
  async close(): Promise<void> {
    this.session?.end();
    await this.server.end();
  }
}

class NativeSession implements Session {
  loaded: Loaded | Trap = { kind: 'stopped', why: 'loading has not begun' };
  loadOutput = '';
  keptOutput: string | null = null;
  /** Native CPython counts none: its limits are in milliseconds. */
  readonly ticks = 0;
  private readonly server: ServerProcess;
  private readonly limits: Limits;
  private readonly program: Program;
  private readonly functions: ReadonlyMap<string, number>;
  private isAlive = true;

  constructor(server: ServerProcess, limits: Limits, program: Program) {
    this.server = server;
    this.limits = limits;
    this.program = program;
    this.functions = new Map(program.functions.map((name, i) => [name, i]));
  }

  end(): void {
    this.isAlive = false;
  }

  async load(mode: LoadMode): Promise<void> {
    const { limits } = this;
    const reply = await this.request(
      {
        do: 'open',
        limits: serverLimits(limits),
        ms: loadMs(limits),
        outputBytes: limits.loadOutputBytes,
      },
      encodeLoadJob(this.program, mode),
    );
    const { bytes, text } = this.split(reply);
    const trap = trapOf(reply.header);
    this.loaded = trap ? this.die(trap) : this.readLoaded(bytes);
    // How much an interrupted program had printed is not the same twice.
    if (!trap) this.loadOutput = text;
  }

  async ask(
    questions: readonly Question[],
    options: { readonly known?: AnswerBook; readonly keep?: Question } = {},
  ): Promise<Answers> {
    if (!this.isAlive) throw new Error('this session has ended');
    if (questions.length === 0) return { outcomes: [], trap: null };
    if (needValues(this.program, questions)) {
      return askInParts(this.program, questions, options, (part) => this.askPart(part));
    }
    const known = (question: Question) => {
      const outcome = options.known?.get(question);
      return outcome ? finiteValue(outcome) : null;
    };
    const keepKey = options.keep && questionKey(options.keep);
    const kept = questions.findIndex((question) => questionKey(question) === keepKey);
    const frame = encodeFrame(questions, this.functions, kept, known);
    return this.collect(await this.put(questions, frame), questions.length, kept);
  }

  /** Asks one part of questions with values in them. */
  private async askPart({ questions, bytes: frame, kept }: FramePart): Promise<Answers> {
    const reply = await this.put(questions, frame);
    const { bytes, text } = this.split(reply);
    const outcomes = decodePart(bytes, questions.length);
    if (kept >= 0 && kept < outcomes.length) this.keptOutput = text;
    const answers = answersOrTrap(outcomes, trapOf(reply.header), escaped);
    if (answers.trap !== null) this.die(answers.trap);
    return answers;
  }

  private put(questions: readonly Question[], frame: Uint8Array): Promise<ServerReply> {
    const { limits } = this;
    const ms = questions.map((question) => questionMs(question, limits));
    return this.request({ do: 'ask', ms, outputBytes: limits.outputBytes }, frame);
  }

  private collect(reply: ServerReply, count: number, kept: number): Answers {
    const { bytes, text } = this.split(reply);
    const answers = decodeAnswers(bytes, count);
    const firstMissing = answers.indexOf(null);
    const outcomes = (firstMissing < 0 ? answers : answers.slice(0, firstMissing)).flatMap(
      (outcome) => outcome ?? [],
    );
    if (kept >= 0 && kept < outcomes.length) this.keptOutput = text;
    const trap = trapOf(reply.header) ?? (outcomes.length < count ? escaped : null);
    return { outcomes, trap: trap && this.die(trap) };
  }

  private async request(header: object, body: Uint8Array): Promise<ServerReply> {
    try {
      return await this.server.request(header, body, replyMs(this.limits));
    } catch (error) {
      this.isAlive = false;
      if (!(error instanceof ServerLost)) throw error;
      // The walls keep programs away from the server, so the machine ended it.
      throw new GraderError(
        'engine-native',
        'The server of the native engine ended while a program ran.',
        'Grade this submission again; if it happens twice, look whether the machine ran out of memory.',
        { cause: error },
      );
    }
  }

  /** A reply's own bytes, and the printed text behind them. */
  private split({ header, body }: ServerReply) {
    const size = Number(header.size);
    const printed = new PrintedText(this.limits.keptOutputBytes);
    printed.add(body.subarray(size));
    printed.drop(Number(header.dropped));
    return { bytes: body.slice(0, size), text: printed.text() };
  }

  private readLoaded(bytes: Uint8Array): Loaded | Trap {
    try {
      return decodeLoadReply(bytes, this.program);
    } catch {
      return this.die(escaped);
    }
  }

  private die(trap: Trap): Trap {
    this.isAlive = false;
    return trap;
  }
}
