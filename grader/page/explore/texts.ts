// What the live pictures say, in each language.

import type { Localized } from '../../core/model/locale.js';
import type { WalkReply } from '../engine/jobs.js';
import { mostSteps } from './choice.js';
import type { FieldWord } from './read-field.js';
import type { RegimeKind } from './regime.js';

/** A walk's name, and what that means. */
export interface RegimeWords {
  readonly name: string;
  readonly meaning: string;
}

export interface LiveTexts {
  readonly regimes: Readonly<Record<RegimeKind, RegimeWords>>;
  /** In place of a walk's name. */
  readonly lacking: Readonly<Record<NonNullable<WalkReply['lacking']>, RegimeWords>>;
  readonly starting: RegimeWords;
  readonly noPython: RegimeWords;
  readonly failed: RegimeWords;
  /** The learner pressed Stop. */
  readonly interrupted: RegimeWords;
  readonly noNumber: RegimeWords;
  /** "After 20 steps θ is 0.00003656." */
  ending(steps: number, theta: string): string;
  readonly gaps: string;
  numbersEnd(steps: number): string;
  overflows(steps: number): string;
  /** What a field made of a text that it could not use as it was. */
  readonly words: Readonly<Record<FieldWord, string>>;
  /** What the slider of the rates says. */
  rate(rate: string): string;
  readonly stepsAxis: string;
  readonly noTheta: string;
  /** Text alternatives of the pictures. */
  readonly pictures: {
    readonly empty: string;
    journey(from: string, to: string, steps: number): string;
    leaves(steps: number, theta: string): string;
    readonly staysInside: string;
    turns(count: number): string;
    sizes(from: string, to: string): string;
    extremes(smallest: string, largest: string): string;
  };
}

