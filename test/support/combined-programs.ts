// Programs with two mistakes, one in the step and one in the loop, in many spellings. fast-check
// draws them, so the truth about each is known.

import * as fc from 'fast-check';

/** A program and what is wrong with it. */
export interface CombinedProgram {
  readonly kind: 'calling' | 'inlined';
  readonly step: string;
  readonly loop: string;
  readonly source: string;
}

/** Spells one step from `theta` at `rate`. */
type Formula = (theta: string, rate: string) => string;

interface StepMistake {
  readonly id: string;
  readonly formula: Formula;
}

const stepMistakes: readonly StepMistake[] = [
  { id: 'wrong-sign', formula: (t, r) => `${t} + ${r} * 2 * ${t}` },
  { id: 'wrong-sign', formula: (t, r) => `${t} * (1 + 2 * ${r})` },
  { id: 'missing-factor-two', formula: (t, r) => `${t} - ${r} * ${t}` },
  { id: 'missing-factor-two', formula: (t, r) => `(1 - ${r}) * ${t}` },
  { id: 'missing-learning-rate', formula: (t) => `${t} - 2 * ${t}` },
  { id: 'uses-loss-not-gradient', formula: (t, r) => `${t} - ${r} * ${t} ** 2` },
  { id: 'keeps-the-square', formula: (t, r) => `${t} - ${r} * 2 * ${t} * ${t}` },
  { id: 'squares-learning-rate', formula: (t, r) => `${t} - 2 * ${t} * ${r} ** 2` },
  { id: 'constant-gradient', formula: (t, r) => `${t} - ${r} * 2` },
  { id: 'subtracts-learning-rate-only', formula: (t, r) => `${t} - ${r}` },
  { id: 'returns-gradient', formula: (t) => `2 * ${t}` },
  { id: 'returns-decrement', formula: (t, r) => `${r} * 2 * ${t}` },
  { id: 'reversed-subtraction', formula: (t, r) => `2 * ${r} * ${t} - ${t}` },
  { id: 'returns-loss', formula: (t, r) => `(${t} - 2 * ${r} * ${t}) ** 2` },
  { id: 'factor-four', formula: (t, r) => `${t} - 2 * ${r} * (2 * ${t})` },
  { id: 'absolute-gradient', formula: (t, r) => `${t} - ${r} * abs(2 * ${t})` },
  { id: 'absolute-result', formula: (t, r) => `abs(${t} - ${r} * 2 * ${t})` },
  { id: 'clamps-at-zero', formula: (t, r) => `max(0.0, ${t} - ${r} * 2 * ${t})` },
  { id: 'precedence-slip', formula: (t, r) => `(${t} - ${r}) * 2 * ${t}` },
  { id: 'rounds-result', formula: (t, r) => `round(${t} * (1 - 2 * ${r}), 3)` },
  { id: 'integer-cast-result', formula: (t, r) => `int(${t} - ${r} * ${t} - ${r} * ${t})` },
  { id: 'percent-rate', formula: (t, r) => `${t} - ${r} / 100 * 2 * ${t}` },
  { id: 'hard-coded-rate', formula: (t) => `${t} - 0.1 * 2 * ${t}` },
  { id: 'swapped-parameters', formula: (t, r) => `${r} - ${t} * 2 * ${r}` },
  { id: 'gradient-clipping', formula: (t, r) => `${t} - ${r} * max(-4, min(4, 2 * ${t}))` },
];

/** Mistakes of a step that leave nothing to repeat: its loop can only call it. */
const silentSteps: readonly StepMistake[] = [
  { id: 'returns-string', formula: (t, r) => `f"{${t} - ${r} * 2 * ${t}:.3f}"` },
  { id: 'undefined-name', formula: (t) => `${t} - lr * 2 * ${t}` },
  { id: 'returns-print', formula: (t, r) => `print(${t} - ${r} * 2 * ${t})` },
  { id: 'caret-for-power', formula: (t, r) => `${t} - ${r} * ${t} ^ 2` },
];

interface LoopMistake {
  readonly id: string;
  /** Body lines; `next` spells one step, `print` is a statement that may be left out. */
  body(next: Formula, print: string): readonly string[];
}

