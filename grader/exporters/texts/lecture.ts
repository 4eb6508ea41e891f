// All that the lecture page says of its own, in every language.

import type { Localized } from '../../core/model/locale.js';

interface PathEnd {
  readonly step: number;
  readonly theta: string;
}

export interface LectureTexts {
  readonly heading: (title: string) => string;
  readonly lead: (graded: number) => string;
  /** `count` of the graded submissions, and of no others. */
  readonly share: (count: number, graded: number, percent: number) => string;
  /**
   * A figure in words: both paths where the sample's numbers end; `null` where there is none, and
   * whether numbers are missing.
   */
  readonly figure: (sample: PathEnd | null, right: PathEnd | null, isBroken: boolean) => string;
  readonly stretched: string;
  readonly figureTitle: string;
  readonly gives: string;
  readonly sampleLine: string;
  readonly rightLine: string;
  readonly steps: string;
  readonly none: string;
}

export const lectureTexts: Localized<LectureTexts> = {
  en: {
    heading: (title) => `${title} – what to talk about`,
    lead: (graded) =>
      `The most frequent mistakes of ${graded} graded submission${graded === 1 ? '' : 's'}, without names.`,
    share: (count, graded, percent) => `${count} of ${graded} graded, ${percent} %`,
    figure: (sample, right, isBroken) =>
      `In this program θ ${sample === null ? 'is not known' : `is ${sample.theta} after ${sample.step} step${sample.step === 1 ? '' : 's'}`}; it should be ${right?.theta ?? 'unknown'}.${isBroken ? ' The line stops where no finite number came.' : ''}`,
    stretched: 'The axis is stretched near zero.',
    figureTitle: 'The path of θ',
    gives: 'gives',
    sampleLine: 'what this program answered',
    rightLine: 'right',
    steps: 'steps',
    none: 'No mistake with a name was made.',
  },
  fr: {
    heading: (title) => `${title} – de quoi parler en cours`,
    lead: (graded) =>
      `Les erreurs les plus fréquentes ${graded < 2 ? `dans ${graded} copie notée` : `parmi ${graded} copies notées`}, sans aucun nom.`,
    share: (count, graded, percent) =>
      `${count} sur ${graded} ${graded < 2 ? 'notée' : 'notées'}, ${percent} %`,
    figure: (sample, right, isBroken) =>
      `Dans ce programme, θ ${sample === null ? 'est inconnu' : `vaut ${sample.theta} après ${sample.step} pas`}\u00a0; il devrait valoir ${right?.theta ?? 'une valeur inconnue'}.${isBroken ? ' La ligne s’arrête là où aucun nombre fini n’est venu.' : ''}`,
    stretched: 'L’axe est étiré près de zéro.',
    figureTitle: 'Le chemin de θ',
    gives: 'donne',
    sampleLine: 'réponses de ce programme',
    rightLine: 'chemin correct',
    steps: 'pas',
    none: 'Aucune erreur reconnue n’a été commise.',
  },
};
