// The checks that carry the 100 points, in the order in which reports show them.

import { example, property } from '../../grader/core/authoring/checks.js';
import { pathOf } from './asked.js';
import { anyWalks, enoughSteps, halfOf, noSteps, type Walk } from './inputs.js';
import { followsTheRule, goesOn } from './laws.js';

/** The example of the statement, which reports show, too. */
export const statementWalk = [1, 0.2, 20] as const;

/** Goes on where theta is small: whatever stops or rounds there is seen. */
const longWalk: Walk = [0.001, 0.1, 60];

/** As far out as any walk: whatever grows beyond all numbers is seen. */
const farWalk: Walk = [8, 2, 8];

export const payingChecks = [
  example('statement-examples', pathOf, {
    points: 20,
    sentence: {
      en: 'The examples of the exercise come out right, from the first number to the last.',
      fr: 'Les exemples de l’énoncé donnent le bon résultat, du premier nombre au dernier.',
    },
    why: 'What students were asked to try, so nobody is surprised by the rest.',
    calls: [[1, 0.25, 3], statementWalk, [1, 0.75, 3], [1, 1.5, 3]],
  }),
  property('one-more-than-steps', pathOf, {
    points: 10,
    sentence: {
      en: 'The list has one number more than there are steps.',
      fr: 'La liste a un nombre de plus qu’il n’y a de pas.',
    },
    why: 'Catches one step too many or too few where every number is right, and stops that seem harmless.',
    inputs: anyWalks(1),
    runs: 8,
    // One step, another number of steps than that of any example, steep, far out, and very small.
    examples: [[3, 0.25, 1], [-4, 0.3, 7], [3, 1.25, 5], farWalk, longWalk],
    law: (path, _start, _rate, steps) =>
      path.length === steps + 1 || {
        en: `a list of ${steps + 1} numbers`,
        fr: `une liste de ${steps + 1} nombres`,
      },
  }),
  property('begins-at-the-start', pathOf, {
    points: 10,
    sentence: {
      en: 'The first number is theta before the first step.',
      fr: 'Le premier nombre est theta avant le premier pas.',
    },
    why: 'Catches lists that begin after the first step, end where they should begin, or have a start of their own.',
    inputs: anyWalks(1),
    runs: 8,
    examples: [[3, 0.25, 1], [-2.5, 0.75, 4], farWalk],
    law: ([first], start) =>
      first === start || { en: `${start} at [0]`, fr: `${start} à l’indice [0]` },
  }),
  property('every-step', pathOf, {
    points: 35,
    sentence: {
      en: 'Every number is the one before it after one step of gradient descent.',
      fr: 'Chaque nombre est celui d’avant, après un pas de descente de gradient.',
    },
    why: 'The value itself: nearly every mistake in the formula or in the loop shows here.',
    inputs: anyWalks(enoughSteps),
    runs: 12,
    // One start at gentle, jumping and steep rates, and what goes on where theta is small.
    examples: [[3, 0.25, 3], [3, 0.75, 3], [3, 1.25, 3], [-4, 0.3, 7], longWalk],
    law: (path, _start, rate) => followsTheRule(path, rate),
  }),
  property('longer-goes-on', pathOf, {
    points: 15,
    sentence: {
      en: 'More steps give the same list, and then more numbers.',
      fr: 'Plus de pas donnent la même liste, puis d’autres nombres.',
    },
    why: 'Catches wrong orders, restarts and memory between calls, whatever the formula.',
    inputs: anyWalks(2),
    runs: 8,
    examples: [[3, 0.25, 2], [-4, 0.3, 7], [3, 1.25, 5], farWalk, longWalk],
    calls: (start, rate, steps) => [pathOf(start, rate, halfOf(steps))],
    relation: (paths, _start, _rate, steps) => goesOn(paths, steps),
  }),
  property('no-steps', pathOf, {
    points: 10,
    sentence: {
      en: 'Without a step the list has the start alone.',
      fr: 'Sans aucun pas, la liste n’a que le départ.',
    },
    why: 'Catches loops that always make a step, and special cases that forget the start.',
    inputs: noSteps,
    runs: 4,
    examples: [
      [0.5, 0.25, 0],
      [-0.25, 0.4, 0],
    ],
  }),
];