const loopMistakes: readonly LoopMistake[] = [
  { id: 'off-by-one-extra-step', body: plain('range(n + 1)') },
  { id: 'off-by-one-missing-step', body: plain('range(1, n)') },
  {
    id: 'off-by-one-extra-step',
    body: (next, print) => [
      'theta, k = start, 0',
      'while k <= n:',
      `    theta = ${next('theta', 'rate')}`,
      `    ${print}`,
      '    k += 1',
      'return theta',
    ],
  },
  {
    id: 'returns-inside-loop',
    body: (next, print) => [
      'theta = start',
      'for k in range(n):',
      `    theta = ${next('theta', 'rate')}`,
      `    ${print}`,
      '    return theta',
    ],
  },
  {
    id: 'restarts-from-initial',
    body: (next, print) => [
      'theta = start',
      'for k in range(n):',
      `    theta = ${next('start', 'rate')}`,
      `    ${print}`,
      'return theta',
    ],
  },
  {
    id: 'loop-variable-not-updated',
    body: (next) => [
      'theta = start',
      'for k in range(n):',
      `    new = ${next('theta', 'rate')}`,
      'return theta',
    ],
  },
  {
    id: 'double-step',
    body: (next) => [
      'theta = start',
      'for k in range(n):',
      `    theta = ${next('theta', 'rate')}`,
      `    theta = ${next('theta', 'rate')}`,
      'return theta',
    ],
  },
  {
    id: 'uses-loop-index',
    body: (next) => [
      'theta = start',
      'for k in range(n):',
      `    theta = ${next('k', 'rate')}`,
      'return theta',
    ],
  },
  { id: 'ignores-number-steps', body: plain('range(20)') },
  {
    id: 'ignores-initial-theta',
    body: (next) => [
      'theta = 1.0',
      'for k in range(n):',
      `    theta = ${next('theta', 'rate')}`,
      'return theta',
    ],
  },
  {
    id: 'hard-coded-rate',
    body: (next) => [
      'theta = start',
      'for k in range(n):',
      `    theta = ${next('theta', '0.2')}`,
      'return theta',
    ],
  },
  {
    id: 'accumulates-sum',
    body: (next) => [
      'theta, total = start, 0',
      'for k in range(n):',
      `    theta = ${next('theta', 'rate')}`,
      '    total += theta',
      'return total',
    ],
  },
  {
    id: 'returns-previous',
    body: (next) => [
      'new = start',
      'for k in range(n):',
      '    old = new',
      `    new = ${next('old', 'rate')}`,
      'return old',
    ],
  },
  {
    id: 'returns-list',
    body: (next) => [
      'path = [start]',
      'for k in range(n):',
      `    path.append(${next('path[-1]', 'rate')})`,
      'return path',
    ],
  },
  {
    id: 'prints-instead-of-returns',
    body: (next) => [
      'theta = start',
      'for k in range(n):',
      `    theta = ${next('theta', 'rate')}`,
      '    print(theta)',
    ],
  },
  {
    id: 'decays-rate',
    body: (next) => [
      'theta = start',
      'for k in range(n):',
      `    theta = ${next('theta', 'rate')}`,
      '    rate *= 0.95',
      'return theta',
    ],
  },
  {
    id: 'clamps-rate',
    body: (next) => [
      'rate = min(rate, 1.0)',
      'theta = start',
      'for k in range(n):',
      `    theta = ${next('theta', 'rate')}`,
      'return theta',
    ],
  },
  {
    id: 'rounds-final',
    body: (next) => [
      'theta = start',
      'for k in range(n):',
      `    theta = ${next('theta', 'rate')}`,
      'return round(theta, 4)',
    ],
  },
  {
    id: 'early-stop-tolerance',
    body: (next) => [
      'theta = start',
      'for k in range(n):',
      `    new = ${next('theta', 'rate')}`,
      '    if abs(new - theta) < 1e-5:',
      '        break',
      '    theta = new',
      'return theta',
    ],
  },
];

const call: Formula = (theta, rate) => `single_step_gradient_descent(${theta}, ${rate})`;

/** Two mistakes, with a loop that calls the step. */
export const callingPrograms: fc.Arbitrary<CombinedProgram> = programs(
  'calling',
  [...stepMistakes, ...silentSteps],
  () => call,
);

/** Two mistakes, with a loop that writes the step's wrong formula out again. */
export const inlinedPrograms: fc.Arbitrary<CombinedProgram> = programs(
  'inlined',
  stepMistakes,
  ({ formula }) => formula,
);

function programs(
  kind: CombinedProgram['kind'],
  steps: readonly StepMistake[],
  nextOf: (step: StepMistake) => Formula,
): fc.Arbitrary<CombinedProgram> {
  return fc
    .record({
      step: fc.constantFrom(...steps),
      loop: fc.constantFrom(...loopMistakes),
      isNamed: fc.boolean(),
      print: fc.constantFrom('print(theta)', 'pass'),
    })
    .map(({ step, loop, isNamed, print }) => ({
      kind,
      step: step.id,
      loop: loop.id,
      source: [
        'def single_step_gradient_descent(theta, learning_rate):',
        ...(isNamed
          ? [`    new = ${step.formula('theta', 'learning_rate')}`, '    return new']
          : [`    return ${step.formula('theta', 'learning_rate')}`]),
        '',
        'def gradient_descent(start, rate, n):',
        ...loop.body(nextOf(step), print).map((line) => `    ${line}`),
        '',
      ].join('\n'),
    }));
}

function plain(range: string): LoopMistake['body'] {
  return (next, print) => [
    'theta = start',
    `for k in ${range}:`,
    `    theta = ${next('theta', 'rate')}`,
    `    ${print}`,
    'return theta',
  ];
}
