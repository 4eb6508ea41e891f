// Laws that are shown without points: each holds for many a wrong program, and what it catches is
// caught by the paying checks, too. They tell a learner more about what went wrong.

import { property } from '../../grader/core/authoring/checks.js';
import { callOn, isTimes, meanSquaredErrorOf } from './asked.js';
import { eachNumber, imperfect, reversed } from './inputs.js';
import { tolerance } from './tolerance.js';

export const evidence = [
  property('never-negative', meanSquaredErrorOf, {
    points: 0,
    sentence: {
      en: 'The answer is never below 0.',
      fr: 'La réponse n’est jamais plus petite que 0.',
    },
    why: 'Says that the errors were not squared before they were added.',
    inputs: imperfect,
    runs: 8,
    law: (answer) =>
      answer >= -tolerance.absolute || { en: '0 or more', fr: '0 ou un nombre plus grand' },
  }),
  property('either-way-round', meanSquaredErrorOf, {
    points: 0,
    sentence: {
      en: 'Predictions and targets change places, and the answer stays the same.',
      fr: 'Les prédictions et les cibles échangent leurs places, et la réponse reste la même.',
    },
    why: 'Says that the sign of an error, or one of the lists alone, comes into the answer.',
    inputs: imperfect,
    runs: 8,
    calls: callOn(([predictions, targets]) => [targets, predictions]),
    relation: (answers) => isTimes(1, answers),
  }),
  property('only-differences-count', meanSquaredErrorOf, {
    points: 0,
    sentence: {
      en: 'The same number added to everything leaves the answer as it is.',
      fr: 'Le même nombre ajouté partout laisse la réponse telle quelle.',
    },
    why: 'Says that something else than differences comes into the answer.',
    inputs: imperfect,
    runs: 8,
    calls: callOn(eachNumber((value) => value + 8)),
    relation: (answers) => isTimes(1, answers),
  }),
  property('any-order', meanSquaredErrorOf, {
    points: 0,
    sentence: {
      en: 'The pairs come in another order, and the answer stays the same.',
      fr: 'Les paires viennent dans un autre ordre, et la réponse reste la même.',
    },
    why: 'Says that pairs are left out or that their place comes into the answer.',
    inputs: imperfect,
    runs: 8,
    calls: callOn(reversed),
    relation: (answers) => isTimes(1, answers),
  }),
];
