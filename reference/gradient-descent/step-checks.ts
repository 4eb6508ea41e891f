// The checks of the single step that carry its 50 points.

import { propertyCheck } from '../../grader/core/checks/property-check.js';
import { equalsModel } from '../../grader/core/checks/value-law.js';
import type { Check } from '../../grader/core/model/check.js';
import { step, stepName } from './calls.js';
import { anyRate, fewStarts, gentleRates, oneOf, starts, steepRates } from './inputs.js';
import { alongPath, equalsSum, phrase, sameRatio } from './laws.js';
import { model } from './model.js';

const contractionFactor = propertyCheck({
  id: 'contraction-factor',
  function: stepName,
  points: 20,
  sentence: {
    en: 'One step multiplies theta by a number that depends on the learning rate alone.',
    fr: 'Un pas multiplie theta par un nombre qui ne dépend que du taux d’apprentissage.',
  },
  domain:
    'Starts from −8 to 8 in eighths, and small ones down to 1e-10; rates from 0.05 to 2.5, ½ left out.',
  why: 'The value itself: every mistake in the formula shows here.',
  arbitraries: [oneOf(starts), oneOf(anyRate)],
  runs: 17,
  // Small starts show rounding and absolute constants.
  examples: [
    [3, 0.2],
    [-2.5, 0.75],
    [1e-3, 0.4],
    [1e-6, 0.3],
    [1e-10, 0.1],
    // The same start at another rate: a memory that forgot the rate shows.
    [3, 0.75],
  ],
  questions: (theta, rate) => [step(theta, rate)],
  law: (number, theta, rate) => equalsModel(model, [step(theta, rate)], number),
});

const monotoneShrink = propertyCheck({
  id: 'monotone-shrink',
  function: stepName,
  points: 10,
  sentence: {
    en: 'At a gentle learning rate each step brings theta nearer to zero by the same ratio, and never across.',
    fr: 'Avec un taux d’apprentissage doux, chaque pas rapproche theta de zéro dans le même rapport, sans jamais le franchir.',
  },
  domain: 'Starts from −8 to 8 in eighths; rates from 0.05 to 0.45.',
  why: 'Says which way to walk: a lost minus sign and a missing learning rate fail, a wrong factor does not.',
  arbitraries: [oneOf(starts), oneOf(gentleRates)],
  runs: 1,
  // Many decimals show rounding, far out clipping shows, and 3 was asked before at another rate.
  examples: [
    [1.875, 0.35],
    [-6.25, 0.25],
    [3, 0.45],
  ],
  questions: (theta, rate) => twoSteps(theta, rate),
  law: (number, theta, rate) => {
    const [first, second] = twoSteps(theta, rate);
    const nearer = alongPath(
      number,
      theta,
      [first, second],
      (before, after) => after / before > 0 && after / before < 1,
      (before) => phrase('between-zero-and', before),
    );
    return nearer ?? sameRatio(number, theta, first, second);
  },
});

const diverges = propertyCheck({
  id: 'diverges',
  function: stepName,
  points: 10,
  sentence: {
    en: 'At a learning rate above 1 each step jumps across zero and lands farther out.',
    fr: 'Avec un taux d’apprentissage supérieur à 1, chaque pas saute par-dessus zéro et tombe plus loin.',
  },
  domain:
    'Starts from 1 to 8 on both sides in eighths, and two nearer to 0; rates from 1.05 to 2.5.',
  why: 'Catches clamps, clipping and a missing factor two, which all keep theta near.',
  // Nearer to zero a little noise would decide.
  arbitraries: [oneOf(starts.filter((theta) => Math.abs(theta) >= 1)), oneOf(steepRates)],
  runs: 1,
  // Near zero casts and coarse slopes show, far out clipping does, at 1.1 whatever is too short.
  examples: [
    [3, 1.5],
    [-3, 1.1],
    [7.5, 1.3],
    [0.125, 2.05],
    [-0.375, 1.1],
  ],
  questions: (theta, rate) => twoSteps(theta, rate),
  law: (number, theta, rate) =>
    alongPath(
      number,
      theta,
      twoSteps(theta, rate),
      (before, after) => after / before < -1,
      (before) => phrase('beyond', -before),
    ),
});

const unitRateFlips = propertyCheck({
  id: 'unit-rate-flips',
  function: stepName,
  points: 5,
  sentence: {
    en: 'At learning rate 1 a step lands on the mirror image of theta.',
    fr: 'Avec un taux d’apprentissage de 1, un pas arrive sur l’image de theta dans le miroir.',
  },
  domain: 'Starts from −8 to 8 in eighths; rate 1.',
  why: 'An exact value without any arithmetic to argue about; a missing factor two gives 0.',
  arbitraries: [oneOf(starts)],
  runs: 1,
  examples: [[1.875], [-7.125]],
  questions: (theta) => [step(theta, 1)],
  law: (number, theta) => equalsSum(number, step(theta, 1), [], -theta),
});

const odd = propertyCheck({
  id: 'odd',
  function: stepName,
  points: 5,
  sentence: {
    en: 'Mirror the start and the step is mirrored: the bowl is the same on both sides.',
    fr: 'Prends le départ dans le miroir, et le pas l’est aussi : la cuvette est la même des deux côtés.',
  },
  domain: 'A few starts and their mirror images; a rate below and one above ½.',
  why: 'Catches squares, absolute values and constants in the formula, whatever their factor.',
  arbitraries: [oneOf(fewStarts), oneOf([0.2, 0.6])],
  runs: 0,
  examples: [
    [3, 0.6],
    [-1.75, 0.6],
    [7.5, 0.6],
  ],
  questions: (theta, rate) => [step(theta, rate), step(-theta, rate)],
  law: (number, theta, rate) =>
    equalsSum(number, step(-theta, rate), [{ weight: -1, of: step(theta, rate) }]),
});

/** In the order in which reports show them. */
export const stepChecks: readonly Check[] = [
  contractionFactor,
  monotoneShrink,
  diverges,
  unitRateFlips,
  odd,
];

function twoSteps(theta: number, rate: number) {
  const first = step(theta, rate);
  return [first, step(first, rate)] as const;
}
