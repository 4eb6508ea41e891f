// What the static page says about exploring, in each language.

import type { Localized } from '../../core/model/locale.js';

export interface ExploreTexts {
  readonly heading: string;
  readonly lead: string;
  readonly controls: string;
  readonly start: string;
  readonly rate: string;
  readonly steps: string;
  readonly tries: string;
  /** Before a script said more. */
  readonly waiting: string;
  readonly valley: string;
  readonly thetas: string;
  readonly sizes: string;
  readonly arrows: string;
  readonly numbers: string;
  readonly step: string;
}

/** `walked` is the function whose walk is shown. */
export const exploreTexts: Localized<(walked: string) => ExploreTexts> = {
  en: (walked) => ({
    heading: 'Explore',
    lead: `Move a slider, or type a number: your own ${walked} walks again, and the pictures follow. Nothing here counts for your score.`,
    controls: 'What the walk starts from',
    start: 'Initial θ',
    rate: 'Learning rate λ',
    steps: 'Number of steps',
    tries: 'From the task: θ = 1, 20 steps and',
    waiting: 'The pictures come to life once Python has started.',
    valley: 'The walk on the parabola L = θ²',
    thetas: 'θ after each number of steps',
    sizes: '|θ| on a logarithmic scale',
    arrows:
      'An arrow at the edge: there θ is beyond the picture. A cross: it is not a number (nan).',
    numbers: 'The numbers',
    step: 'Steps',
  }),
  fr: (walked) => ({
    heading: 'Explorer',
    lead: `Déplace un curseur ou écris un nombre\u00a0: ta propre fonction ${walked} refait le trajet et les images suivent. Rien ici ne compte pour ta note.`,
    controls: 'Les réglages du trajet',
    start: 'θ initial',
    rate: 'Taux d’apprentissage λ',
    steps: 'Nombre de pas',
    tries: 'De l’énoncé\u00a0: θ = 1, 20\u00a0pas et',
    waiting: 'Les images s’animeront dès que Python aura démarré.',
    valley: 'Le trajet sur la parabole L = θ²',
    thetas: 'θ après chaque nombre de pas',
    sizes: '|θ| sur une échelle logarithmique',
    arrows:
      'Une flèche au bord\u00a0: là, θ est hors de l’image. Une croix\u00a0: ce n’est pas un nombre (nan).',
    numbers: 'Les nombres',
    step: 'Pas',
  }),
};
