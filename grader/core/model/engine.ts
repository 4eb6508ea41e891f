// The small promise that every engine keeps: a pristine interpreter, a program loaded into it,
// questions answered one after the other.

import type { FileLine } from './lines.js';
import type { Outcome } from './outcome.js';
import type { Question } from './question.js';
import type { Cell, SourceFile } from './submission.js';

/** Limits of one submission. Ticks are the interpreter's own polls (RULES C.1). */
export interface Limits {
  /** Ticks for loading the program once. */
  readonly loadTicks: number;
  /** Ticks for one question. */
  readonly callTicks: number;
  /** Further ticks for each unit of a question's whole-number arguments: long runs may take long. */
  readonly stepTicks: number;
  /** Ticks for everything one submission does in one trip. */
  readonly submissionTicks: number;
  /** Bytes of interpreter memory. */
  readonly memoryBytes: number;
  /** Bytes printed while the program loads. */
  readonly loadOutputBytes: number;
  /** Bytes printed in all. */
  readonly outputBytes: number;
  /** Bytes of printed text that are kept for the report, from each kept place. */
  readonly keptOutputBytes: number;
}

/**
 * How a program is loaded: `whole` as it stands; `salvage` statement by statement, definitions,
 * imports and assignments only, each in its own try (RULES D.3); `definitions` the same without
 * assignments that call something.
 */
export type LoadMode = 'whole' | 'salvage' | 'definitions';

/** What is loaded into a pristine interpreter. */
export interface Program {
  readonly cells: readonly Cell[];
  /** Names of the functions that questions will call. */
  readonly functions: readonly string[];
  /** Those of them whose answers are more than a number; absent where all give numbers. */
  readonly structured?: readonly string[];
  /**
   * Replaces one function, after capture, by the stand-in θ(1 − factor·λ) wherever the program
   * looks it up by name (RULES B.3).
   */
  readonly standIn: { readonly function: string; readonly factor: number } | null;
  /** What the program may import beside libraries; absent where the student handed in one file. */
  readonly modules?: OwnModules;
}

/** A student's further files. */
export interface OwnModules {
  /** The name under which they may import the program itself, beside `solution`. */
  readonly program: string;
  readonly files: readonly SourceFile[];
}

/** An error while loading, placed in the student's text. */
export interface LoadError {
  readonly exception: string;
  readonly message: string;
  /** Line from 1, within the cell. */
  readonly line: number | null;
  /** Column from 1; only syntax errors have one. */
  readonly column: number | null;
  /** Number of the notebook cell; `null` for a plain file. */
  readonly cell: number | null;
  /** Set where it came about in a further file; `line` then is the program's last part in it. */
  readonly inFile?: FileLine;
}

/** What a function's name stood for after loading. */
export type FunctionFound =
  | { readonly kind: 'callable' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-callable'; readonly type: string }
  | { readonly kind: 'needs-library'; readonly library: string };

/** How loading went. */
export interface Loaded {
  /** False when the whole source could not be compiled; `error` then tells where. */
  readonly compiled: boolean;
  /** `null` when the program ran to its end (or ended itself by SystemExit). */
  readonly error: LoadError | null;
  /** Syntax errors of single notebook cells that were left out. */
  readonly skippedCells: readonly LoadError[];
  /** By function name. */
  readonly functions: Readonly<Record<string, FunctionFound>>;
  /** Names of other callables that the program defined, for near misses. */
  readonly otherNames: readonly string[];
}

/**
 * Why a session ended before its questions were answered. `raised` is a RecursionError that
 * overflowed the host's own stack.
 */
export type Trap = Extract<
  Outcome,
  { kind: 'timed-out' | 'out-of-memory' | 'too-much-output' | 'stopped' | 'raised' }
>;

/** What `Session.ask` gives back. */
export interface Answers {
  /** One outcome for each question that was put, in order; shorter than asked after a trap. */
  readonly outcomes: readonly Outcome[];
  /** `null` when every question was put. The question after the last outcome caused it. */
  readonly trap: Trap | null;
}

/** A program in its own pristine interpreter. After a trap it answers no more. */
export interface Session {
  /** How loading went, or the trap that ended it. */
  readonly loaded: Loaded | Trap;
  /** Text printed while loading, first `keptOutputBytes`. */
  readonly loadOutput: string;
  /**
   * Puts questions in order. An `answer` argument refers to a question of the same list or of
   * `known`; `keep` names a question whose printed text is kept.
   */
  ask(
    questions: readonly Question[],
    options?: { readonly known?: AnswerBook; readonly keep?: Question },
  ): Promise<Answers>;
  /** Text printed by the kept question, `null` before it was answered. */
  readonly keptOutput: string | null;
  /** Ticks used so far. */
  readonly ticks: number;
}

/** Answers already given, looked up by question. */
export interface AnswerBook {
  get(question: Question): Outcome | undefined;
}

/** What a report says of the engine that ran a submission. */
export interface EngineFacts {
  readonly name: 'sealed' | 'native' | 'javascript';
  /** Changes when answers could change: interpreter version and image hash. */
  readonly version: string;
  /** What keeps a program in, in a few words. */
  readonly isolation: string;
}

/** An engine. One session at a time: opening a new one ends the one before. */
export interface Engine extends EngineFacts {
  /** Resets to the pristine state and loads the program. */
  open(program: Program, mode: LoadMode): Promise<Session>;
}
