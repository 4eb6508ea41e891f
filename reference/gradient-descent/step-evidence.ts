// Laws of the single step that carry no points: they show what is right and wrong, and name mistakes.

import { exampleCheck } from '../../grader/core/checks/example-check.js';
import { propertyCheck } from '../../grader/core/checks/property-check.js';
import { repeatCheck } from '../../grader/core/checks/repeat-check.js';
import type { Check } from '../../grader/core/model/check.js';
import { step, stepName, withIntStart } from './calls.js';
import { fewStarts, oneOf } from './inputs.js';
import { equals, equalsSum, firstOf, phrase } from './laws.js';
import { stepChecks } from './step-checks.js';

const halfRateHitsZero = propertyCheck({
  id: 'half-rate-hits-zero',
  function: stepName,
  points: 0,
  sentence: {
    en: 'One learning rate, one half, lands on the minimum in a single step.',
    fr: 'Un seul taux d’apprentissage, un demi, arrive au minimum en un pas.',
  },
  domain: 'A few starts on both sides; rate ½.',
  why: 'Tells factors apart: a missing factor two lands half-way, factor four on the other side.',
  arbitraries: [oneOf(fewStarts)],
  runs: 2,
  questions: (theta) => [step(theta, 0.5)],
  law: (number, theta) => equalsSum(number, step(theta, 0.5), []),
});

const fixedPointZero = propertyCheck({
  id: 'fixed-point-zero',
  function: stepName,
  points: 0,
  sentence: {
    en: 'At the bottom the ground is flat: a step from 0 stays at 0.',
    fr: 'Au fond, le sol est plat : un pas depuis 0 reste en 0.',
  },
  domain: 'Start 0; a rate below ½, one above, and one above 1.',
  why: 'Separates a constant in the formula, and a biased numeric slope, from rounding.',
  arbitraries: [oneOf([0.2, 0.6, 1.3])],
  runs: 2,
  questions: (rate) => [step(0, rate)],
  law: (number, rate) => equalsSum(number, step(0, rate), []),
});

const zeroRateIdentity = propertyCheck({
  id: 'zero-rate-identity',
  function: stepName,
  points: 0,
  sentence: {
    en: 'A step of length zero leaves theta where it is.',
    fr: 'Un pas de longueur nulle laisse theta où il est.',
  },
  domain: 'A few starts on both sides; rate 0.',
  why: 'Shows what does not depend on the learning rate.',
  arbitraries: [oneOf(fewStarts)],
  runs: 2,
  questions: (theta) => [step(theta, 0)],
  law: (number, theta) => equalsSum(number, step(theta, 0), [], theta),
});

const scales = [3, 2 ** 60, 2 ** -60] as const;

const homogeneous = propertyCheck({
  id: 'homogeneous',
  function: stepName,
  points: 0,
  sentence: {
    en: 'Measured in other units the picture is the same: c times theta steps to c times as far.',
    fr: 'Dans d’autres unités, l’image est la même : depuis c fois theta, on arrive c fois plus loin.',
  },
  domain: 'A few starts times 3, 2⁶⁰ and 2⁻⁶⁰; a rate below and one above ½.',
  why: 'Catches every absolute constant; numeric slopes fail it by design, so it carries no points.',
  arbitraries: [oneOf(fewStarts), oneOf([0.2, 0.6])],
  runs: 2,
  questions: (theta, rate) => [theta, ...scales.map((c) => c * theta)].map((t) => step(t, rate)),
  law: (number, theta, rate) =>
    firstOf(
      ...scales.map((c) =>
        equalsSum(number, step(c * theta, rate), [{ weight: c, of: step(theta, rate) }]),
      ),
    ),
});

const additive = propertyCheck({
  id: 'additive',
  function: stepName,
  points: 0,
  sentence: {
    en: 'Adding two starts adds their steps.',
    fr: 'Additionner deux départs additionne leurs pas.',
  },
  domain: 'Pairs of a few starts; rate 0.2.',
  why: 'Catches squares, absolute values and constants without a mirror image.',
  arbitraries: [oneOf(fewStarts), oneOf([3, -4, 1.5])],
  runs: 2,
  questions: (a, b) => [step(a, 0.2), step(b, 0.2), step(a + b, 0.2)],
  law: (number, a, b) =>
    equalsSum(number, step(a + b, 0.2), [
      { weight: 1, of: step(a, 0.2) },
      { weight: 1, of: step(b, 0.2) },
    ]),
});

const affineInRate = propertyCheck({
  id: 'affine-in-rate',
  function: stepName,
  points: 0,
  sentence: {
    en: 'Twice the learning rate, twice the length of the step.',
    fr: 'Deux fois le taux d’apprentissage, deux fois la longueur du pas.',
  },
  domain: 'A few starts; rates 0.1, 0.4 and 0.7.',
  why: 'Catches a squared rate, a rate that is divided by, and rates cut off or rounded.',
  arbitraries: [oneOf(fewStarts)],
  runs: 2,
  questions: (theta) => [step(theta, 0.1), step(theta, 0.7), step(theta, 0.4)],
  law: (number, theta) =>
    equalsSum(number, step(theta, 0.4), [
      { weight: 0.5, of: step(theta, 0.1) },
      { weight: 0.5, of: step(theta, 0.7) },
    ]),
});

