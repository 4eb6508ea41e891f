// The report of one submission. `SubmissionResult` is the contract that results.json and
// `check --json` print; `Details` is what pages show beside it.

import type { FunctionDiagnosis } from '../diagnosis/diagnosis.js';
import type { AnswerChange } from './answer-change.js';
import type { EngineFacts } from './engine.js';
import type { Tone } from './message.js';
import type { Language, Student } from './submission.js';

export type Verdict = 'passed' | 'partial' | 'failed' | 'ungraded';

/** Whose fault an ungraded or unloadable submission is. */
export type Blame = 'student' | 'grader' | 'environment';

export type CheckStatus = 'passed' | 'failed' | 'skipped';

/** The smallest failing input found. */
export interface Counterexample {
  /** An expression in the submission's language, ready to paste. */
  readonly call: string;
  /** What the model gives, or the law that should hold, as short text. */
  readonly expected: string;
  /** What the student's function gave, as short text. */
  readonly actual: string;
  readonly seed: number;
  /** fast-check's path to replay it; `null` for a worked example. */
  readonly path: string | null;
}

export interface CheckResult {
  readonly id: string;
  readonly function: string;
  readonly status: CheckStatus;
  /** Points earned, 0 unless passed. */
  readonly points: number;
  /** 0 for a law that is evidence only. */
  readonly maxPoints: number;
  readonly counterexample: Counterexample | null;
}

export interface FunctionResult {
  readonly status: 'graded' | 'ungraded';
  readonly score: number;
  readonly maxScore: number;
}

/** One element of `submissions` in results.json. Field order is the printed order. */
export interface SubmissionResult {
  readonly id: string;
  readonly file: string | null;
  readonly language: Language | null;
  readonly student: Student | null;
  readonly page: string;
  readonly status: 'graded' | 'ungraded';
  readonly verdict: Verdict;
  /** Non-null exactly when ungraded or when nothing could be loaded. */
  readonly blame: Blame | null;
  readonly reason: string | null;
  /** `null` exactly when ungraded. */
  readonly score: number | null;
  readonly maxScore: number;
  readonly functions: Readonly<Record<string, FunctionResult>>;
  readonly checks: readonly CheckResult[];
  readonly diagnoses: readonly { readonly id: string; readonly function: string }[];
  readonly remarks: readonly { readonly id: string }[];
  /** SHA-256, hex, of the canonical JSON of this result without id, file, student, page. */
  readonly fingerprint: string;
}

/** results.json. */
export interface Results {
  readonly schemaVersion: 1;
  readonly complete: boolean;
  readonly exercise: { readonly id: string; readonly version: string };
  readonly seed: number;
  readonly maxScore: number;
  readonly submissions: readonly SubmissionResult[];
}

/** A stretch of the student's code as shown on the page. */
export interface CodeBlock {
  /** 1-based notebook cell; `null` for a plain file. */
  readonly cell: number | null;
  readonly lines: readonly string[];
  /** 1-based line to mark, with what went wrong there; `null` when none. */
  readonly mark: { readonly line: number; readonly text: string } | null;
}

/** The student's path beside the right one at one learning rate. */
export interface PathFigure {
  readonly rate: number;
  /** Numbers of steps asked, rising, starting at 0. */
  readonly steps: readonly number[];
  /** θ after each of `steps`, `null` where no number arrived (`nan` and infinities stay). */
  readonly yours: readonly (number | null)[];
  readonly right: readonly number[];
}

/** What a message is about: a call with the student's own result, or a line of their source. */
export type Shown =
  | { readonly kind: 'call'; readonly call: string; readonly actual: string }
  | { readonly kind: 'change'; readonly change: AnswerChange }
  | {
      readonly kind: 'line';
      /** `line 4` or `cell 2, line 4`. */
      readonly place: string;
      readonly text: string;
      /** Column from 1 to point at; `null` when unknown. */
      readonly column: number | null;
    };

/** The one thing to do next. */
export interface NextStep {
  /** Permanent id of the message. */
  readonly id: string;
  readonly tone: Tone;
  readonly title: string;
  /** The function that it is about; `null` for the program as a whole. */
  readonly function: string | null;
  /** What is right already, said before what is not; `null` when there is nothing to say. */
  readonly praise: string | null;
  readonly shown: Shown | null;
  /** A question, a hint, a plain statement; praise for full marks is a single sentence. */
  readonly stages: readonly string[];
}

/** What is said to the student beside points and counterexamples. */
export interface Feedback {
  /** `null` when there is nothing that the student could do. */
  readonly next: NextStep | null;
  /** The mistakes that have a name, the most probable one of each function. */
  readonly mistakes: readonly {
    readonly id: string;
    readonly function: string;
    readonly title: string;
  }[];
  /** Worth knowing, no cost. */
  readonly remarks: readonly string[];
}

/** What a submission would earn without a slip that hides its functions (RULES D.4). */
export interface WouldEarn {
  readonly score: number;
  /** What would be different, to be read after "with". */
  readonly change: string;
}

/** Why a check failed, beyond its counterexample; several lines of a page. */
export interface Details {
  /** The result's reason, in the report's language. */
  readonly reason: string | null;
  /** The result's counterexamples as people read them, by check id. */
  readonly counterexamples: Readonly<Record<string, Counterexample>>;
  /** The engine that the answers come from; `null` where nothing was run. */
  readonly engine: EngineFacts | null;
  /** Libraries for the lack of which a function could not be judged. */
  readonly lacking: readonly string[];
  readonly code: readonly CodeBlock[];
  /** Set where the program imports files of its own, without which its code does not run. */
  readonly hasFurtherFiles?: true;
  /** What the program printed while it loaded; empty when nothing. */
  readonly loadOutput: string;
  /** The statement's own example call and what it printed; `null` when it was not answered. */
  readonly example: { readonly call: string; readonly output: string } | null;
  /**
   * How the loop's points came about: judged against the model, with a stand-in step, or against
   * the student's own step (RULES B.3).
   */
  readonly loopReading: 'model' | 'stand-in' | 'own-step';
  readonly figures: readonly PathFigure[];
  /** What was found out about each mistake, in the order of `diagnoses`. */
  readonly diagnosis: readonly FunctionDiagnosis[];
  /** Calls that gave two answers, one for each function at most. */
  readonly changes: readonly AnswerChange[];
  /** Functions that questions could not reach, with a sentence each. */
  readonly notes: readonly string[];
  readonly feedback: Feedback;
  /** `null` where no slip hides anything, or nothing would be gained. */
  readonly wouldEarn: WouldEarn | null;
  /**
   * What the student answered to "What do you notice?" at the end of the program; `null` when
   * nothing. Never judged.
   */
  readonly noticed: string | null;
}

/** All that is known of one graded submission, plain data that survives JSON. */
export interface Report {
  readonly result: SubmissionResult;
  readonly details: Details;
}
