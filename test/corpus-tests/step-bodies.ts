// Bodies of the single step with known truth. {t} and {r} stand for the names of its parameters.

/** A body, and the mistake it makes. */
export interface StepBody {
  /** `null` when it is right. */
  readonly id: string | null;
  /** Functions and imports above. */
  readonly above?: readonly string[];
  readonly lines: readonly string[];
}

/** A body of one expression, which a loop can repeat in place of the call. */
export interface StepFormula {
  readonly id: string | null;
  readonly formula: string;
}

const loss = ['def loss(value):', '    return value ** 2'];

export const rightFormulas: readonly StepFormula[] = [
  '{t} - {r} * 2 * {t}',
  '{t} - 2 * {r} * {t}',
  '{t} * (1 - 2 * {r})',
  '{t} - {r} * {t} - {r} * {t}',
  '{t} + {r} * (-2 * {t})',
  '(1 - {r}) * {t} - {r} * {t}',
  '{t} - {r} * {t} / 0.5',
  '{t} - {r} * ({t} + {t})',
  '2 * {t} * (0.5 - {r})',
].map((formula) => ({ id: null, formula }));

export const rightBodies: readonly StepBody[] = [
  { id: null, lines: ['gradient = 2 * {t}', 'return {t} - {r} * gradient'] },
  { id: null, lines: ['{t} = {t} - {r} * 2.0 * {t}', 'return {t}'] },
  { id: null, lines: ['{t} -= 2 * {r} * {t}', 'return {t}'] },
  { id: null, lines: ['n = 2', 'return {t} - {r} * n * {t} ** (n - 1)'] },
  { id: null, lines: ['return float({t}) - float({r}) * 2 * float({t})'] },
  {
    id: null,
    above: ['def gradient(value):', '    return 2 * value'],
    lines: ['return {t} - {r} * gradient({t})'],
  },
  {
    id: null,
    above: ['from fractions import Fraction'],
    lines: ['exact = Fraction({t}) * (1 - 2 * Fraction({r}))', 'return float(exact)'],
  },
  {
    id: null,
    above: loss,
    lines: [
      'h = 1e-5',
      'slope = (loss({t} + h) - loss({t} - h)) / (2 * h)',
      'return {t} - {r} * slope',
    ],
  },
  {
    id: null,
    above: [
      'import struct',
      '',
      '',
      'def single(value):',
      '    return struct.unpack("f", struct.pack("f", value))[0]',
    ],
    lines: ['return single(single({t}) - single(single({r}) * single(2 * single({t}))))'],
  },
];

const formulas: Readonly<Record<string, readonly string[]>> = {
  'wrong-sign': ['{t} + {r} * 2 * {t}', '{t} * (1 + 2 * {r})', '{t} - {r} * (-2 * {t})'],
  'missing-factor-two': ['{t} - {r} * {t}', '{t} * (1 - {r})'],
  'uses-loss-not-gradient': ['{t} - {r} * {t} ** 2', '{t} - {r} * {t} * {t}'],
  'keeps-the-square': ['{t} - {r} * 2 * {t} ** 2', '{t} - 2 * {r} * {t} * {t}'],
  'constant-gradient': ['{t} - {r} * 2', '{t} - 2 * {r}'],
  'subtracts-learning-rate-only': ['{t} - {r}'],
  'factor-four': ['{t} - {r} * 4 * {t}', '{t} - 2 * {r} * 2 * {t}'],
};

/** Mistakes that a loop can repeat as well as a step. */
export const wrongFormulas: readonly StepFormula[] = Object.entries(formulas).flatMap(
  ([id, texts]) => texts.map((formula) => ({ id, formula })),
);

