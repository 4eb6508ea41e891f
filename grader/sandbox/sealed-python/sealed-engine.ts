// The sealed engine: student code on CPython compiled to WebAssembly, with nothing around it but
// the few imports that we answer. Runs in a Node worker and in a browser worker alike.

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
import { finiteValue } from '../../core/model/outcome.js';
import { type Question, questionKey } from '../../core/model/question.js';
import { questionTicks } from '../../core/model/question-ticks.js';
import { TrapSignal } from '../../core/model/trap-signal.js';
import { decodeAnswers, encodeFrame, frameWord } from './frame.js';
import type { Image, ImageInfo } from './image.js';
import { decodeLoadReply, encodeLoadJob } from './load-reply.js';
import { Machine } from './machine.js';
import { PrintedText } from './printed-text.js';
import {
  answersOrTrap,
  askInParts,
  decodePart,
  type FramePart,
  needValues,
} from './value-frame.js';

export interface SealedEngineOptions {
  readonly module: WebAssembly.Module;
  readonly image: Image;
  /** SHA-256 of the image's bytes, hex. */
  readonly imageHash: string;
  readonly limits: Limits;
  /**
   * Called before loading and before each question for a watchdog outside. May throw a
   * `TrapSignal` to have what begins here taken as timed out.
   */
  readonly onBeat?: () => void;
  /** Called now and then while the program runs and is not stuck in one operation. */
  readonly onSign?: () => void;
  /** Asked as often: whether a deadline by the clock has passed, where a learner waits. */
  readonly isOverdue?: () => boolean;
  /** Told of what a program prints while it loads, as it comes; the view lasts for the call. */
  readonly onLoadOutput?: (bytes: Uint8Array) => void;
}

/** What names an engine: Python, its build, and the image it starts from. */
export function sealedVersion(info: ImageInfo, imageHash: string): string {
  return `CPython ${info.python} (pyodide ${info.pyodide}, image ${imageHash.slice(0, 12)})`;
}

/** An engine over one WebAssembly instance. */
export function createSealedEngine(options: SealedEngineOptions): SealedEngine {
  return new SealedEngine(options);
}

export class SealedEngine implements Engine {
  readonly name = 'sealed';
  readonly version: string;
  readonly isolation =
    'WebAssembly with its own memory; no files, no network, no clock of this machine';
  /** The machine underneath, for the test of soundness. */
  readonly machine: Machine;
  private readonly options: SealedEngineOptions;
  private session: SealedSession | null = null;

  constructor(options: SealedEngineOptions) {
    this.options = options;
    this.version = sealedVersion(options.image.info, options.imageHash);
    this.machine = new Machine(options.module, options.image, options.limits, {
      onBeat: () => options.onBeat?.(),
      onSign: () => options.onSign?.(),
      isOverdue: () => options.isOverdue?.() ?? false,
      onOutput: (bytes) => this.session?.onOutput(bytes),
    });
  }

  async open(program: Program, mode: LoadMode): Promise<Session> {
    this.session?.end();
    this.machine.reset();
    this.session = new SealedSession(this.machine, this.options, program);
    this.session.load(mode);
    return this.session;
  }
}

class SealedSession implements Session {
  loaded: Loaded | Trap = { kind: 'stopped', why: 'loading has not begun' };
  private readonly machine: Machine;
  private readonly options: SealedEngineOptions;
  private readonly program: Program;
  private readonly functions: ReadonlyMap<string, number>;
  private readonly loadText: PrintedText;
  private keptText: PrintedText | null = null;
  private finishedText: string | null = null;
  private frameAddress = 0;
  private isAlive = true;

  constructor(machine: Machine, options: SealedEngineOptions, program: Program) {
    this.machine = machine;
    this.options = options;
    this.program = program;
    this.functions = new Map(program.functions.map((name, i) => [name, i]));
    this.loadText = new PrintedText(options.limits.keptOutputBytes);
  }

  get loadOutput(): string {
    return this.loadText.text();
  }

  get keptOutput(): string | null {
    return this.finishedText;
  }

  get ticks(): number {
    return this.machine.ticks;
  }

  end(): void {
    this.isAlive = false;
  }

  load(mode: LoadMode): void {
    const { limits, image } = this.options;
    this.machine.allow({
      ticks: [limits.loadTicks],
      outputBytes: limits.loadOutputBytes,
      questionWord: 0,
    });
    try {
      this.options.onBeat?.();
      const frame = this.machine.createFrame(encodeLoadJob(this.program, mode));
      const reply = this.machine.call(image.info.driver.load, frame.object);
      this.loaded = reply === null ? this.die(escaped) : this.readReply(reply);
    } catch (error) {
      this.loaded = this.die(this.trapOf(error));
    }
  }

