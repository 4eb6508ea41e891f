// Every sentence of the student's page that is the page's own, in each language. What an exercise
// or the grading says about a program comes from there.

import type { Localized } from '../../core/model/locale.js';
import type { CheckStatus, Details, Verdict } from '../../core/model/report.js';
import type { JourneyShape } from '../path-journey.js';
import { en } from './student-page-en.js';
import { fr } from './student-page-fr.js';

/** Parts of sentences stand around values that the page sets in type of their own. */
export interface StudentPageTexts {
  /** How a whole submission stands (RULES F). */
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** How a check's sentence stands. */
  readonly checks: Readonly<Record<CheckStatus, string>>;
  readonly howItStands: string;
  /** "62 of 100". */
  outOf(points: number | '–', most: number): string;
  /** "0 of 15 points". */
  points(points: number, most: number): string;
  /** "15 points", where nothing could be judged. */
  worth(most: number): string;
  readonly notGraded: string;
  wouldEarn(change: string, score: number, most: number): string;

  readonly next: {
    readonly heading: string;
    readonly gives: string;
    readonly hint: string;
    readonly plainly: string;
  };
  readonly change: {
    readonly gave: string;
    readonly and: string;
    readonly later: string;
    /** Before the answer that a call gives alone; `place` is a new interpreter. */
    alone(place: string): string;
    readonly newPython: string;
    readonly newJavascript: string;
    readonly after: string;
    readonly afterThis: string;
    readonly itGives: string;
    times(count: number): string;
  };

  readonly right: string;
  readonly look: string;
  readonly more: string;
  readonly moreLead: string;
  readonly gave: string;
  readonly expected: string;
  /** A link that opens the exercise page with a call. */
  readonly tryIt: string;

  readonly ledger: {
    readonly heading: string;
    readonly caption: string;
    readonly asked: string;
    readonly answer: string;
    readonly points: string;
    readonly together: string;
    readonly total: string;
  };
  readonly loopReadings: Readonly<Record<Details['loopReading'], string | null>>;
  readonly notes: string;

  readonly paths: {
    readonly heading: string;
    readonly lead: string;
    readonly yours: string;
    readonly model: string;
    valley(rate: string): string;
    sizes(rate: string): string;
    readonly steps: string;
    readonly shapes: Readonly<Record<JourneyShape, string>>;
    yourJourney(from: string, to: string, steps: number, shape: string): string;
    yourOnly(value: string, steps: number): string;
    readonly yourUnknown: string;
    yourStart(value: string): string;
    modelJourney(shape: string): string;
    modelNumbers(from: string, to: string, steps: number): string;
    readonly same: string;
    /** The first step that lies outside the valley's picture. */
    leaves(steps: number, value: string): string;
    /** "From 5 steps on" and "After 3 and 4 steps", for the gaps. */
    from(steps: number): string;
    after(items: readonly string[], last: number): string;
    afterMany(items: readonly string[], more: number): string;
    noNumber(when: string): string;
    endless(when: string): string;
  };
  readonly experiment: {
    readonly heading: string;
    readonly lead: string;
    readonly caption: string;
    readonly rate: string;
    afterSteps(steps: number): string;
    readonly nothing: string;
    readonly question: string;
    /** Asked of the walk at the lowest rate, by what it does. */
    readonly lowest: Readonly<Record<'closer' | 'farther' | 'other', ExperimentQuestion>>;
    /** Asked of the walk at the highest rate. */
    readonly highest: Readonly<Record<'farther-across' | 'farther' | 'other', ExperimentQuestion>>;
  };

  readonly code: string;
  cell(number: number): string;
  /** Characters of code or output that the page leaves out. */
  moreCharacters(count: number): string;
  reference(language: string): string;
  readonly withoutTypes: string;
  readonly loadOutput: string;
  readonly exampleOutput: string;
  readonly printedNothing: string;
  readonly noticed: { readonly heading: string; readonly lead: string };

  readonly replay: string;
  readonly facts: {
    readonly seed: string;
    readonly engine: string;
    readonly isolation: string;
    readonly limits: string;
    readonly fingerprint: string;
  };
}

/** About a walk at one rate, with the student's own numbers. */
type ExperimentQuestion = (rate: string, from: string, to: string, steps: number) => string;

export const studentPageTexts: Localized<StudentPageTexts> = { en, fr };
