// Laws of the loop that carry no points: they show what is right and wrong, and name mistakes.

import { exampleCheck } from '../../grader/core/checks/example-check.js';
import { propertyCheck } from '../../grader/core/checks/property-check.js';
import { repeatCheck } from '../../grader/core/checks/repeat-check.js';
import { isWithin } from '../../grader/core/checks/value-law.js';
import type { Check } from '../../grader/core/model/check.js';
import type { Outcome } from '../../grader/core/model/outcome.js';
import { loopName, run, step, threeRuns, withIntStart } from './calls.js';
import { fewStarts, oneOf } from './inputs.js';
import { alongPath, equals, equalsSum, firstOf, phrase, tolerance } from './laws.js';
import { runChecks } from './run-checks.js';

const alternates = propertyCheck({
  id: 'run-alternates',
  function: loopName,
  points: 0,
  sentence: {
    en: 'At a learning rate between one half and 1 each step jumps across zero and lands nearer.',
    fr: 'Avec un taux d’apprentissage entre un demi et 1, chaque pas saute par-dessus zéro et tombe plus près.',
  },
  domain: 'A few starts; rates 0.6 and 0.9; 1 to 3 steps.',
  why: 'The parity of the number of steps shows: any wrong count fails.',
  arbitraries: [oneOf(fewStarts), oneOf([0.6, 0.9])],
  runs: 2,
  questions: (theta, rate) => threeRuns(theta, rate),
  law: (number, theta, rate) =>
    alongPath(
      number,
      theta,
      threeRuns(theta, rate),
      (before, after) => after / before < 0 && after / before > -1,
      (before) => phrase('between-and-zero', -before),
    ),
});

const unitRateFlips = propertyCheck({
  id: 'run-unit-rate-flips',
  function: loopName,
  points: 0,
  sentence: {
    en: 'At learning rate 1 theta swings between two mirror positions for ever.',
    fr: 'Avec un taux d’apprentissage de 1, theta oscille sans fin entre deux positions en miroir.',
  },
  domain: 'A few starts; rate 1; 2 to 5 steps.',
  why: 'Counts steps by parity, without any arithmetic.',
  arbitraries: [oneOf(fewStarts), oneOf([2, 3, 4, 5])],
  runs: 2,
  questions: (theta, steps) => [run(theta, 1, steps)],
  law: (number, theta, steps) =>
    equalsSum(number, run(theta, 1, steps), [], steps % 2 === 0 ? theta : -theta),
});

const fixedPointZero = propertyCheck({
  id: 'run-fixed-point-zero',
  function: loopName,
  points: 0,
  sentence: {
    en: 'A walk that starts at the bottom stays there.',
    fr: 'Une marche qui commence au fond y reste.',
  },
  domain: 'Start 0; a gentle rate; 4 steps.',
  why: 'Catches starts that are built in, and constants.',
  arbitraries: [oneOf([0.2, 0.6])],
  runs: 0,
  examples: [[0.2]],
  questions: (rate) => [run(0, rate, 4)],
  law: (number, rate) => equalsSum(number, run(0, rate, 4), []),
});

const zeroRateIdentity = propertyCheck({
  id: 'run-zero-rate-identity',
  function: loopName,
  points: 0,
  sentence: {
    en: 'Steps of length zero lead nowhere, however many.',
    fr: 'Des pas de longueur nulle ne mènent nulle part, quel que soit leur nombre.',
  },
  domain: 'A few starts; rate 0; 4 steps.',
  why: 'Shows rates that are built in.',
  arbitraries: [oneOf(fewStarts)],
  runs: 1,
  questions: (theta) => [run(theta, 0, 4)],
  law: (number, theta) => equalsSum(number, run(theta, 0, 4), [], theta),
});

const odd = propertyCheck({
  id: 'run-odd',
  function: loopName,
  points: 0,
  sentence: {
    en: 'Mirror the start and the whole path is mirrored.',
    fr: 'Prends le départ dans le miroir, et tout le chemin l’est aussi.',
  },
  domain: 'A few starts and their mirror images; a rate below and one above ½; 3 steps.',
  why: 'Catches loops that compare theta with a limit, and built-in starts.',
  arbitraries: [oneOf(fewStarts), oneOf([0.2, 0.6])],
  runs: 1,
  questions: (theta, rate) => [run(theta, rate, 3), run(-theta, rate, 3)],
  law: (number, theta, rate) =>
    equalsSum(number, run(-theta, rate, 3), [{ weight: -1, of: run(theta, rate, 3) }]),
});

const scales = [3, 2 ** 60, 2 ** -60] as const;

const homogeneous = propertyCheck({
  id: 'run-homogeneous',
  function: loopName,
  points: 0,
  sentence: {
    en: 'Measured in other units the walk is the same.',
    fr: 'Dans d’autres unités, la marche est la même.',
  },
  domain: 'A few starts times 3, 2⁶⁰ and 2⁻⁶⁰; a rate below and one above ½; 3 steps.',
  why: 'The only law that sees a very fine early stop, which costs nothing.',
  arbitraries: [oneOf(fewStarts), oneOf([0.2, 0.6])],
  runs: 1,
  questions: (theta, rate) => [theta, ...scales.map((c) => c * theta)].map((t) => run(t, rate, 3)),
  law: (number, theta, rate) =>
    firstOf(
      ...scales.map((c) =>
        equalsSum(number, run(c * theta, rate, 3), [{ weight: c, of: run(theta, rate, 3) }]),
      ),
    ),
});

