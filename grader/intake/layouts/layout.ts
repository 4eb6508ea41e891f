// How a platform lays out what it lets an instructor download.

import type { InputLayout } from '../../core/model/intake.js';
import type { HandIn, Student } from '../../core/model/submission.js';

export type LayoutName = Exclude<InputLayout, 'pattern'>;

/** Something in a listing. */
export interface Entry {
  /** Relative to the listing's root, `/` between parts, NFC. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
  /** A link out of the input, which is not followed. */
  readonly isLost: boolean;
}

/** What lies in an input, as far as layouts need to know. */
export interface Listing {
  /** Name of the root itself. */
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** A part of a hand-in: a file or a whole folder. */
export interface Part {
  /** Path of its entry. */
  readonly path: string;
  /** What the student called it; `null` for a folder that is the student's own. */
  readonly name: string | null;
}

/** What one student, or one team, handed in. */
export interface HandedIn {
  /** What its id is made from (RULES E.1). */
  readonly stem: string;
  /** Where the layout tells. */
  readonly student: Student | null;
  readonly facts: HandIn | null;
  readonly parts: readonly Part[];
}

/** A layout: pure functions over a listing. */
export interface Layout {
  readonly name: LayoutName;
  /** Whether a listing looks like it. */
  recognises(listing: Listing): boolean;
  /** Paths of small files that say more, if they are there. */
  notes(listing: Listing): readonly string[];
  /** @param texts What the notes say, by path. */
  collect(listing: Listing, texts: ReadonlyMap<string, string>): readonly HandedIn[];
}
