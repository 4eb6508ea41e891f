// What `grader verify` found: plain data, printed as JSON as it stands.

import type { Verdict } from '../core/model/report.js';

/** Something that keeps an exercise from being trusted. */
export interface Gap {
  readonly kind:
    | 'right-loses-points'
    | 'right-is-diagnosed'
    | 'unexpected-standing'
    | 'wrong-passes'
    | 'misnamed'
    | 'dead-check'
    | 'unexplained-check'
    | 'seed-decides';
  /** Id of the program or check. */
  readonly subject: string;
  /** One sentence without the subject. */
  readonly what: string;
  /** What its author can do about it; absent where nobody has an idea. */
  readonly advice?: string;
}

/** The counts of the whole, as the gate of an exercise. */
export interface Figures {
  /** Right functions that were judged, and those of them that lost a point or were named a mistake. */
  readonly rightFunctions: number;
  readonly rightThatLose: number;
  readonly rightThatAreNamed: number;
  /** Programs with a mistake that costs, and those of them that kept full marks. */
  readonly wrongPrograms: number;
  readonly wrongThatPass: number;
  /** Wrong programs whose mistake can be told, and those where it was named rightly first. */
  readonly namable: number;
  readonly namedRightly: number;
}

/** What became of one check over all wrong programs. */
export interface CheckStory {
  readonly id: string;
  readonly function: string;
  readonly points: number;
  readonly sentence: string;
  readonly domain: string;
  readonly why: string;
  /** Misconceptions that it catches. */
  readonly catches: readonly string[];
  /** Those of them that no other check (no other paying check, for a paying one) catches. */
  readonly aloneCatches: readonly string[];
}

/** Fewest and most points that programs with one mistake lost in one function. */
export interface Loss {
  readonly least: number;
  readonly most: number;
}

/** One misconception in one function: what it costs, and which checks catch it. */
export interface MistakeStory {
  readonly id: string;
  /** Where it is made; `null` for both functions, and for mistakes that cost nothing. */
  readonly function: string | null;
  /** Programs that make it there. */
  readonly programs: number;
  /** By function name. */
  readonly losses: Readonly<Record<string, Loss>>;
  /** By check id, for checks that catch it: in all of its programs, or in some. */
  readonly caughtBy: Readonly<Record<string, 'all' | 'some'>>;
}

/** One program, graded. */
export interface ProgramStory {
  readonly id: string;
  /** The mistake it makes; `null` when it makes none that costs. */
  readonly mistake: string | null;
  readonly verdict: Verdict;
  readonly score: number | null;
  readonly diagnoses: readonly { readonly id: string; readonly function: string }[];
  readonly failed: readonly string[];
}

/** All of it. */
export interface Verification {
  readonly exercise: { readonly id: string; readonly version: string };
  readonly seed: number;
  /** Seeds 1 … n that every program was graded with; 0 when only `seed` was. */
  readonly seedsTried: number;
  readonly figures: Figures;
  readonly gaps: readonly Gap[];
  readonly checks: readonly CheckStory[];
  /** In the order in which they were met. */
  readonly mistakes: readonly MistakeStory[];
  readonly programs: readonly ProgramStory[];
}