const mirrorRates = propertyCheck({
  id: 'mirror-rates',
  function: stepName,
  points: 0,
  sentence: {
    en: 'Two learning rates equally far from one half give mirror-image steps.',
    fr: 'Deux taux d’apprentissage à égale distance d’un demi donnent des pas en miroir.',
  },
  domain: 'A few starts; rates 0.1 with 0.9 and 0.3 with 0.7.',
  why: 'A wrong factor moves the centre away from one half.',
  arbitraries: [oneOf(fewStarts), oneOf([0.1, 0.3])],
  runs: 2,
  questions: (theta, rate) => [step(theta, rate), step(theta, 1 - rate)],
  law: (number, theta, rate) =>
    equalsSum(number, step(theta, 1 - rate), [{ weight: -1, of: step(theta, rate) }]),
});

const ratesCommute = propertyCheck({
  id: 'rates-commute',
  function: stepName,
  points: 0,
  sentence: {
    en: 'Two different steps may be taken in either order.',
    fr: 'Deux pas différents peuvent se faire dans n’importe quel ordre.',
  },
  domain: 'A few starts; rates 0.2 and 0.7.',
  why: 'Catches memory between calls and clamps.',
  arbitraries: [oneOf(fewStarts)],
  runs: 2,
  questions: (theta) => [
    step(theta, 0.2),
    step(theta, 0.7),
    step(step(theta, 0.2), 0.7),
    step(step(theta, 0.7), 0.2),
  ],
  law: (number, theta) => equals(number, step(step(theta, 0.2), 0.7), step(step(theta, 0.7), 0.2)),
});

const sweptRates = [0.1, 0.3, 0.49, 0.51, 0.8, 0.99, 1.01, 1.5, 4];

const regimeSweep = propertyCheck({
  id: 'regime-sweep',
  function: stepName,
  points: 0,
  sentence: {
    en: 'Theta first jumps over zero at learning rate one half, and runs away from 1 on.',
    fr: 'Theta saute par-dessus zéro à partir d’un taux d’un demi, et s’échappe à partir de 1.',
  },
  domain: 'Start 3; nine rates from 0.1 to 4, the nearest 0.01 away from ½ and from 1.',
  why: 'Finds where behaviour changes, which names a wrong factor.',
  arbitraries: [oneOf(fewStarts), oneOf(sweptRates)],
  runs: 0,
  examples: sweptRates.map((rate): [number, number] => [3, rate]),
  questions: (theta, rate) => [step(theta, rate)],
  law: (number, theta, rate) => {
    const question = step(theta, rate);
    const ratio = number(question) / theta;
    if (ratio > 0 !== rate < 0.5) {
      return {
        question,
        expected: phrase(rate < 0.5 ? 'same-side' : 'other-side'),
      };
    }
    return Math.abs(ratio) < 1 === rate < 1
      ? null
      : { question, expected: phrase(rate < 1 ? 'nearer' : 'farther') };
  },
});

const returnsNumber = exampleCheck({
  id: 'returns-number',
  function: stepName,
  points: 0,
  sentence: {
    en: 'The caller receives a number, not something that only appears on the screen.',
    fr: 'L’appelant reçoit un nombre, pas quelque chose qui s’affiche seulement à l’écran.',
  },
  domain: 'Three ordinary calls.',
  why: 'Separates functions that print or forget from those that compute something wrong.',
  cases: [step(3, 0.2), step(-2.5, 0.75), step(3, 1.5)].map((question) => ({
    questions: [question],
    judge: () => null,
  })),
});

const intArguments = propertyCheck({
  id: 'int-arguments',
  function: stepName,
  points: 0,
  sentence: {
    en: 'A start of 1 and a start of 1.0 are the same place.',
    fr: 'Un départ de 1 et un départ de 1.0 sont le même endroit.',
  },
  domain: 'Whole-number starts 1 and 3; rate 0.2.',
  why: 'Catches methods and operators that whole numbers do not have or that round them.',
  arbitraries: [oneOf([1, 3])],
  runs: 0,
  examples: [[1], [3]],
  questions: (theta) => [step(theta, 0.2), withIntStart(step(theta, 0.2))],
  law: (number, theta) => equals(number, withIntStart(step(theta, 0.2)), step(theta, 0.2)),
});

const repeatable = repeatCheck({
  id: 'repeatable',
  function: stepName,
  points: 0,
  sentence: {
    en: 'Asked the same again later, the function answers the same.',
    fr: 'Si on repose plus tard la même question, la fonction répond la même chose.',
  },
  domain: 'Six calls of the checks with points, put again at the end.',
  why: 'Catches global variables, caches and random numbers.',
  among: stepChecks,
  sample: 6,
});

/** In the order in which reports show them. */
export const stepEvidence: readonly Check[] = [
  halfRateHitsZero,
  fixedPointZero,
  zeroRateIdentity,
  homogeneous,
  additive,
  affineInRate,
  mirrorRates,
  ratesCommute,
  regimeSweep,
  repeatable,
  returnsNumber,
  intArguments,
];
