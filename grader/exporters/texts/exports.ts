// What files for other platforms say to students, in every language.

import type { Localized } from '../../core/model/locale.js';

export interface ExportTexts {
  readonly expected: (text: string) => string;
  /** In place of the call of a check that is hidden. */
  readonly hidden: string;
  readonly skipped: string;
  readonly ungraded: string;
  readonly lookAt: (titles: readonly string[]) => string;
  readonly allRight: string;
  readonly points: (points: number, most: number) => string;
  /** Title of an annotation. */
  readonly functionPoints: (name: string, points: number, most: number) => string;
  readonly more: (count: number) => string;
  readonly summary: {
    readonly title: string;
    readonly who: string;
    readonly points: string;
    readonly failing: string;
    readonly left: (count: number) => string;
  };
}

export const exportTexts: Localized<ExportTexts> = {
  en: {
    expected: (text) => `expected ${text}`,
    hidden: 'Your instructors keep the call of this check to themselves.',
    skipped: 'Not asked.',
    ungraded: 'Not graded (not your doing)',
    lookAt: (titles) => `To look at: ${titles.join('; ')}`,
    allRight: 'Everything is right.',
    points: (points, most) => `${points} of ${most} points`,
    functionPoints: (name, points, most) => `${name}: ${points} of ${most} points`,
    more: (count) => `${count} more, in the summary of the job`,
    summary: {
      title: 'Results',
      who: 'Submission',
      points: 'Points',
      failing: 'Does not hold yet',
      left: (count) => `Submissions that do not fit here: ${count}`,
    },
  },
  fr: {
    expected: (text) => `attendu\u00a0: ${text}`,
    hidden: 'Tes enseignants gardent l’appel de cette vérification pour eux.',
    skipped: 'Pas demandé.',
    ungraded: 'Non notée (tu n’y es pour rien)',
    lookAt: (titles) => `À regarder\u00a0: ${titles.join('\u00a0; ')}`,
    allRight: 'Tout est juste.',
    points: (points, most) => `${points} points sur ${most}`,
    functionPoints: (name, points, most) => `${name}\u00a0: ${points} points sur ${most}`,
    more: (count) => `${count} de plus, dans le résumé de la tâche`,
    summary: {
      title: 'Résultats',
      who: 'Copie',
      points: 'Points',
      failing: 'Pas encore juste',
      left: (count) => `Copies qui ne tiennent pas ici\u00a0: ${count}`,
    },
  },
};
