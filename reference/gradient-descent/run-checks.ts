// The checks of the loop that carry its 50 points.

import { exampleCheck } from '../../grader/core/checks/example-check.js';
import { propertyCheck } from '../../grader/core/checks/property-check.js';
import { equalsModel, valueCase } from '../../grader/core/checks/value-law.js';
import type { Check } from '../../grader/core/model/check.js';
import { loopName, run, threeRuns } from './calls.js';
import {
  anyRate,
  fewStarts,
  gentleRates,
  jumpingRates,
  type LoopInput,
  loopInput,
  oneOf,
  starts,
  steepRates,
} from './inputs.js';
import { alongPath, equals, firstOf, phrase, sameRatio } from './laws.js';
import { model } from './model.js';

const contractionFactor = propertyCheck<[LoopInput]>({
  id: 'run-contraction-factor',
  function: loopName,
  points: 15,
  sentence: {
    en: 'Every one of the steps multiplies theta by the same number.',
    fr: 'Chacun des pas multiplie theta par le même nombre.',
  },
  domain:
    'Starts from −8 to 8 in eighths; rates from 0.05 to 2.5, ½ left out; 1 to 20 steps while theta stays between 1e-13 and 1000, and one run of 100.',
  why: 'The value itself: a wrong count of steps, a stale theta and an early stop all show here.',
  arbitraries: [loopInput(anyRate, 20)],
  runs: 12,
  // A few calls that catch nearly all: the third goes on where it is small and shows early stops,
  // the others are one start at two rates.
  examples: [[[3, 0.25, 3]], [[-4, 0.3, 7]], [[1e-3, 0.1, 100]], [[3, 1.25, 3]]],
  questions: (input) => [run(...input)],
  law: (number, input) => equalsModel(model, [run(...input)], number),
});

const statementExamples = exampleCheck({
  id: 'run-statement-examples',
  function: loopName,
  points: 10,
  sentence: {
    en: 'The examples of the exercise: rate 0.2 arrives, rate 0.001 hardly moves, rate 10 runs away.',
    fr: 'Les exemples de l’énoncé : le taux 0.2 arrive, le taux 0.001 bouge à peine, le taux 10 s’échappe.',
  },
  domain: 'Start 1; rates 0.2, 0.001 and 10 with 20 steps.',
  why: 'What students were asked to try, so nobody is surprised by the rest.',
  cases: [
    valueCase(model, run(1, 0.2, 20)),
    valueCase(model, run(1, 0.001, 20)),
    // At rate 10 only the behaviour counts: across zero after three steps, and far out after 20.
    // On which side it ends is left open, for numeric slopes lose the last digits out there.
    {
      questions: [run(1, 10, 3), run(1, 10, 20)],
      judge: (number) => {
        const near = number(run(1, 10, 3));
        if (near >= -1) {
          return { question: run(1, 10, 3), expected: phrase('beyond', -1) };
        }
        return Math.abs(number(run(1, 10, 20))) > Math.abs(near)
          ? null
          : { question: run(1, 10, 20), expected: phrase('farther-than', near) };
      },
    },
  ],
});

const monotoneShrink = propertyCheck({
  id: 'run-monotone-shrink',
  function: loopName,
  points: 8,
  sentence: {
    en: 'At a gentle learning rate one step more is a little nearer to zero, by the same ratio each time.',
    fr: 'Avec un taux d’apprentissage doux, un pas de plus est un peu plus près de zéro, chaque fois dans le même rapport.',
  },
  domain: 'Starts from −8 to 8 in eighths; rates from 0.05 to 0.45; 1 to 3 steps.',
  why: 'Catches loops that stand still, start again or take a constant step, whatever the formula.',
  arbitraries: [oneOf(starts), oneOf(gentleRates)],
  runs: 1,
  // One with many decimals below zero, and a start that is asked at another rate, too.
  examples: [
    [1, 0.2],
    [-1.875, 0.35],
    [3, 0.2],
  ],
  questions: (theta, rate) => threeRuns(theta, rate),
  law: (number, theta, rate) => {
    const runs = threeRuns(theta, rate);
    const nearer = alongPath(
      number,
      theta,
      runs,
      (before, after) => after / before > 0 && after / before < 1,
      (before) => phrase('between-zero-and', before),
    );
    const [first, second, third] = runs;
    return (
      nearer ??
      firstOf(
        sameRatio(number, theta, first, second),
        sameRatio(number, theta, first, third, second),
      )
    );
  },
});

