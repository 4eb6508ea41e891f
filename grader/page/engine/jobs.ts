// What the page asks of Python, and what comes back. Plain data: it crosses into a worker.

import type { SubmissionResult } from '../../core/model/report.js';

/** Runs cells one after the other in a pristine interpreter and shows what the last one does. */
export interface RunJob {
  readonly kind: 'run';
  /** Sources in order; what all but the last one print is not shown. */
  readonly cells: readonly string[];
}

/** A place in the cells of a run. */
export interface CellPlace {
  /** Index of the cell, from 0. */
  readonly cell: number;
  /** Line in the cell as it was handed over, from 1. */
  readonly line: number;
}

export interface RunReply {
  readonly kind: 'run';
  /** `repr` of the last cell's last line, where that is an expression that is not `None`. */
  readonly value: string | null;
  readonly end:
    | { readonly kind: 'done' }
    | {
        readonly kind: 'error';
        readonly exception: string;
        readonly message: string;
        /** `null` where Python names none. */
        readonly place: CellPlace | null;
      }
    /** Too long, by ticks or by the clock; `place` is where it was. */
    | { readonly kind: 'timed-out'; readonly place: CellPlace | null }
    | { readonly kind: 'out-of-memory' }
    | { readonly kind: 'too-much-output' }
    /** The learner pressed Stop. */
    | { readonly kind: 'stopped' }
    | { readonly kind: 'broken' };
}

/** Grades a file as `grader check` does. */
export interface CheckJob {
  readonly kind: 'check';
  /** The whole `solution.py`. */
  readonly text: string;
}

export interface CheckReply {
  readonly kind: 'check';
  /** As a student may see it: without calls of hidden checks. */
  readonly result: SubmissionResult;
  /** HTML of the feedback, from the templates of the reports. */
  readonly html: string;
  /** Verdict and score in a few words, to be announced. */
  readonly headline: string;
  /** A line of the file to mark, with what went wrong there; `null` when there is none. */
  readonly mark: { readonly line: number; readonly text: string } | null;
}

/** Asks the learner's function that walks for every number of steps up to `steps`. */
export interface WalkJob {
  readonly kind: 'walk';
  readonly text: string;
  readonly start: number;
  readonly rate: number;
  /** 0 … 200. */
  readonly steps: number;
}

export interface WalkReply {
  readonly kind: 'walk';
  /** θ after 0, 1, … steps; `null` where no number came. Shorter after something endless. */
  readonly thetas: readonly (number | null)[];
  /** Why there is no walk: the program does not load, or lacks the function; `null` when there is one. */
  readonly lacking: 'program' | 'function' | 'stopped' | null;
}

export type PageJob = RunJob | CheckJob | WalkJob;
export type PageReply = RunReply | CheckReply | WalkReply;