  async ask(
    questions: readonly Question[],
    options: { readonly known?: AnswerBook; readonly keep?: Question } = {},
  ): Promise<Answers> {
    if (!this.isAlive) throw new Error('this session has ended');
    if (needValues(this.program, questions)) {
      return askInParts(this.program, questions, options, async (part) => this.askPart(part));
    }
    const known = (question: Question) => {
      const outcome = options.known?.get(question);
      return outcome ? finiteValue(outcome) : null;
    };
    const keepKey = options.keep && questionKey(options.keep);
    const kept = questions.findIndex((question) => questionKey(question) === keepKey);
    const bytes = encodeFrame(questions, this.functions, kept, known);
    const trap = this.put(questions, bytes, kept);
    return this.collect(bytes.length, questions.length, kept, trap);
  }

  /** Asks one part of questions with values in them. */
  private askPart({ questions, bytes, kept }: FramePart): Answers {
    const trap = this.put(questions, bytes, kept);
    const frame = this.frameAddress && this.machine.read(this.frameAddress, bytes.length);
    const outcomes = frame ? decodePart(frame, questions.length) : [];
    if (kept >= 0 && kept < outcomes.length) this.finishedText = this.keptText?.text() ?? null;
    const answers = answersOrTrap(outcomes, trap, escaped);
    if (answers.trap !== null) this.die(answers.trap);
    return answers;
  }

  /** Hands a frame to the driver; the trap that ended it, `null` when none did. */
  private put(questions: readonly Question[], bytes: Uint8Array, kept: number): Trap | null {
    const { limits, image } = this.options;
    try {
      const frame = this.machine.createFrame(bytes);
      this.frameAddress = frame.address;
      this.keptText = kept >= 0 ? new PrintedText(limits.keptOutputBytes) : null;
      this.machine.allow({
        ticks: questions.map((question) => questionTicks(question, limits)),
        outputBytes: limits.outputBytes,
        questionWord: frame.address + frameWord.questionNow,
      });
      return this.machine.call(image.info.driver.ask, frame.object) === null ? escaped : null;
    } catch (error) {
      return this.trapOf(error);
    }
  }

  onOutput(bytes: Uint8Array): void {
    if (this.frameAddress === 0) {
      this.loadText.add(bytes);
      this.options.onLoadOutput?.(bytes);
    } else if (this.machine.word(this.frameAddress + frameWord.keeping) === 1) {
      this.keptText?.add(bytes);
    }
  }

  /** Reads the answers out of memory, dead or alive. */
  private collect(frameBytes: number, count: number, kept: number, trap: Trap | null): Answers {
    // Without a frame not even the first question was put.
    const frame = this.frameAddress && this.machine.read(this.frameAddress, frameBytes);
    const answers = frame ? decodeAnswers(frame, count) : [];
    const firstMissing = answers.indexOf(null);
    const outcomes = (firstMissing < 0 ? answers : answers.slice(0, firstMissing)).flatMap(
      (outcome) => outcome ?? [],
    );
    if (kept >= 0 && kept < outcomes.length) this.finishedText = this.keptText?.text() ?? null;
    if (trap) this.die(trap);
    else if (outcomes.length < count) trap = this.die(escaped);
    return { outcomes, trap };
  }

  private readReply(reply: Uint8Array): Loaded | Trap {
    try {
      return decodeLoadReply(reply, this.program);
    } catch {
      return this.die(escaped);
    }
  }

  private die(trap: Trap): Trap {
    this.isAlive = false;
    return trap;
  }

  /** Says in the words of the model why Python did not come back. */
  private trapOf(error: unknown): Trap {
    if (error instanceof TrapSignal) {
      const line = this.machine.lineAtLimit;
      switch (error.reason) {
        case 'ticks':
          return this.machine.isBudgetSpent
            ? { kind: 'timed-out', line, ofAll: true }
            : { kind: 'timed-out', line };
        case 'output':
          return { kind: 'too-much-output', line };
        case 'memory':
          return { kind: 'out-of-memory', line };
        case 'exit':
          return { kind: 'stopped', why: 'the program ended its own interpreter' };
        case 'refused':
          return { kind: 'stopped', why: `the program asked for ${error.detail}, which is closed` };
      }
    }
    if (isStackOverflow(error)) return hostStackOverflow;
    // A TypeError is a table entry called with other types than its own, or one that is not there.
    if (
      error instanceof WebAssembly.RuntimeError ||
      error instanceof RangeError ||
      error instanceof TypeError
    ) {
      return { kind: 'stopped', why: 'the interpreter could not go on' };
    }
    throw error; // ours
  }
}

/** An exception left the driver: the program broke the interpreter it runs in. */
const escaped: Trap = { kind: 'stopped', why: 'the program broke its own interpreter' };

/** Engines word it differently; all of them say so in the error's name or message. */
function isStackOverflow(error: unknown): boolean {
  return error instanceof Error && /call stack|too much recursion/i.test(error.message);
}

const hostStackOverflow: Trap = {
  kind: 'raised',
  exception: 'RecursionError',
  message: 'maximum recursion depth exceeded',
  line: null,
};