/** `walked` is the function whose walk is shown. */
export const liveTexts: Localized<(walked: string) => LiveTexts> = {
  en: (walked) => ({
    regimes: {
      'too-few': {
        name: 'Too short to tell',
        meaning: 'No pattern shows in fewer than two steps.',
      },
      rests: { name: 'At rest', meaning: 'θ starts at the minimum and stays there.' },
      stays: { name: 'Stands still', meaning: 'θ stays where it started.' },
      slow: {
        name: 'Slow',
        meaning:
          'θ comes closer to the minimum on one side, but on average each step covers less than 5 % of the distance left.',
      },
      closer: {
        name: 'Monotone',
        meaning: 'Every step brings θ closer to the minimum, on one side of it.',
      },
      lands: {
        name: 'Lands at once',
        meaning: 'The first step ends at the minimum; θ stays there.',
      },
      'closer-across': {
        name: 'Overshoots, yet comes closer',
        meaning: 'Every step jumps over the minimum and ends closer to it.',
      },
      swings: {
        name: 'Swings for ever',
        meaning: 'θ jumps from side to side and is always equally far from the minimum.',
      },
      away: {
        name: 'Runs away',
        meaning: 'Every step takes θ farther from the minimum, on one side of it.',
      },
      'away-across': {
        name: 'Runs away, changing sides',
        meaning: 'Every step jumps over the minimum and ends farther from it.',
      },
      other: {
        name: 'Something else',
        meaning: 'These numbers follow no simple pattern: compare them one by one, below.',
      },
    },
    lacking: {
      program: {
        name: 'Your program does not load',
        meaning: 'Run the cells to see what stops it; the pictures come back once it loads.',
      },
      function: {
        name: `No ${walked} yet`,
        meaning: 'Write this function in its cell; the pictures show what it returns.',
      },
      stopped: {
        name: 'Your function did not end',
        meaning:
          'Your function ran for too long or asked for too much: look for a loop that never ends.',
      },
    },
    starting: { name: 'Python is starting', meaning: 'The pictures come as soon as it is ready.' },
    noPython: {
      name: 'Python could not start',
      meaning: 'Reload the page to try again; your work is kept.',
    },
    failed: {
      name: 'No picture this time',
      meaning: 'Python had a problem that is not your doing: move a slider to try again.',
    },
    interrupted: {
      name: 'Stopped',
      meaning: 'Move a slider or change the code to draw the walk again.',
    },
    noNumber: {
      name: 'No number came back',
      meaning: `Does your ${walked} return θ when its last step is done?`,
    },
    ending: (steps, theta) => `After ${counted(steps, 'step')} θ is ${theta}.`,
    gaps: 'At some steps no number came back.',
    numbersEnd: (steps) => `From ${counted(steps, 'step')} on, no number came back.`,
    overflows: (steps) => `From ${counted(steps, 'step')} on, θ is not a finite number (∞ or nan).`,
    words: {
      'not-a-number': 'Not a number: the walk keeps the last one. Write it like 0.2 or 1e-3.',
      'below-zero': 'Cannot be below 0: the walk uses 0.',
      'not-whole': 'Whole steps only: the walk uses the nearest whole number.',
      'too-many': `At most ${mostSteps} steps here: the walk uses ${mostSteps}.`,
    },
    rate: (rate) => `rate ${rate}`,
    stepsAxis: 'steps',
    noTheta: 'no number',
    pictures: {
      empty: 'Nothing to draw yet.',
      journey: (from, to, steps) => `θ goes from ${from} to ${to} in ${counted(steps, 'step')}.`,
      leaves: (steps, theta) =>
        `It leaves the picture at step ${steps}, where it is ${theta}; an arrow marks that.`,
      staysInside: 'It stays within the picture.',
      turns: (count) =>
        count === 0 ? 'It never changes sides.' : `It changes sides ${counted(count, 'time')}.`,
      sizes: (from, to) => `The distance from the minimum goes from ${from} to ${to}.`,
      extremes: (smallest, largest) =>
        `It is ${smallest} at its smallest and ${largest} at its largest.`,
    },
  }),
  fr: (walked) => ({
    regimes: {
      'too-few': {
        name: 'Trop court pour conclure',
        meaning: 'Avec moins de deux pas, aucun motif ne se voit.',
      },
      rests: { name: 'Au repos', meaning: 'θ part du minimum et y reste.' },
      stays: { name: 'Immobile', meaning: 'θ reste à son point de départ.' },
      slow: {
        name: 'Lent',
        meaning:
          'θ s’approche du minimum d’un seul côté, mais en moyenne chaque pas parcourt moins de 5\u00a0% de la distance qui reste.',
      },
      closer: {
        name: 'Monotone',
        meaning: 'Chaque pas rapproche θ du minimum, d’un seul côté.',
      },
      lands: {
        name: 'Arrive d’un coup',
        meaning: 'Le premier pas finit au minimum\u00a0; θ y reste.',
      },
      'closer-across': {
        name: 'Dépasse, mais se rapproche',
        meaning: 'Chaque pas saute par-dessus le minimum et finit plus près de lui.',
      },
      swings: {
        name: 'Oscille sans fin',
        meaning: 'θ saute d’un côté à l’autre et reste toujours aussi loin du minimum.',
      },
      away: {
        name: 'S’éloigne',
        meaning: 'Chaque pas éloigne θ du minimum, d’un seul côté.',
      },
      'away-across': {
        name: 'S’éloigne en changeant de côté',
        meaning: 'Chaque pas saute par-dessus le minimum et finit plus loin de lui.',
      },
      other: {
        name: 'Autre chose',
        meaning: 'Ces nombres ne suivent pas de motif simple\u00a0: compare-les un à un, plus bas.',
      },
    },
    lacking: {
      program: {
        name: 'Ton programme ne se charge pas',
        meaning:
          'Exécute les cellules pour voir ce qui l’arrête\u00a0; les images reviendront dès qu’il se charge.',
      },
      function: {
        name: `Pas encore de ${walked}`,
        meaning:
          'Écris cette fonction dans sa cellule\u00a0; les images montrent ce qu’elle renvoie.',
      },
      stopped: {
        name: 'Ta fonction ne s’est pas terminée',
        meaning:
          'Ta fonction a tourné trop longtemps ou trop demandé\u00a0: cherche une boucle sans fin.',
      },
    },
    starting: { name: 'Python démarre', meaning: 'Les images viendront dès qu’il sera prêt.' },
    noPython: {
      name: 'Python n’a pas pu démarrer',
      meaning: 'Recharge la page pour réessayer\u00a0; ton travail est gardé.',
    },
    failed: {
      name: 'Pas d’image cette fois',
      meaning:
        'Python a eu un problème, et tu n’y es pour rien\u00a0: déplace un curseur pour réessayer.',
    },
    interrupted: {
      name: 'Arrêté',
      meaning: 'Déplace un curseur ou change le code pour redessiner le trajet.',
    },
    noNumber: {
      name: 'Aucun nombre n’est revenu',
      meaning: `Ta fonction ${walked} renvoie-t-elle θ une fois le dernier pas fait\u00a0?`,
    },
    ending: (steps, theta) => `Après ${steps}\u00a0pas, θ vaut ${theta}.`,
    gaps: 'À certains pas, aucun nombre n’est revenu.',
    numbersEnd: (steps) => `À partir de ${steps}\u00a0pas, aucun nombre n’est revenu.`,
    overflows: (steps) => `À partir de ${steps}\u00a0pas, θ n’est plus un nombre fini (∞ ou nan).`,
    words: {
      'not-a-number':
        'Ce n’est pas un nombre\u00a0: le trajet garde le dernier. Écris-le comme 0.2 ou 1e-3.',
      'below-zero': 'Pas en dessous de 0\u00a0: le trajet prend 0.',
      'not-whole': 'Des pas entiers seulement\u00a0: le trajet prend l’entier le plus proche.',
      'too-many': `Au plus ${mostSteps}\u00a0pas ici\u00a0: le trajet en prend ${mostSteps}.`,
    },
    rate: (rate) => `taux ${rate}`,
    stepsAxis: 'pas',
    noTheta: 'aucun nombre',
    pictures: {
      empty: 'Rien à dessiner pour l’instant.',
      journey: (from, to, steps) => `θ va de ${from} à ${to} en ${steps}\u00a0pas.`,
      leaves: (steps, theta) =>
        `Il sort de l’image au pas ${steps}, où il vaut ${theta}\u00a0; une flèche le marque.`,
      staysInside: 'Il reste dans l’image.',
      turns: (count) =>
        count === 0 ? 'Il ne change jamais de côté.' : `Il change ${count}\u00a0fois de côté.`,
      sizes: (from, to) => `La distance au minimum va de ${from} à ${to}.`,
      extremes: (smallest, largest) =>
        `Elle est de ${smallest} au plus petit et de ${largest} au plus grand.`,
    },
  }),
};

function counted(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`;
}
