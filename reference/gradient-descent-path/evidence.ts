// Laws that are shown without points: each holds for many a wrong program, and what it catches is
// caught by the paying checks, too. They tell a learner what a learning rate does.

import { property } from '../../grader/core/authoring/checks.js';
import { pathOf } from './asked.js';
import { gentleWalks, jumpingWalks, steepWalks } from './inputs.js';
import { jumpsNearer, runsAway, shrinks } from './laws.js';

export const evidence = [
  property('gentle-rates-creep', pathOf, {
    points: 0,
    sentence: {
      en: 'At a learning rate below one half every number is nearer to 0, on the same side.',
      fr: 'Avec un taux d’apprentissage sous un demi, chaque nombre est plus près de 0, du même côté.',
    },
    why: 'Says that steps lead away from the minimum, over it, or nowhere.',
    inputs: gentleWalks,
    runs: 4,
    examples: [[3, 0.25, 3]],
    law: (path) => shrinks(path),
  }),
  property('larger-rates-jump', pathOf, {
    points: 0,
    sentence: {
      en: 'At a learning rate between one half and 1 the signs alternate, and every number is nearer to 0.',
      fr: 'Avec un taux d’apprentissage entre un demi et 1, les signes alternent, et chaque nombre est plus près de 0.',
    },
    why: 'Says that the factor 2 of the slope is missing, or that numbers were left out.',
    inputs: jumpingWalks,
    runs: 4,
    examples: [[3, 0.75, 3]],
    law: (path) => jumpsNearer(path),
  }),
  property('steep-rates-run-away', pathOf, {
    points: 0,
    sentence: {
      en: 'At a learning rate above 1 the signs alternate, and every number is farther from 0.',
      fr: 'Avec un taux d’apprentissage supérieur à 1, les signes alternent, et chaque nombre est plus loin de 0.',
    },
    why: 'Says that a program refuses, clamps or stops where theta grows.',
    inputs: steepWalks,
    runs: 4,
    examples: [[3, 1.25, 3]],
    law: (path) => runsAway(path),
  }),
];