const zeroStepsIdentity = propertyCheck({
  id: 'run-zero-steps-identity',
  function: loopName,
  points: 0,
  sentence: {
    en: 'Asked for zero steps, the walk ends where it starts.',
    fr: 'Si on demande zéro pas, la marche finit là où elle commence.',
  },
  domain: 'A start on each side; rate 0.2; no steps.',
  why: 'The edge of the statement; it is remarked upon and costs nothing.',
  arbitraries: [oneOf(fewStarts)],
  runs: 0,
  examples: [[3], [-2.5]],
  remark: zeroStepsRemark,
  questions: (theta) => [run(theta, 0.2, 0)],
  law: (number, theta) => equalsSum(number, run(theta, 0.2, 0), [], theta),
});

const oneStepAgrees = propertyCheck({
  id: 'run-one-step-agrees',
  function: loopName,
  points: 0,
  sentence: {
    en: 'A walk of one step ends where the single step does.',
    fr: 'Une marche d’un pas finit là où finit le pas seul.',
  },
  domain: 'A few starts; a rate below ½, one above, and one above 1; one step.',
  why: 'Catches loops that use another rule than the step beside them, or swap its arguments.',
  arbitraries: [oneOf(fewStarts), oneOf([0.2, 0.75, 1.5])],
  runs: 2,
  examples: [[3, 0.2]],
  questions: (theta, rate) => [step(theta, rate), run(theta, rate, 1)],
  law: (number, theta, rate) => equals(number, run(theta, rate, 1), step(theta, rate)),
});

const lossRatio = propertyCheck({
  id: 'run-loss-ratio',
  function: loopName,
  points: 0,
  sentence: {
    en: 'Every step divides the loss by the same amount.',
    fr: 'Chaque pas divise la perte par la même quantité.',
  },
  domain: 'A few starts; rates 0.2 and 0.9; 4 to 7 steps.',
  why: 'Catches gradients that are constant, stale or reduced to their sign.',
  arbitraries: [oneOf(fewStarts), oneOf([0.2, 0.9]), oneOf([4, 6])],
  runs: 2,
  questions: (theta, rate, steps) => [run(theta, rate, steps), run(theta, rate, steps + 1)],
  law: (number, theta, rate, steps) => {
    const before = run(theta, rate, steps);
    const after = run(theta, rate, steps + 1);
    // The loss is θ², so its ratio is the square of the ratio of sizes.
    const ratio = Math.abs(1 - 2 * rate);
    const size = ratio * Math.abs(number(before));
    const slack = tolerance(number, after) + ratio * tolerance(number, before);
    return isWithin(Math.abs(number(after)), size, slack)
      ? null
      : { question: after, expected: phrase('at-distance', size) };
  },
});

const repeatable = repeatCheck({
  id: 'run-repeatable',
  function: loopName,
  points: 0,
  sentence: {
    en: 'Asked the same again later, the function answers the same.',
    fr: 'Si on repose plus tard la même question, la fonction répond la même chose.',
  },
  domain: 'Six calls of the checks with points, put again at the end.',
  why: 'Catches global variables, mutable defaults, caches and random numbers.',
  among: runChecks,
  sample: 6,
});

const returnsNumber = exampleCheck({
  id: 'run-returns-number',
  function: loopName,
  points: 0,
  sentence: {
    en: 'The caller receives the last theta as a number, not a list and not a printout.',
    fr: 'L’appelant reçoit le dernier theta sous forme de nombre, ni une liste ni un affichage.',
  },
  domain: 'Two ordinary calls.',
  why: 'Separates functions that print, forget or return the whole path.',
  cases: [run(1, 0.2, 20), run(3, 0.25, 3)].map((question) => ({
    questions: [question],
    judge: () => null,
  })),
});

const intArguments = propertyCheck({
  id: 'run-int-arguments',
  function: loopName,
  points: 0,
  sentence: {
    en: 'A start of 1 and a start of 1.0 are the same place.',
    fr: 'Un départ de 1 et un départ de 1.0 sont le même endroit.',
  },
  domain: 'Whole-number starts 1 and 3; rate 0.2; 3 and 20 steps.',
  why: 'Catches methods and operators that whole numbers do not have or that round them.',
  arbitraries: [oneOf([1, 3]), oneOf([20, 3])],
  runs: 0,
  examples: [
    [1, 20],
    [3, 3],
  ],
  questions: (theta, steps) => [run(theta, 0.2, steps), withIntStart(run(theta, 0.2, steps))],
  law: (number, theta, steps) =>
    equals(number, withIntStart(run(theta, 0.2, steps)), run(theta, 0.2, steps)),
});

/** In the order in which reports show them. */
export const runEvidence: readonly Check[] = [
  alternates,
  unitRateFlips,
  fixedPointZero,
  zeroRateIdentity,
  odd,
  homogeneous,
  zeroStepsIdentity,
  oneStepAgrees,
  lossRatio,
  repeatable,
  returnsNumber,
  intArguments,
];

/** Only numbers and unbound names say something about zero steps in particular. */
function zeroStepsRemark(outcome: Outcome): string | null {
  if (outcome.kind === 'raised' && /^(UnboundLocal|Name)Error$/.test(outcome.exception)) {
    return 'unbound-when-zero-steps';
  }
  if (outcome.kind !== 'value') {
    return null;
  }
  return outcome.value === 0 ? 'zero-steps-returns-zero' : 'zero-steps-differs';
}
