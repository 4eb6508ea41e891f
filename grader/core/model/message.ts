// What learners are told, as an exercise's author writes it down. Judging chooses a message, the
// catalogue speaks.

import type { SpotKind } from './source-look.js';

/**
 * What a message is for: `essential` has to be mended before anything else makes sense,
 * `actionable` is worth a change, `informative` is good to know, `celebratory` is praise.
 */
export type Tone = 'essential' | 'actionable' | 'informative' | 'celebratory';

/**
 * A place in a text that is filled for each submission.
 *
 * - `function`: the asked function that the message is about; always known.
 * - `line`: where in the student's code, as `line 7` or `cell 2, line 7`.
 * - `loop`: the loop around that line, as `the while loop in line 7`.
 * - `name`: the student's own name that is at fault.
 * - `near`: the name that they probably meant, or that came near.
 * - `rule`: the rule that the answers follow, as `1 − 3λ`.
 */
export type Blank = 'function' | 'line' | 'loop' | 'name' | 'near' | 'rule';

/**
 * A mistake, told in three stages. In a text `{line|your loop}` is the blank `line`, and what
 * stands there when it is not known. No stage holds code.
 */
export interface Message {
  /** Permanent; for a misconception its id. */
  readonly id: string;
  readonly tone: Tone;
  /** Names the mistake in a few words, without blanks: it stands in tables too. */
  readonly title: string;
  /** Stage 1, beside the failing call: something to work out on paper. */
  readonly question: string;
  /** Stage 2: where to look. */
  readonly hint: string;
  /** Stage 3: what is wrong, plainly. */
  readonly statement: string;
  /** What in the source shows the mistake: fills `line`, `name` and `near`. `null` for nothing. */
  readonly spot: SpotKind | null;
}

/** Something worth saying that is no mistake; a sentence or two, without blanks. */
export interface Remark {
  /** Permanent. */
  readonly id: string;
  readonly tone: Tone;
  readonly text: string;
}

/** What is said of full marks. */
export interface Praise {
  /** Permanent. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** All that an exercise has to say. */
export interface MessageBook {
  /** By misconception id. */
  readonly mistakes: Readonly<Record<string, Message>>;
  /** By remark id. */
  readonly remarks: Readonly<Record<string, Remark>>;
  /** For a failing check without diagnosis and without an error that speaks for itself. */
  readonly unknownMistake: Message;
  /** For a step that multiplies θ by some other factor, when no misconception explains it. */
  readonly linearFactor: Message;
  /** For a step that follows some other rule. */
  readonly otherRule: Message;
  /** For a function that answers the same call differently, when no misconception says why. */
  readonly answersChange: Message;
  /** For a loop of which only the wrong number of updates is known. */
  readonly wrongCount: Message;
  /** For a function that is not there, when the source does not say why. */
  readonly missingFunction: Message;
  /** For a check that was not asked, because calls had to be stopped. */
  readonly notAsked: Message;
  /** For full marks. */
  readonly complete: Praise;
  /** Sentences that hold for Python only, with what is true of JavaScript. */
  readonly inJavascript: Readonly<Record<string, string>>;
  /** By id: which numbers a law allows, to be read after "expected"; `{number}` is filled in. */
  readonly phrases: Readonly<Record<string, string>>;
  /** By function name: said of a function that is right while the other one needs a look. */
  readonly praise: Readonly<Record<string, string>>;
}
