// The terminal report's own sentences, in each language; the rest are the page's.

import type { Localized } from '../../core/model/locale.js';

/** How the size of theta went along a path. */
export type SizeCourse = 'shrinks' | 'grows' | 'stays';

export interface TerminalTexts {
  readonly more: string;
  readonly paths: string;
  readonly noticed: string;
  /** What the student's function gave, and what should have come where that may be told. */
  gave(actual: string, expected: string | null): string;
  moreOutput(lines: number): string;
  readonly next: {
    readonly hint: string;
    readonly plainly: string;
    readonly wantHint: string;
    readonly wantStatement: string;
    gives(actual: string): string;
    /** Before the line of code that stands there. */
    at(place: string): string;
  };
  readonly change: {
    gave(first: string, again: string): string;
    /** Where `after` is not `null` a call on a line of its own goes on. */
    alone(place: string, alone: string, after: string | null): string;
    readonly this: string;
    itGives(actual: string): string;
  };
  readonly path: {
    rate(rate: string): string;
    readonly courses: Readonly<Record<SizeCourse, string>>;
    /** Sizes of theta at both ends; `crosses` where theta changed sides. */
    course(course: string, from: string, to: string, steps: number, crosses: boolean): string;
    noNumber(steps: number): string;
  };
}

export const terminalTexts: Localized<TerminalTexts> = {
  en: {
    more: 'Worth a look, too (no points)',
    paths: 'The size of your θ, from step to step',
    noticed: 'What you noticed (no points)',
    gave: (actual, expected) =>
      expected === null
        ? `Your function gave ${actual}.`
        : `Your function gave ${actual}; expected ${expected}.`,
    moreOutput: (lines) => `… and ${lines} more lines`,
    next: {
      hint: 'Hint:',
      plainly: 'Plainly:',
      wantHint: 'For a hint, add --hint 2.',
      wantStatement: 'To read what is wrong, add --hint 3.',
      gives: (actual) => `gives ${actual}.`,
      at: (place) => `${place}:`,
    },
    change: {
      gave: (first, again) =>
        `gave ${first}, and ${again} when it was asked again after all other calls.`,
      alone: (place, alone, after) =>
        `By itself, in ${place}, it gives ${alone}${after === null ? '.' : `; after ${after}`}`,
      this: 'this',
      itGives: (actual) => `it gives ${actual}.`,
    },
    path: {
      rate: (rate) => `rate ${rate}`,
      courses: { shrinks: 'shrinks', grows: 'grows', stays: 'hardly changes' },
      course: (course, from, to, steps, crosses) =>
        `${course}: from ${from} to ${to} in ${steps} steps${crosses ? ', jumping across zero' : ''}`,
      noNumber: (steps) => `no number any more after ${steps} ${steps === 1 ? 'step' : 'steps'}`,
    },
  },
  fr: {
    more: 'À regarder aussi (sans points)',
    paths: 'La taille de ton θ, pas après pas',
    noticed: 'Ce que tu as remarqué (sans points)',
    gave: (actual, expected) =>
      expected === null
        ? `Ta fonction a donné ${actual}.`
        : `Ta fonction a donné ${actual} ; attendu ${expected}.`,
    moreOutput: (lines) => `… et encore ${lines} lignes`,
    next: {
      hint: 'Indice :',
      plainly: 'En clair :',
      wantHint: 'Pour un indice, ajoute --hint 2.',
      wantStatement: 'Pour lire ce qui ne va pas, ajoute --hint 3.',
      gives: (actual) => `donne ${actual}.`,
      at: (place) => `${place} :`,
    },
    change: {
      gave: (first, again) =>
        `a donné ${first}, puis ${again} quand on l’a redemandé après tous les autres appels.`,
      alone: (place, alone, after) =>
        `Tout seul, dans ${place}, cet appel donne ${alone}${after === null ? '.' : `\u00a0; après ${after}`}`,
      this: 'ceci',
      itGives: (actual) => `il donne ${actual}.`,
    },
    path: {
      rate: (rate) => `taux ${rate}`,
      courses: { shrinks: 'diminue', grows: 'grandit', stays: 'change à peine' },
      course: (course, from, to, steps, crosses) =>
        `${course} : de ${from} à ${to} en ${steps} pas${crosses ? ', en sautant par-dessus zéro' : ''}`,
      noNumber: (steps) => `plus de nombre après ${steps} pas`,
    },
  },
};
