// Words of the static page that are not part of the statement: its frame, and the question that is
// answered before the lesson's own answer is read.

import type { Localized } from '../../core/model/locale.js';

export interface LessonTexts {
  /** For search engines and link previews, where the exercise says nothing else. */
  description(title: string): string;
  readonly skip: string;
  /** The link to the page in this language, said in this language. */
  readonly inThisLanguage: string;
  readonly noScript: string;
  readonly noticed: {
    readonly label: string;
    readonly help: string;
    readonly reveal: string;
  };
  readonly footer: {
    readonly nothingSent: string;
    readonly version: string;
    readonly licences: string;
  };
}

export const lessonTexts: Localized<LessonTexts> = {
  en: {
    description: (title) => `${title}: write it in Python, run and check it in your browser.`,
    skip: 'Skip to the lesson',
    inThisLanguage: 'This page in English',
    noScript:
      'Here you can read the lesson. To run and check your code, allow this page to run JavaScript and load it again.',
    noticed: {
      label: 'Your observation',
      help: 'First in your own words. It earns no points; it goes into your solution.py for you and your teacher to read.',
      reveal: 'Compare with the lesson',
    },
    footer: {
      nothingSent:
        'Everything runs in your browser. Your code stays on this device; this page sends nothing anywhere.',
      version: 'Version',
      licences: 'Licences of what runs here',
    },
  },
  fr: {
    description: (title) =>
      `${title}\u00a0: écris-le en Python, exécute-le et vérifie-le dans ton navigateur.`,
    skip: 'Aller à la leçon',
    inThisLanguage: 'Cette page en français',
    noScript:
      'Tu peux lire la leçon ici. Pour exécuter et vérifier ton code, autorise JavaScript sur cette page, puis recharge-la.',
    noticed: {
      label: 'Ton observation',
      help: 'D’abord avec tes propres mots. Elle ne rapporte pas de points\u00a0; elle s’ajoute à ton fichier solution.py, pour que vous puissiez la lire, toi et la personne qui t’enseigne.',
      reveal: 'Comparer avec la leçon',
    },
    footer: {
      nothingSent:
        'Tout s’exécute dans ton navigateur. Ton code reste sur cet appareil\u00a0; cette page n’envoie rien nulle part.',
      version: 'Version',
      licences: 'Licences de ce qui s’exécute ici',
    },
  },
};
