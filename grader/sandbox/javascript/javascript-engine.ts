// The engine for JavaScript and TypeScript: student code on QuickJS, compiled to WebAssembly. Runs
// in a Node worker and in a browser worker alike.

import type { QuickJSHandle } from 'quickjs-emscripten-core';
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
import { firstLinesOf } from '../../core/model/lines.js';
import { finiteValue, type Outcome } from '../../core/model/outcome.js';
import { packValue, unpackValue } from '../../core/model/packed-value.js';
import { type Argument, type Question, questionKey } from '../../core/model/question.js';
import { questionTicks } from '../../core/model/question-ticks.js';
import { TrapSignal } from '../../core/model/trap-signal.js';
import type { Unreadable, Value } from '../../core/model/value.js';
import { PrintedText } from '../sealed-python/printed-text.js';
import { Interpreter, isOutOfMemory, type Result } from './interpreter.js';
import { lineAtLimit } from './line-at-limit.js';
import { type Callable, loadProgram, type PlacedCell } from './load-program.js';
import { Meter } from './meter.js';
import type { Dialect } from './parse-program.js';
import { separator } from './prelude.js';
import { createQuickjs, quickjsVersion } from './quickjs.js';
import { readCell } from './read-cell.js';

export interface JavascriptEngineOptions {
  /** QuickJS, compiled. */
  readonly module: WebAssembly.Module;
  /** What programs are written in. */
  readonly dialect: Dialect;
  readonly limits: Limits;
  /**
   * Called before loading and before each question, for a watchdog outside. May throw a
   * `TrapSignal` to have what begins here taken as timed out.
   */
  readonly onBeat?: () => void;
  /** Called now and then while the program runs and is not stuck in one operation. */
  readonly onSign?: () => void;
}

/** An engine that makes a new interpreter for every session. */
export function createJavascriptEngine(options: JavascriptEngineOptions): Engine {
  let last: JavascriptSession | null = null;
  return {
    name: 'javascript',
    version: quickjsVersion,
    isolation:
      'QuickJS in WebAssembly, an interpreter of its own for each session; no files, no network',
    async open(program: Program, mode: LoadMode): Promise<Session> {
      last?.end();
      const session = await JavascriptSession.create(options, program);
      last?.end();
      last = session;
      session.load(mode);
      return session;
    },
  };
}

class JavascriptSession implements Session {
  loaded: Loaded | Trap = { kind: 'stopped', why: 'loading has not begun' };
  private readonly options: JavascriptEngineOptions;
  private readonly program: Program;
  private readonly meter: Meter;
  private readonly interpreter: Interpreter;
  private readonly loadText: PrintedText;
  private cells: readonly PlacedCell[] = [];
  private callables: ReadonlyMap<string, Callable> = new Map();
  private printing: PrintedText | null;
  private finishedText: string | null = null;
  private isAlive = true;

  static async create(
    options: JavascriptEngineOptions,
    program: Program,
  ): Promise<JavascriptSession> {
    const meter = new Meter(options.limits, () => options.onSign?.());
    const context = await createQuickjs(options.module, options.limits, meter);
    return new JavascriptSession(options, program, meter, context);
  }

  private constructor(
    options: JavascriptEngineOptions,
    program: Program,
    meter: Meter,
    context: Interpreter['context'],
  ) {
    this.options = options;
    this.program = program;
    this.meter = meter;
    this.loadText = new PrintedText(options.limits.keptOutputBytes);
    this.printing = this.loadText;
    this.interpreter = new Interpreter(
      context,
      meter,
      (lines) => lineAtLimit(lines, this.cells),
      (bytes) => this.printing?.add(bytes),
    );
  }

  get loadOutput(): string {
    return this.loadText.text();
  }

  get keptOutput(): string | null {
    return this.finishedText;
  }

  get ticks(): number {
    return this.meter.ticks;
  }

  end(): void {
    this.isAlive = false;
  }

  load(mode: LoadMode): void {
    const beat = this.beat();
    if (beat !== null) {
      this.loaded = this.die(beat);
      return;
    }
    const firstLines = firstLinesOf(this.program.cells);
    const rebound = this.program.standIn?.function ?? null;
    this.cells = this.program.cells.map(({ number, source }, i) => ({
      number,
      firstLine: firstLines[i] ?? 1,
      reading: readCell(source, this.options.dialect, rebound),
    }));
    const result = loadProgram(this.interpreter, this.program, this.cells, mode);
    this.printing = null;
    if (result.kind === 'trapped') {
      this.loaded = this.die(result.trap);
    } else {
      this.loaded = result.loaded;
      this.callables = result.callables;
    }
  }

  async ask(
    questions: readonly Question[],
    options: { readonly known?: AnswerBook; readonly keep?: Question } = {},
  ): Promise<Answers> {
    if (!this.isAlive) throw new Error('this session has ended');
    const keepKey = options.keep && questionKey(options.keep);
    const earlier = new Map<string, Outcome>();
    const outcomes: Outcome[] = [];
    for (const question of questions) {
      const key = questionKey(question);
      const args = question.args.map((each) => passed(each, earlier, options.known));
      const outcome = this.put(question, args, key === keepKey);
      if (outcome.kind === 'trap') return { outcomes, trap: this.die(outcome.trap) };
      outcomes.push(outcome.outcome);
      if (!earlier.has(key)) earlier.set(key, outcome.outcome);
    }
    return { outcomes, trap: null };
  }

