// The interpreter with our hands on it: evaluates and calls, and says in plain values what came of
// it. Whatever a program does, nothing of it throws here.

import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import type { Trap } from '../../core/model/engine.js';
import type { Meter } from './meter.js';
import { prelude, separator } from './prelude.js';

/** The name under which a program runs; stacks tell lines by it. */
const fileName = 'solution.js';

/** What was thrown. */
export interface Thrown {
  readonly kind: 'thrown';
  readonly exception: string;
  readonly message: string;
  /** Lines of the program that took part, the innermost first. */
  readonly lines: readonly number[];
  /** Set when the interpreter could not compile the text: where it stopped. */
  readonly compiling: { readonly line: number; readonly column: number } | null;
}

export interface Given {
  readonly kind: 'given';
  readonly handle: QuickJSHandle;
}

export interface Trapped {
  readonly kind: 'trapped';
  readonly trap: Trap;
}

export type Result = Given | Thrown | Trapped;

/** Functions of the prelude. */
type Helper =
  | 'convert'
  | 'pack'
  | 'build'
  | 'explain'
  | 'exported'
  | 'exportsObject'
  | 'propertyOf'
  | 'standIn'
  | 'replace';

export class Interpreter {
  readonly context: QuickJSContext;
  private readonly meter: Meter;
  private readonly lineAtLimit: (lines: readonly number[]) => number | null;
  private readonly helpers: QuickJSHandle;

  /**
   * @param lineAtLimit Chooses the line to tell of a program that was stopped.
   * @param onOutput Told of every printed text.
   */
  constructor(
    context: QuickJSContext,
    meter: Meter,
    lineAtLimit: (lines: readonly number[]) => number | null,
    onOutput: (text: Uint8Array) => void,
  ) {
    this.context = context;
    this.meter = meter;
    this.lineAtLimit = lineAtLimit;
    const encoder = new TextEncoder();
    const write = context.newFunction('write', (text) => {
      if (meter.reached === null) {
        const bytes = encoder.encode(context.getString(text));
        if (meter.print(bytes.length)) onOutput(bytes);
      }
      return context.undefined;
    });
    const make = context.unwrapResult(context.evalCode(prelude, 'prelude.js', { type: 'global' }));
    this.helpers = context.unwrapResult(context.callFunction(make, context.undefined, write));
  }

  /** Runs a text in the global scope. */
  evaluate(text: string, isStrict: boolean): Result {
    const options = { type: 'global', strict: isStrict } as const;
    return this.settle(() => this.context.evalCode(text, fileName, options));
  }

  /** Runs a text as a module; what is given is its namespace. */
  evaluateModule(text: string): Result {
    return this.settle(() => this.context.evalCode(text, 'bridge.js', { type: 'module' }));
  }

  call(callable: QuickJSHandle, owner: QuickJSHandle, args: readonly QuickJSHandle[]): Result {
    return this.settle(() => this.context.callFunction(callable, owner, [...args]));
  }

  /** Calls one of our own functions. */
  help(helper: Helper, ...args: readonly QuickJSHandle[]): Result {
    const callable = this.context.getProp(this.helpers, helper);
    const result = this.call(callable, this.context.undefined, args);
    callable.dispose();
    return result;
  }

  private settle(run: () => ReturnType<QuickJSContext['evalCode']>): Result {
    try {
      const result = run();
      if (this.meter.reached !== null) {
        const lines = result.error ? this.stackOf(result.error) : [];
        return trapped(this.meter.trap(this.lineAtLimit(lines)));
      }
      return result.error ? this.explained(result.error) : { kind: 'given', handle: result.value };
    } catch (error) {
      return trapped(trapOfHost(error));
    }
  }

  private explained(error: QuickJSHandle): Thrown | Trapped {
    const told = this.context.callFunction(
      this.context.getProp(this.helpers, 'explain'),
      this.context.undefined,
      error,
    );
    error.dispose();
    if (this.meter.reached !== null) return trapped(this.meter.trap(null));
    if (told.error) {
      told.error.dispose();
      // Not even its name could be read: there is no memory left for it.
      return { ...outOfMemory, lines: [], compiling: null };
    }
    const text = told.value.consume((value) => this.context.getString(value));
    const [exception = '', message = '', stack = ''] = text.split(separator);
    const [, line, column] =
      (exception === 'SyntaxError' && compileError.exec(stack)) || ([] as readonly string[]);
    return {
      kind: 'thrown',
      exception,
      message,
      lines: linesOf(stack),
      compiling: line === undefined ? null : { line: Number(line), column: Number(column) },
    };
  }

  /** Read without running anything: the program has had its time. */
  private stackOf(error: QuickJSHandle): readonly number[] {
    const stack = this.context.getProp(error, 'stack');
    return this.context.typeof(stack) === 'string' ? linesOf(this.context.getString(stack)) : [];
  }
}

/** Whether what was thrown says that memory ran out. */
export function isOutOfMemory({ exception, message }: Thrown): boolean {
  return exception === outOfMemory.exception && message === outOfMemory.message;
}

const outOfMemory = {
  kind: 'thrown',
  exception: 'InternalError',
  message: 'out of memory',
} as const;

/** As QuickJS itself puts it. */
const stackOverflow: Trap = {
  kind: 'raised',
  exception: 'InternalError',
  message: 'stack overflow',
  line: null,
};

/** A place without a function around it: nothing had begun to run. */
const compileError = /^\s*at solution\.js:(\d+):(\d+)/;

function linesOf(stack: string): readonly number[] {
  return [...stack.matchAll(/\bsolution\.js:(\d+)/g)].map(([, line]) => Number(line));
}

function trapped(trap: Trap | null): Trapped {
  return { kind: 'trapped', trap: trap ?? { kind: 'stopped', why: cannotGoOn } };
}

const cannotGoOn = 'the interpreter could not go on';

/** Says in the words of the model why QuickJS did not come back. */
function trapOfHost(error: unknown): Trap {
  const isOverflow = error instanceof Error && /call stack|too much recursion/i.test(error.message);
  if (isOverflow) return stackOverflow;
  if (error instanceof WebAssembly.RuntimeError) return { kind: 'stopped', why: cannotGoOn };
  throw error; // ours
}
