// What the grader itself says of a submission, whatever the exercise: one catalogue a language.

import type { ErrorText } from '../feedback/error-text.js';
import type { LimitTexts } from '../feedback/limit-texts.js';
import type { FileLine, Place } from '../model/lines.js';
import type { UnaskedReason } from '../model/outcome.js';
import type { Unreadable } from '../model/value.js';

/** Every sentence of the core in one language. */
export interface CoreTexts {
  readonly places: PlaceTexts;
  readonly outcomes: OutcomeTexts;
  readonly crashes: CrashTexts;
  readonly reasons: ReasonTexts;
  readonly notes: NoteTexts;
  readonly repairs: RepairTexts;
  readonly feedback: FeedbackTexts;
  /** Words that stand for others where the submission speaks JavaScript, in this order. */
  readonly javascriptWords: readonly (readonly [pattern: RegExp, word: string])[];
  readonly errors: ErrorTexts;
  readonly limits: LimitTexts;
  /** A sentence that intake or an engine made in English, in this language. */
  said(english: string): string;
}

/** Places in a submission. */
export interface PlaceTexts {
  /** `cell 3, line 2`, `line 4`; empty when unknown. */
  bare(place: Place): string;
  /** The same within a sentence, behind a preposition. */
  inSentence(place: Place): string;
  /** `helper.py, line 3`, of a further file. */
  ofFile(at: FileLine): string;
  /** `lines 2 to 5`; `from` has a line. */
  lines(from: Place, to: number): string;
  /** `the while loop in line 7`. */
  loop(word: string, first: Place): string;
}

/** What a call gave, where it is no value. */
export interface OutcomeTexts {
  /** `'1.8' (a str)`. */
  ofType(text: string, type: string): string;
  readonly timedOut: string;
  readonly allTimedOut: string;
  readonly outOfMemory: string;
  readonly tooMuchOutput: string;
  stopped(why: string): string;
  needsLibrary(library: string): string;
  readonly unasked: Readonly<Record<UnaskedReason, string>>;
  /** Said of the second answer to a call. */
  askedAgain(text: string): string;
  /** What should have come, where no number is known. */
  readonly aNumber: string;
  readonly aValue: string;
  /** Where the other side has more. */
  readonly nothingThere: string;
  /** A value at a place within an answer, as `at [3]: 1.5`. */
  atPlace(place: string, text: string): string;
  readonly tooMuch: Readonly<Record<Exclude<Unreadable, 'type'>, string>>;
}

/** What ended a program while it loaded. */
export interface CrashTexts {
  at(place: string, words: string): string;
  readonly timedOut: string;
  readonly allTimedOut: string;
  readonly tooMuchOutput: string;
  readonly outOfMemory: string;
  stopped(why: string): string;
}

/** Why a submission is ungraded or could not be loaded. */
export interface ReasonTexts {
  noFunction(names: readonly string[]): string;
  /** `needs` tells what each function lacks. */
  lacking(
    needs: readonly { readonly name: string; readonly library: string }[],
    isNative: boolean,
  ): string;
}

/** Functions that questions could not reach, and what was left out. */
export interface NoteTexts {
  crashed(crash: string): string;
  cellSkipped(error: string): string;
  stopped(name: string): string;
  spent(name: string): string;
  missing(name: string): string;
  notCallable(name: string, type: string): string;
}

/** What would be different without a slip, to be read after "with". */
export interface RepairTexts {
  leftOut(lines: string): string;
  called(name: string, asked: string): string;
  readonly and: string;
}

/** Sentences around the messages. */
export interface FeedbackTexts {
  /** Stands for a function's name where the program as a whole is meant. */
  readonly theProgram: string;
  readonly onEarlierCalls: string;
  /** `times` is `null` when chance would look the same. */
  onNumberOfCalls(times: number | null): string;
  updates(asked: number, made: number): string;
}

/** Errors, most telling first. */
export interface ErrorTexts {
  readonly running: readonly ErrorText[];
  readonly unreadable: readonly ErrorText[];
  readonly javascriptRunning: readonly ErrorText[];
  readonly javascriptUnreadable: readonly ErrorText[];
}