const expressions: Readonly<Record<string, readonly string[]>> = {
  'missing-learning-rate': ['{t} - 2 * {t}', '-{t}'],
  'squares-learning-rate': ['{t} - {r} ** 2 * 2 * {t}', '{t} - ({r} * {t}) ** 2'],
  'divides-by-learning-rate': ['{t} - 2 * {t} / {r}'],
  'multiplies-by-decrement': ['{t} * ({r} * 2 * {t})'],
  'returns-gradient': ['2 * {t}', '2.0 * {t}'],
  'returns-decrement': ['{r} * 2 * {t}', '-{r} * 2 * {t}'],
  'reversed-subtraction': ['{r} * 2 * {t} - {t}'],
  'returns-loss': ['({t} - {r} * 2 * {t}) ** 2', '{t} ** 2'],
  'absolute-gradient': ['{t} - {r} * abs(2 * {t})'],
  'absolute-result': ['abs({t} - {r} * 2 * {t})'],
  'clamps-at-zero': ['max(0, {t} - {r} * 2 * {t})', 'max(0.0, {t} * (1 - 2 * {r}))'],
  'caret-for-power': ['{t} - {r} * 2 * {t}^1', '{t} - {r} * ({t}^2)'],
  'precedence-slip': ['({t} - {r}) * 2 * {t}', '({t} - {r} * 2) * {t}'],
  'precedence-slip-factor': ['{t} * 1 - 2 * {r}'],
  'integer-cast-result': ['int({t} - {r} * 2 * {t})'],
  'integer-cast-rate': ['{t} - int({r}) * 2 * {t}'],
  'rounds-result': ['round({t} - {r} * 2 * {t}, 2)', 'round({t} * (1 - 2 * {r}), 3)'],
  'percent-rate': ['{t} - {r} / 100 * 2 * {t}'],
  'returns-string': ['f"{{t} - {r} * 2 * {t}:.4f}"', 'str({t} - {r} * 2 * {t})'],
  'undefined-name': ['{t} - alpha * 2 * {t}', '{t} - {r} * grad', 'thet - {r} * 2 * {t}'],
  'formula-notation': ['{t} - {r}(2 * {t})', '{t} - 2({r} * {t})'],
  'returns-print': ['print({t} - {r} * 2 * {t})'],
};

const slope = (text: string) => ['h = 0.0001', `slope = ${text}`, 'return {t} - {r} * slope'];

export const wrongBodies: readonly StepBody[] = [
  ...Object.entries(expressions).flatMap(([id, texts]) =>
    texts.map((text) => ({ id, lines: [`return ${text}`] })),
  ),
  { id: 'wrong-sign', lines: ['gradient = 2 * {t}', 'return {t} + {r} * gradient'] },
  { id: 'missing-factor-two', lines: ['gradient = {t}', '{t} -= {r} * gradient', 'return {t}'] },
  {
    id: 'uses-loss-not-gradient',
    above: loss,
    lines: ['return {t} - {r} * loss({t})'],
  },
  { id: 'newton-step', lines: ['return {t} - 2 * {t} / 2'] },
  {
    id: 'sign-only-gradient',
    lines: [
      'if {t} > 0:',
      '    return {t} - {r}',
      'if {t} < 0:',
      '    return {t} + {r}',
      'return {t}',
    ],
  },
  {
    id: 'normalised-gradient',
    lines: ['gradient = 2 * {t}', 'return {t} - {r} * gradient / (abs(gradient) + 1e-8)'],
  },
  {
    id: 'gradient-clipping',
    lines: ['gradient = max(-1, min(1, 2 * {t}))', 'return {t} - {r} * gradient'],
  },
  {
    id: 'finite-difference-precedence',
    above: loss,
    lines: slope('(loss({t} + h) - loss({t} - h)) / 2 * h'),
  },
  {
    id: 'finite-difference-coarse',
    above: loss,
    lines: ['h = 0.1', 'return {t} - {r} * (loss({t} + h) - loss({t})) / h'],
  },
  { id: 'step-missing-return', lines: ['{t} = {t} - {r} * 2 * {t}'] },
  { id: 'step-missing-return', lines: ['gradient = 2 * {t}', 'new = {t} - {r} * gradient'] },
  { id: 'swapped-parameters', lines: ['{t}, {r} = {r}, {t}', 'return {t} - {r} * 2 * {t}'] },
];
