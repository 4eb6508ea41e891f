// The laws' programs in Python.

import type { LawPrograms } from './law-programs.js';

const stepHeader = 'def single_step_gradient_descent(theta, learning_rate):';
const loop = `
def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
`;
const right = withStep('return theta - learning_rate * 2 * theta');

export const pythonPrograms: LawPrograms = {
  right,
  wrongSign: withStep('return theta + learning_rate * 2 * theta'),
  echo: [
    stepHeader,
    '    return theta',
    'def gradient_descent(theta, learning_rate, number_steps):',
    '    return number_steps',
    '',
  ].join('\n'),
  product: withStep('return theta * learning_rate'),
  tellsKind: withStep('return 1.0 if type(theta) is int else 2.0'),
  numbers: [
    ['a whole number', '7', 7],
    ['a fraction', '__import__("fractions").Fraction(1, 2)', 0.5],
    ['a decimal', '__import__("decimal").Decimal("0.25")', 0.25],
    ['a number of a class of its own', 'type("F", (float,), {})(1.5)', 1.5],
    ['an object that converts itself', 'type("F", (), {"__float__": lambda self: 2.5})()', 2.5],
    ['a whole number beyond all floats', '10 ** 400', Number.POSITIVE_INFINITY],
  ].map(([what, expression, value]) => ({
    what: String(what),
    source: withStep(`return ${expression}`),
    value: Number(value),
  })),
  noNumbers: [
    ['a text', '"1.8"', 'str', "'1.8'"],
    ['a truth value', 'True', 'bool', 'True'],
    ['nothing', 'None', 'NoneType', 'None'],
    ['bytes', 'b"1"', 'bytes', "b'1'"],
    ['a list', '[1.0, 2.0]', 'list', '[1.0, 2.0]'],
    ['a complex number', '1j', 'complex', '1j'],
    [
      'an object that cannot be shown',
      'type("F", (), {"__repr__": lambda self: 1 / 0})()',
      'F',
      '(its repr could not be made)',
    ],
  ].map(([what = '', expression, type = '', text = '']) => ({
    what,
    source: withStep(`return ${expression}`),
    type,
    text,
  })),
  raises: {
    source: withStep('', '', 'raise LookupError("no such θ")'),
    exception: 'LookupError',
    message: 'no such θ',
    line: 4,
  },
  raisesUntold: {
    source: withStep('class E(Exception):', '    def __str__(self): raise self', 'raise E()'),
    exception: 'E',
  },
  raisesAddress: withStep('raise ValueError(object())'),
  recursion: {
    source: withStep('return single_step_gradient_descent(theta, learning_rate)'),
    exception: 'RecursionError',
  },

  hangsOn2: { source: withStep('while theta == 2:', '    pass', 'return theta'), lines: [2, 3] },
  hangsOn2Swallowing: withStep(
    'x = 0',
    'while theta == 2:',
    '    try:',
    '        x += 1 / (x - 3)',
    '    except BaseException:',
    '        x = 0',
    'return theta',
  ),
  hangsAtTop: `${right}\nx = 0\nwhile True:\n    x += 1\n`,
  countsToTheta: withStep('k = 0', 'while k < theta:', '    k += 1', 'return theta'),
  hungryOn2: withStep('hoard = [0] * (10 ** 9 if theta == 2 else 1)', 'return theta'),
  floodsOn2: withStep('while theta == 2:', '    print("x" * 1000)', 'return theta'),
  floodsAtTop: `${right}\nwhile True:\n    print("x" * 1000)\n`,
  printsTheta: withStep('print("at", theta)', 'return theta'),
  printsMuch: withStep('print("x" * 3000)', 'return theta'),
  printsAtTop: `print("hello")\nprint("λ = 0.2")\n${right}`,

  keepsState: `calls = 0\n${withStep('global calls', 'calls += 1', 'return calls')}`,
  random: `import random\n${withStep('return random.random() + random.gauss(0, 1)')}`,
  clock: `import time\n${withStep('return time.time() + time.monotonic()')}`,
  hashes: withStep('return sum(i * hash(t) for i, t in enumerate({"a", "bc", "def", "ghij"}))'),
  leavesFile: withStep(
    'try:',
    '    with open("left-behind.txt") as file:',
    '        return float(file.read())',
    'except OSError:',
    '    with open("left-behind.txt", "w") as file:',
    '        file.write("1")',
    '    return 0.0',
  ),
  hostile: [
    ['builtins', 'import builtins', 'builtins.len = builtins.float = lambda *a: 7'],
    ['a library', 'import math', 'math.sqrt = math.isfinite = None'],
    ['the table of modules', 'import sys', 'sys.modules.clear()'],
    ['the recursion limit', 'import sys', 'sys.setrecursionlimit(60)'],
    ['the precision of decimals', 'import decimal', 'decimal.getcontext().prec = 2'],
    ['the random state', 'import random', 'random.seed(3)'],
    ['the garbage collector', 'import gc', 'gc.set_threshold(1)', 'gc.unfreeze()', 'gc.collect()'],
    ['its own output', 'import sys', 'sys.stdout.close()'],
    ['a trace function', 'import sys', 'sys.settrace(lambda *a: None)'],
    ['the environment', 'import os', 'os.environ["LEFT"] = "behind"'],
    ['what runs at exit', 'import atexit', 'atexit.register(print, "late")'],
  ].map(([what = '', ...lines]) => ({ what, source: withStep(...lines, 'return theta') })),
  rebindsItself: withStep(
    'global single_step_gradient_descent',
    'single_step_gradient_descent = lambda *a: 7.0',
    'return theta',
  ),

  syntaxError: {
    source: `${right}\ndef late(x)\n    return x\n`,
    exception: 'SyntaxError',
    line: 10,
  },
  crashesAtTop: {
    source: `${right}\nprint(undefined_name)\n`,
    exception: 'NameError',
    message: "name 'undefined_name' is not defined",
    line: 10,
  },
  crashesFirst: `undefined_name()\nFACTOR = 2\n${right.replace('* 2 *', '* FACTOR *')}`,
  hangsInAssignment: `answer = sum(1 for _ in iter(int, 1))\n${right}`,
  exitsAtTop: `${right}\nimport sys\nsys.exit(1)\nraise ValueError\n`,
  missingLoop: right.replace('def gradient_descent', 'def gradient_decent'),
  numberForLoop: { source: `${right}\ngradient_descent = 3.5\n`, type: 'float' },
  brokenCell: 'y = = 2\n',
};

/** A program with this body of the step, and the loop over it. The body begins on line 2. */
function withStep(...body: string[]): string {
  return `${[stepHeader, ...body.map((line) => `    ${line}`)].join('\n')}\n${loop}`;
}