  private put(question: Question, args: readonly (number | Value | null)[], isKept: boolean): Put {
    const beat = this.beat();
    if (beat !== null) return { kind: 'trap', trap: beat };
    const values = args.filter((each) => each !== null);
    if (values.length < args.length) {
      return { kind: 'outcome', outcome: { kind: 'unasked', reason: 'no-argument' } };
    }
    const callable = this.callables.get(question.function);
    if (!callable) throw new Error(`the program cannot be asked ${questionKey(question)}`);

    const { limits } = this.options;
    this.meter.allow({
      ticks: questionTicks(question, limits),
      outputBytes: limits.outputBytes,
    });
    const kept = isKept ? new PrintedText(limits.keptOutputBytes) : null;
    this.printing = kept;
    const givesMore = this.program.structured?.includes(question.function) === true;
    const result = this.callWith(callable, values);
    const put =
      givesMore && result.kind === 'given' ? this.convertWhole(result.handle) : this.answer(result);
    this.printing = null;
    if (put.kind === 'outcome' && kept !== null) this.finishedText ??= kept.text();
    return put;
  }

  private callWith({ handle, owner }: Callable, values: readonly (number | Value)[]): Result {
    const args: QuickJSHandle[] = [];
    for (const each of values) {
      const made = this.build(each);
      if (made.kind !== 'given') return made;
      args.push(made.handle);
    }
    const result = this.interpreter.call(handle, owner, args);
    for (const each of args) each.dispose();
    return result;
  }

  private build(value: number | Value): Result {
    const { context } = this.interpreter;
    if (typeof value === 'number') return { kind: 'given', handle: context.newNumber(value) };
    const text = context.newString(JSON.stringify(packValue(value)));
    const made = this.interpreter.help('build', text);
    text.dispose();
    return made;
  }

  /** An answer that may be more than a number. */
  private convertWhole(answer: QuickJSHandle): Put {
    const told = this.interpreter.help('pack', answer);
    answer.dispose();
    if (told.kind !== 'given') return this.answer(told);
    const { context } = this.interpreter;
    const text = told.handle.consume((handle) => context.getString(handle));
    return {
      kind: 'outcome',
      outcome: text.startsWith('v') ? readPacked(text) : readRefusal(text),
    };
  }

  private answer(result: Result): Put {
    switch (result.kind) {
      case 'trapped':
        return { kind: 'trap', trap: result.trap };
      case 'thrown': {
        const { exception, message, lines } = result;
        const line = lines[0] ?? null;
        const outcome: Outcome = isOutOfMemory(result)
          ? { kind: 'out-of-memory', line }
          : { kind: 'raised', exception, message, line };
        return { kind: 'outcome', outcome };
      }
      case 'given':
        return this.convert(result.handle);
    }
  }

  private convert(answer: QuickJSHandle): Put {
    const { context } = this.interpreter;
    if (context.typeof(answer) === 'number') {
      const value = answer.consume((handle) => context.getNumber(handle));
      return { kind: 'outcome', outcome: { kind: 'value', value } };
    }
    const told = this.interpreter.help('convert', answer);
    answer.dispose();
    // A text that cannot be made raises; a limit that is reached on the way is a trap.
    return told.kind === 'given' ? this.readConverted(told.handle) : this.answer(told);
  }

  private readConverted(told: QuickJSHandle): Put {
    const { context } = this.interpreter;
    if (context.typeof(told) === 'number') return this.convert(told);
    const [type = '', ...text] = told
      .consume((handle) => context.getString(handle))
      .split(separator);
    const outcome: Outcome = { kind: 'not-a-number', type, text: text.join(separator) };
    return { kind: 'outcome', outcome };
  }

  /** The trap that the watchdog outside orders, `null` mostly. */
  private beat(): Trap | null {
    try {
      this.options.onBeat?.();
      return null;
    } catch (error) {
      if (error instanceof TrapSignal) return { kind: 'timed-out', line: null };
      throw error;
    }
  }

  private die(trap: Trap): Trap {
    this.isAlive = false;
    return trap;
  }
}

type Put =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'trap'; readonly trap: Trap };

/** What is left for our own counting to refuse is too much of everything. */
const tooMany: Unreadable = 'parts';

function readPacked(text: string): Outcome {
  const value = unpackValue(JSON.parse(text.slice(1)));
  return value === null
    ? { kind: 'unreadable', why: tooMany, type: 'object', text: '' }
    : { kind: 'structured', value };
}

function readRefusal(text: string): Outcome {
  const [why = 'type', type = '', ...shown] = text.split(separator);
  return {
    kind: 'unreadable',
    why: why as Unreadable, // the prelude's own words
    type,
    text: shown.join(separator),
  };
}

/** What an argument stands for, `null` when the answer that it refers to was none. */
function passed(
  argument: Argument,
  earlier: ReadonlyMap<string, Outcome>,
  known: AnswerBook | undefined,
): number | Value | null {
  if (argument.kind !== 'answer') return argument.value;
  const outcome = earlier.get(questionKey(argument.of)) ?? known?.get(argument.of);
  if (outcome === undefined) throw new Error(`nothing is known of ${questionKey(argument.of)}`);
  return outcome.kind === 'structured' ? outcome.value : finiteValue(outcome);
}