const diverges = propertyCheck({
  id: 'run-diverges',
  function: loopName,
  points: 7,
  sentence: {
    en: 'At a learning rate above 1 one step more lands across zero and farther out.',
    fr: 'Avec un taux d’apprentissage supérieur à 1, un pas de plus tombe de l’autre côté de zéro, et plus loin.',
  },
  domain: 'A few starts; rates from 1.05 to 2.5, and 10; 1 to 3 steps.',
  why: 'Catches loops that refuse, clamp or stop when theta grows.',
  arbitraries: [oneOf(fewStarts), oneOf(steepRates)],
  runs: 1,
  // At 1.1 whatever shortens the steps shows.
  examples: [
    [1, 10],
    [3, 1.1],
    [-2.5, 1.3],
  ],
  questions: (theta, rate) => threeRuns(theta, rate),
  law: (number, theta, rate) =>
    alongPath(
      number,
      theta,
      threeRuns(theta, rate),
      (before, after) => after / before < -1,
      (before) => phrase('beyond', -before),
    ),
});

const composes = propertyCheck({
  id: 'run-composes',
  function: loopName,
  points: 5,
  sentence: {
    en: 'Walking some steps, pausing, and walking on ends where one walk ends, and not before.',
    fr: 'Faire quelques pas, s’arrêter, puis continuer mène là où mène une seule marche, et pas avant.',
  },
  domain: 'Starts from −8 to 8 in eighths; rates below 1, ½ left out; parts of 1 to 4 steps.',
  why: 'Catches wrong counts, restarts, momentum and memory, whatever the formula.',
  arbitraries: [oneOf(starts), oneOf([...gentleRates, ...jumpingRates]), cut(), cut()],
  runs: 1,
  // The first comes so near to zero that rounding stands still, the second has many decimals,
  // the third is asked at another rate, too.
  examples: [
    [0.125, 0.55, 4, 4],
    [2.875, 0.05, 3, 2],
    [3, 0.75, 1, 1],
  ],
  questions: (theta, rate, before, after) => {
    const first = run(theta, rate, before);
    return [first, run(theta, rate, before + after), run(first, rate, after)];
  },
  law: (number, theta, rate, before, after) => {
    const first = run(theta, rate, before);
    const whole = run(theta, rate, before + after);
    const rest = run(first, rate, after);
    // Standing still composes too: the second part of the walk must lead somewhere. Far out, where
    // tolerances are wide, it must lead farther than they allow.
    const still = [whole, rest].find((each) => equals(number, each, first) === null);
    return still === undefined
      ? equals(number, rest, whole)
      : { question: still, expected: phrase('farther-on-than', number(first)) };
  },
});

const longRun = exampleCheck({
  id: 'run-long-run',
  function: loopName,
  points: 5,
  sentence: {
    en: 'A tiny learning rate needs many steps, and all of them are taken.',
    fr: 'Un taux d’apprentissage minuscule demande beaucoup de pas, et tous sont faits.',
  },
  domain: 'Start 1; rate 0.001; 20 and 300 steps.',
  why: 'One step too many or too few, and stops that seem harmless, add up over 300 steps.',
  cases: [valueCase(model, run(1, 0.001, 300)), valueCase(model, run(1, 0.001, 20))],
});

/** In the order in which reports show them. */
export const runChecks: readonly Check[] = [
  contractionFactor,
  statementExamples,
  monotoneShrink,
  diverges,
  composes,
  longRun,
];

/** Parts of a walk, short enough to be followed on paper. */
function cut() {
  return oneOf([1, 2, 3, 4]);
}
