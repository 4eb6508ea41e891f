// The checks that carry the 100 points, in the order in which reports show them.

import { example, property } from '../../grader/core/authoring/checks.js';
import { callOn, isTimesAboveZero, meanSquaredErrorOf } from './asked.js';
import {
  eachNumber,
  imperfect,
  lists,
  perfect,
  withMiss,
  withoutLast,
  withPerfectPair,
} from './inputs.js';
import { asked, tolerance } from './tolerance.js';

/** The example of the statement, which reports show, too. */
export const statementLists = [
  [2.5, 0, 2, 8],
  [3, -0.5, 2, 7],
] as const;

export const payingChecks = [
  example('statement-examples', meanSquaredErrorOf, {
    points: 20,
    sentence: {
      en: 'The example of the exercise comes out right, and so does a single pair.',
      fr: 'L’exemple de l’énoncé donne le bon résultat, et une seule paire aussi.',
    },
    why: 'What students were asked to try, so nobody is surprised by the rest.',
    calls: [statementLists, [[4], [1]]],
  }),
  property('any-lists', meanSquaredErrorOf, {
    points: 30,
    sentence: {
      en: 'Whatever the numbers are, the answer is the mean of the squared errors.',
      fr: 'Quels que soient les nombres, la réponse est la moyenne des écarts au carré.',
    },
    why: 'The value itself: nearly every mistake shows here.',
    inputs: lists(1, 8),
    // One error in the middle, then one at each end: whoever leaves a pair out is seen.
    examples: [
      [
        [1, 3, 1],
        [1, 1, 1],
      ],
      [
        [2, 1, 4],
        [1, 1, 1],
      ],
    ],
  }),
  property('zero-only-for-perfect', meanSquaredErrorOf, {
    points: 10,
    sentence: {
      en: 'The answer is 0 when every prediction is right, and only then.',
      fr: 'La réponse est 0 quand toutes les prédictions sont justes, et seulement dans ce cas.',
    },
    why: 'Catches programs that give something else than a number, or nothing, where the total is zero.',
    inputs: perfect,
    runs: 6,
    // A single zero, and numbers that are the same as whole ones before and after the miss.
    examples: [
      [[0], [0]],
      [
        [-0.5, 2, 2],
        [-0.5, 2, 2],
      ],
    ],
    calls: callOn(withMiss),
    law: (answer) => Math.abs(answer) <= tolerance.absolute || '0',
    relation: ([, missed = 0]) =>
      missed > tolerance.absolute || {
        en: '0 here, and more as soon as one prediction is off',
        fr: '0 ici, et plus dès qu’une prédiction est fausse',
      },
  }),
  property('grows-with-the-square', meanSquaredErrorOf, {
    points: 15,
    sentence: {
      en: 'Errors three times as large give an answer nine times as large.',
      fr: 'Des écarts trois fois plus grands donnent une réponse neuf fois plus grande.',
    },
    why: 'Catches what is no square, whatever else is right, and what treats large errors in another way.',
    inputs: imperfect.map(eachNumber((value) => value * 3)),
    runs: 10,
    // A single pair, a last one without error, errors that are not whole and cancel, and one that is
    // far beyond those of other checks.
    examples: [
      [[3], [0]],
      [
        [3, 0],
        [0, 0],
      ],
      [
        [1.5, 0],
        [0, 1.5],
      ],
      [
        [12, 3],
        [-12, 0],
      ],
    ],
    // In eighths a third of three times a number is the number again.
    calls: callOn(eachNumber((value) => value / 3)),
    relation: (answers) => isTimesAboveZero(9, answers),
  }),
  property('one-more-perfect-pair', meanSquaredErrorOf, {
    points: 15,
    sentence: {
      en: 'One more pair without error leaves the total as it is, and shares it among one more.',
      fr: 'Une paire de plus sans écart laisse le total tel quel, et le partage avec une de plus.',
    },
    why: 'Catches totals without a mean and means over another number of pairs, whatever the formula.',
    inputs: imperfect.map(withPerfectPair),
    runs: 10,
    // An error that is lost where whole numbers are taken, and one that is made twice.
    examples: [
      [
        [0.5, 1],
        [0, 1],
      ],
      [
        [3, 3, 1],
        [1, 1, 1],
      ],
    ],
    calls: callOn(withoutLast),
    relation: (answers, { length }) => isTimesAboveZero((length - 1) / length, answers),
  }),
  property('long-lists', meanSquaredErrorOf, {
    points: 10,
    sentence: {
      en: 'Long lists count to their end.',
      fr: 'Les longues listes comptent jusqu’au bout.',
    },
    why: 'Catches lengths that were read off the example and written into the program.',
    inputs: lists(12, asked.pairs),
    runs: 4,
    // Right to the end, and off there.
    examples: [
      [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13],
      ],
    ],
  }),
];
