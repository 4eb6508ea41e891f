// The checks of the single step. Those with points carry 50 together; the others are evidence.

import { exampleCheck } from '../../grader/core/checks/example-check.js';
import { propertyCheck } from '../../grader/core/checks/property-check.js';
import { repeatCheck } from '../../grader/core/checks/repeat-check.js';
import { equalsModel, isWithin } from '../../grader/core/checks/value-law.js';
import type { Check } from '../../grader/core/model/check.js';
import { shortNumber } from '../../grader/core/numbers/python-float.js';
import { step, stepName, withIntStart } from './calls.js';
import { anyRate, fewStarts, gentleRates, oneOf, starts, steepRates } from './inputs.js';
import { alongPath, equals, equalsSum, firstOf, tolerance } from './laws.js';
import { model } from './model.js';

const contractionFactor = propertyCheck({
  id: 'contraction-factor',
  function: stepName,
  points: 20,
  sentence: 'One step multiplies theta by a number that depends on the learning rate alone.',
  why: 'The value itself: every mistake in the formula shows here.',
  arbitraries: [oneOf(starts), oneOf(anyRate)],
  runs: 18,
  // Small starts show rounding and absolute constants.
  examples: [
    [3, 0.2],
    [-2.5, 0.75],
    [1e-3, 0.4],
    [1e-6, 0.3],
    [1e-10, 0.1],
  ],
  questions: (theta, rate) => [step(theta, rate)],
  law: (number, theta, rate) => equalsModel(model, [step(theta, rate)], number),
});

const monotoneShrink = propertyCheck({
  id: 'monotone-shrink',
  function: stepName,
  points: 10,
  sentence:
    'At a gentle learning rate each step brings theta nearer to zero by the same ratio, and never across.',
  why: 'Says which way to walk: a lost minus sign and a missing learning rate fail, a wrong factor does not.',
  arbitraries: [oneOf(starts), oneOf(gentleRates)],
  runs: 4,
  questions: (theta, rate) => twoSteps(theta, rate),
  law: (number, theta, rate) => {
    const [first, second] = twoSteps(theta, rate);
    const nearer = alongPath(
      number,
      theta,
      [first, second],
      (before, after) => after / before > 0 && after / before < 1,
      (before) => `between 0 and ${shortNumber(before)}`,
    );
    if (nearer !== null) {
      return nearer;
    }
    const ratio = number(first) / theta;
    const slack = tolerance(number, second) + Math.abs(ratio) * tolerance(number, first);
    const expected = ratio * number(first);
    return isWithin(number(second), expected, slack) ? null : { question: second, expected };
  },
});

const diverges = propertyCheck({
  id: 'diverges',
  function: stepName,
  points: 10,
  sentence: 'At a learning rate above 1 each step jumps across zero and lands farther out.',
  why: 'Catches clamps, clipping and a missing factor two, which all keep theta near.',
  arbitraries: [oneOf(starts), oneOf(steepRates)],
  runs: 4,
  questions: (theta, rate) => twoSteps(theta, rate),
  law: (number, theta, rate) =>
    alongPath(
      number,
      theta,
      twoSteps(theta, rate),
      (before, after) => after / before < -1,
      (before) => `farther from 0 than ${shortNumber(-before)}, on that side`,
    ),
});

const unitRateFlips = propertyCheck({
  id: 'unit-rate-flips',
  function: stepName,
  points: 5,
  sentence: 'At learning rate 1 a step lands on the mirror image of theta.',
  why: 'An exact value without any arithmetic to argue about; a missing factor two gives 0.',
  arbitraries: [oneOf(starts)],
  runs: 3,
  questions: (theta) => [step(theta, 1)],
  law: (number, theta) => equalsSum(number, step(theta, 1), [], -theta),
});

const odd = propertyCheck({
  id: 'odd',
  function: stepName,
  points: 5,
  sentence: 'Mirror the start and the step is mirrored: the bowl is the same on both sides.',
  why: 'Catches squares, absolute values and constants in the formula, whatever their factor.',
  arbitraries: [oneOf(fewStarts), oneOf([0.2, 0.6])],
  runs: 3,
  questions: (theta, rate) => [step(theta, rate), step(-theta, rate)],
  law: (number, theta, rate) =>
    equalsSum(number, step(-theta, rate), [{ weight: -1, of: step(theta, rate) }]),
});

const halfRateHitsZero = propertyCheck({
  id: 'half-rate-hits-zero',
  function: stepName,
  points: 0,
  sentence: 'One learning rate, one half, lands on the minimum in a single step.',
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
  sentence: 'At the bottom the ground is flat: a step from 0 stays at 0.',
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
  sentence: 'A step of length zero leaves theta where it is.',
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
  sentence:
    'Measured in other units the picture is the same: c times theta steps to c times as far.',
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
  sentence: 'Adding two starts adds their steps.',
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
  sentence: 'Twice the learning rate, twice the length of the step.',
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
  sentence: 'Two learning rates equally far from one half give mirror-image steps.',
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
  sentence: 'Two different steps may be taken in either order.',
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
  sentence: 'Theta first jumps over zero at learning rate one half, and runs away from 1 on.',
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
        expected: rate < 0.5 ? 'on the same side of 0' : 'on the other side of 0',
      };
    }
    return Math.abs(ratio) < 1 === rate < 1
      ? null
      : { question, expected: rate < 1 ? 'nearer to 0' : 'farther from 0' };
  },
});

const returnsNumber = exampleCheck({
  id: 'returns-number',
  function: stepName,
  points: 0,
  sentence: 'The caller receives a number, not something that only appears on the screen.',
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
  sentence: 'A start of 1 and a start of 1.0 are the same place.',
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
  sentence: 'Asked the same again later, the function answers the same.',
  why: 'Catches global variables, caches and random numbers.',
  among: [contractionFactor, odd, regimeSweep],
  sample: 6,
});

/** In the order in which reports show them: points first. */
export const stepChecks: readonly Check[] = [
  contractionFactor,
  monotoneShrink,
  diverges,
  unitRateFlips,
  odd,
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

function twoSteps(theta: number, rate: number) {
  const first = step(theta, rate);
  return [first, step(first, rate)] as const;
}
