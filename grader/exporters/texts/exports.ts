// What files for other platforms say to students and instructors, in every language.

import type { Localized } from '../../core/model/locale.js';
import type { ExportFormat } from '../export-format.js';
import type { LeftOut } from '../gradebooks/fill-column.js';

export interface ExportTexts {
  /** A call, and what it gave. */
  readonly gave: (call: string, actual: string) => string;
  readonly expected: (text: string) => string;
  readonly hidden: string;
  readonly skipped: string;
  readonly ungraded: string;
  readonly lookAt: (titles: readonly string[]) => string;
  readonly allRight: string;
  readonly points: (points: string, most: string) => string;
  /** Title of an annotation: the function, its points. */
  readonly functionPoints: (name: string, points: number, most: number) => string;
  readonly more: (count: number) => string;
  readonly summary: {
    readonly title: string;
    readonly who: string;
    readonly points: string;
    readonly failing: string;
    readonly left: (count: number) => string;
  };
  /** What a gradebook was filled with. */
  readonly filled: (count: number, total: number) => string;
  readonly leftOut: Readonly<Record<LeftOut['why'], string>>;
  readonly pageMissing: (page: string) => string;
  readonly failed: (format: ExportFormat) => string;
}

export const exportTexts: Localized<ExportTexts> = {
  en: {
    gave: (call, actual) => `${call} → ${actual}`,
    expected: (text) => `expected ${text}`,
    hidden: 'This check is kept to your instructors until results are out.',
    skipped: 'Not asked.',
    ungraded: 'Not graded (not your doing)',
    lookAt: (titles) => `To look at: ${titles.join('; ')}`,
    allRight: 'Everything is right.',
    points: (points, most) => `${points} of ${most} points`,
    functionPoints: (name, points, most) => `${name}: ${points} of ${most} points`,
    more: (count) => `${count} more, in the summary of the job`,
    summary: {
      title: 'Gradient descent',
      who: 'Submission',
      points: 'Points',
      failing: 'Does not hold yet',
      left: (count) => `${count} more submissions do not fit here.`,
    },
    filled: (count, total) => `${count} of ${total} grades filled in`,
    leftOut: {
      unmatched: 'Nobody there fits',
      ambiguous: 'More than one fits',
      ungraded: 'Not graded, cell left as it was',
      excused: 'Excused there, cell left as it was',
    },
    pageMissing: (page) => `Page missing: ${page}`,
    failed: (format) => `The export "${format}" failed; the others are written.`,
  },
  fr: {
    gave: (call, actual) => `${call} → ${actual}`,
    expected: (text) => `attendu\u00a0: ${text}`,
    hidden: 'Cette vérification reste réservée aux enseignants jusqu’à la publication.',
    skipped: 'Pas demandé.',
    ungraded: 'Non notée (vous n’y êtes pour rien)',
    lookAt: (titles) => `À regarder\u00a0: ${titles.join('\u00a0; ')}`,
    allRight: 'Tout est juste.',
    points: (points, most) => `${points} points sur ${most}`,
    functionPoints: (name, points, most) => `${name}\u00a0: ${points} points sur ${most}`,
    more: (count) => `${count} de plus, dans le résumé de la tâche`,
    summary: {
      title: 'Descente de gradient',
      who: 'Copie',
      points: 'Points',
      failing: 'Pas encore juste',
      left: (count) => `${count} autres copies ne tiennent pas ici.`,
    },
    filled: (count, total) => `${count} notes inscrites sur ${total}`,
    leftOut: {
      unmatched: 'Ne correspond à personne',
      ambiguous: 'Correspond à plusieurs personnes',
      ungraded: 'Non notée, cellule laissée telle quelle',
      excused: 'Dispense inscrite, cellule laissée telle quelle',
    },
    pageMissing: (page) => `Page introuvable\u00a0: ${page}`,
    failed: (format) => `L’export «\u00a0${format}\u00a0» a échoué\u00a0; les autres sont écrits.`,
  },
};
