// What is said about the difference of two gradings, in every language.

import type { Direction } from '../../core/grades/class-diff.js';
import type { Localized } from '../../core/model/locale.js';
import type { CheckStatus } from '../../core/model/report.js';

export interface DiffTexts {
  readonly heading: (exercise: string) => string;
  /** As it stands before a list. */
  readonly colon: string;
  readonly nothing: (compared: number) => string;
  /** "14 grades change", then how many went where. */
  readonly grades: (count: number) => string;
  readonly directions: Readonly<Record<Exclude<Direction, 'same'>, (count: number) => string>>;
  readonly others: (count: number) => string;
  readonly added: (count: number) => string;
  readonly gone: (count: number) => string;
  readonly status: Readonly<Record<CheckStatus | 'absent', string>>;
  readonly withdrawn: (order: string) => string;
  readonly more: (count: number) => string;
  readonly exercise: (from: string, to: string) => string;
  readonly seed: (from: number, to: number) => string;
  readonly page: Readonly<Record<keyof typeof en, string>>;
}

const en = {
  changes: 'Whose grade changes, and why',
  others: 'Same grade, other findings',
  submission: 'Submission',
  before: 'Before',
  after: 'After',
  change: 'Change',
  why: 'Why',
  verdict: 'Standing',
  checks: 'Check by check',
  check: 'Check',
  worth: 'Worth',
  gained: 'Pass now',
  lost: 'Fail now',
  added: 'New',
  gone: 'No longer there',
};

const fr: Readonly<Record<keyof typeof en, string>> = {
  changes: 'Les notes qui changent, et pourquoi',
  others: 'Même note, autres constats',
  submission: 'Copie',
  before: 'Avant',
  after: 'Après',
  change: 'Écart',
  why: 'Pourquoi',
  verdict: 'État',
  checks: 'Vérification par vérification',
  check: 'Vérification',
  worth: 'Valeur',
  gained: 'Réussies désormais',
  lost: 'Échouées désormais',
  added: 'Nouvelles',
  gone: 'Disparues',
};

export const diffTexts: Localized<DiffTexts> = {
  en: {
    colon: ':',
    heading: (exercise) => `${exercise}: what changed`,
    nothing: (compared) => `Nothing changes: ${compared} the same.`,
    grades: (count) =>
      count === 0 ? 'No grade changes' : count === 1 ? '1 grade changes' : `${count} grades change`,
    directions: {
      up: (count) => `${count} up`,
      down: (count) => `${count} down`,
      gained: (count) => `${count} graded now`,
      lost: (count) => `${count} without a grade now`,
    },
    others: (count) =>
      count === 1
        ? '1 more keeps its grade with other findings.'
        : `${count} more keep their grades with other findings.`,
    added: (count) => `${count} new:`,
    gone: (count) => `${count} no longer there:`,
    status: { passed: 'passed', failed: 'failed', skipped: 'not asked', absent: 'not there' },
    withdrawn: (order) => `no longer ${order}`,
    more: (count) => `… and ${count} more; --html and --json have them all.`,
    exercise: (from, to) => `Exercise ${from} before, ${to} now.`,
    seed: (from, to) => `Seed ${from} before, ${to} now.`,
    page: en,
  },
  fr: {
    colon: '\u00a0:',
    heading: (exercise) => `${exercise}\u00a0: ce qui a changé`,
    nothing: (compared) => `Rien ne change\u00a0: ${compared} identiques.`,
    grades: (count) =>
      count === 0
        ? 'Aucune note ne change'
        : count === 1
          ? '1 note change'
          : `${count} notes changent`,
    directions: {
      up: (count) => `${count} en hausse`,
      down: (count) => `${count} en baisse`,
      gained: (count) => `${count} désormais notée${count === 1 ? '' : 's'}`,
      lost: (count) => `${count} désormais sans note`,
    },
    others: (count) =>
      count === 1
        ? '1 autre garde sa note avec d’autres constats.'
        : `${count} autres gardent leur note avec d’autres constats.`,
    added: (count) => `${count} nouvelle${count === 1 ? '' : 's'}\u00a0:`,
    gone: (count) => `${count} disparue${count === 1 ? '' : 's'}\u00a0:`,
    status: { passed: 'réussie', failed: 'échouée', skipped: 'non posée', absent: 'absente' },
    withdrawn: (order) => `n’est plus\u00a0: ${order}`,
    more: (count) => `… et ${count} de plus\u00a0; --html et --json les ont toutes.`,
    exercise: (from, to) => `Exercice ${from} avant, ${to} maintenant.`,
    seed: (from, to) => `Graine ${from} avant, ${to} maintenant.`,
    page: fr,
  },
};
