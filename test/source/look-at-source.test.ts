import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FunctionSource } from '#grader/core/diagnosis/source-facts.js';
import { loopAround, type SourceLook, type SpotKind } from '#grader/core/model/source-look.js';
import { packageRoot } from '#grader/package-root.js';
import { lookAtSource } from '#grader/source/look-at-source.js';
import { loopName, stepName } from '#reference/gradient-descent/calls.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';

const { functions } = gradientDescent;

const rightStep = `def ${stepName}(theta, learning_rate):
    return theta - learning_rate * 2 * theta
`;
const rightLoop = `def ${loopName}(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        theta = ${stepName}(theta, learning_rate)
    return theta
`;

function look(...sources: readonly string[]): SourceLook {
  const cells = sources.map((source, index) => ({
    number: sources.length === 1 ? null : index + 1,
    source,
  }));
  const found = lookAtSource(cells, functions);
  if (found === null) throw new Error('nobody looked');
  return found;
}

/** A single step with this body, from line 2 on, the right loop behind it. */
function stepOf(...lines: readonly string[]): SourceLook {
  const body = lines.map((line) => `    ${line}\n`).join('');
  return look(`def ${stepName}(theta, learning_rate):\n${body}\n${rightLoop}`);
}

/** A loop with this body, from line 5 on, behind the right single step. */
function loopOf(...lines: readonly string[]): SourceLook {
  const body = lines.map((line) => `    ${line}\n`).join('');
  const head = `def ${loopName}(initial_theta, learning_rate, number_steps):`;
  return look(`${rightStep}\n${head}\n${body}`);
}

/** The places of one kind, as `line`, `line:name` or `line:name≈near`. */
function spots(kind: SpotKind, { spots: all }: SourceLook): readonly string[] {
  return all
    .filter((each) => each.kind === kind)
    .map(({ line, name, near }) => [
      line,
      ...(name === null ? [] : [`:${name}`]),
      ...(near === null ? [] : [`≈${near}`]),
    ])
    .map((parts) => parts.join(''));
}

function flags(name: string, { functions: all }: SourceLook): readonly string[] {
  return Object.entries(all[name] ?? {}).flatMap(([flag, isSet]) => (isSet ? [flag] : []));
}

describe('a right program', () => {
  it('shows nothing that could be a mistake', () => {
    const found = look(`${rightStep}\n${rightLoop}\nprint(${loopName}(1., 0.2, 20))\n`);

    expect(found.spots.map(({ kind, line }) => [kind, line])).toEqual([
      ['definition', 1],
      ['definition', 4],
      ['range-over', 6],
    ]);
    expect(flags(stepName, found)).toEqual([]);
    expect(flags(loopName, found)).toEqual(['hasLoop', 'callsStep']);
    expect(found).toMatchObject({ usesLambdaKeyword: false, brokenFunction: null });
  });

  it('is cut into what begins at the left margin', () => {
    const found = look('import math\n\n@cached\ndef f(x):\n    return x\n\n\nx = 1\n');

    expect(found.statements).toEqual([
      { first: 1, last: 2, defines: null },
      { first: 3, last: 7, defines: 'f' },
      { first: 8, last: 9, defines: null },
    ]);
  });

  it('may be spread over cells, with lines that go on', () => {
    const found = look(rightStep, rightLoop, 'x = 1');

    expect(spots('definition', found)).toEqual(['1', '4']);
    expect(found.loops).toEqual([{ word: 'for', first: 6, last: 7 }]);
    expect(found.statements.at(-1)).toEqual({ first: 10, last: 10, defines: null });
  });
});

describe('notation of mathematics', () => {
  it('is seen as ^ between numbers, also in a helper, and in no string', () => {
    expect(spots('caret', stepOf('return theta ^ 2'))).toEqual(['2']);
    const helper = look(
      `def loss(x):\n    return x ^ 2\n\n${rightStep.replace('2 *', '2 * loss(theta) *')}`,
    );
    expect(spots('caret', helper)).toEqual(['2']);
    expect(flags(stepName, helper)).toContain('usesCaret');
    expect(spots('caret', stepOf('print("theta^2")', 'return theta'))).toEqual([]);
  });

  it('is seen as brackets behind a parameter, a number or a calculation', () => {
    const found = stepOf(
      'a = learning_rate(theta)',
      'b = 2(theta)',
      'c = (learning_rate)(theta)',
      'd = abs(theta) + (lambda x: x)(theta)',
      'return a',
    );

    expect(spots('juxtaposition', found)).toEqual(['2:learning_rate', '3:2', '4:(learning_rate)']);
  });

  it('is not seen in a function that is handed in', () => {
    const found = look(
      `def ${loopName}(f, initial_theta, learning_rate, number_steps):\n    return f(1)\n`,
    );

    expect(spots('juxtaposition', found)).toEqual([]);
  });

  it.each([
    `def ${stepName}(theta, lambda):\n    return theta - lambda * 2 * theta\n`,
    `def ${stepName}(theta, rate):\n    return theta - lambda * 2 * theta\n`,
    'lambda = 0.2\n',
    'print(f(1, lambda, 3))\n',
  ])('is seen where lambda is a name: %s', (source) => {
    expect(look(source).usesLambdaKeyword).toBe(true);
  });

  it('is not seen in a real lambda', () => {
    expect(look('f = lambda a, *b, c=2, **d: a\ng = lambda: 3\n').usesLambdaKeyword).toBe(false);
  });

  it('is seen where theta is factored out without brackets', () => {
    expect(flags(stepName, stepOf('return theta * 1 - 2 * learning_rate'))).toContain(
      'factorsOutTheta',
    );
    expect(flags(stepName, stepOf('return theta * (1 - 2 * learning_rate)'))).toEqual([]);
  });
});

describe('how a result is handed over', () => {
  it('is seen where a function prints and returns nothing', () => {
    expect(spots('prints-only', stepOf('print(theta)'))).toEqual(['2']);
    expect(spots('prints-only', stepOf('print(theta)', 'return'))).toEqual(['2']);
    expect(spots('prints-only', stepOf('print(theta)', 'return theta'))).toEqual([]);
    expect(spots('prints-only', stepOf('print(theta)', 'yield theta'))).toEqual([]);
    expect(flags(stepName, stepOf('print(theta)'))).toEqual(['prints']);
  });

  it('is seen where print is returned', () => {
    expect(spots('returns-print', stepOf('return print(theta)'))).toEqual(['2']);
    expect(spots('returns-print', stepOf('return theta'))).toEqual([]);
  });

  it('is seen where a loop returns in its first pass', () => {
    const loop = (...body: readonly string[]) =>
      spots('return-in-loop', loopOf('for i in range(number_steps):', ...body, 'return 0'));

    expect(loop('    initial_theta *= 2', '    return initial_theta')).toEqual(['7']);
    expect(loop('    if i > 3:', '        return initial_theta')).toEqual([]);
    expect(loop('    def inner():', '        return 1')).toEqual([]);
  });

  it.each([
    ['pass', true],
    ['...', true],
    ['"""Says something."""', true],
    ['new_theta = None\n    return new_theta', true],
    ['return None', true],
    ['return', true],
    ['return theta', false],
    ['theta * 2', false],
  ])('is empty or not: %s', (body, isEmpty) => {
    expect(flags(stepName, stepOf(`# your code here\n    ${body}`)).includes('isEmpty')).toBe(
      isEmpty,
    );
  });
});

describe('loops', () => {
  const pass = `    theta = ${stepName}(theta, learning_rate)`;

  it('are seen with a step before them, by call or by formula', () => {
    const stepsIn = (line: string) =>
      spots(
        'step-before-loop',
        loopOf(line, 'for i in range(number_steps):', pass, 'return theta'),
      );

    expect(stepsIn(`theta = ${stepName}(initial_theta, learning_rate)`)).toEqual(['5']);
    expect(stepsIn('theta = initial_theta - learning_rate * 2 * initial_theta')).toEqual(['5']);
    expect(stepsIn('theta = initial_theta')).toEqual([]);
    expect(stepsIn('factor = 1 - 2 * learning_rate')).toEqual([]);
  });

  it('are seen where their counter overwrites theta', () => {
    const counting = (name: string) =>
      spots('loop-shadows', loopOf(`for ${name} in range(number_steps):`, pass, 'return theta'));

    expect(counting('theta')).toEqual(['5:theta']);
    expect(counting('i, theta')).toEqual(['5:theta']);
    expect(counting('learning_rate')).toEqual(['5:learning_rate']);
    expect(counting('_')).toEqual([]);
  });

  it('are seen with the parameter that they count up to, under the name in the exercise', () => {
    const found = look(
      `${rightStep}\ndef ${loopName}(start, rate, n):\n    for i in range(rate):\n        pass\n    return range(1, n + 1)\n`,
    );

    expect(spots('range-over', found)).toEqual(['5:learning_rate']);
  });

  it('are seen where they repeat the formula', () => {
    const formula = loopOf(
      'theta = initial_theta',
      'while number_steps > 0:',
      '    theta -= learning_rate * 2 * theta',
      '    number_steps -= 1',
      'return theta',
    );

    expect(spots('formula-repeated', formula)).toEqual(['6']);
    expect(spots('formula-repeated', look(`${rightStep}\n${rightLoop}`))).toEqual([]);
    expect(spots('formula-repeated', look(formulaAlone()))).toEqual([]);
  });

  it('are seen where they walk the whole way again', () => {
    const again = look(`${rightStep}
def after(theta, rate, n):
    for i in range(n):
        theta = ${stepName}(theta, rate)
    return theta

def ${loopName}(initial_theta, learning_rate, number_steps):
    history = [after(initial_theta, learning_rate, n) for n in range(number_steps + 1)]
    return history[-1]
`);
    const nested = loopOf(
      'for i in range(number_steps):',
      '    theta = initial_theta',
      '    for j in range(i + 1):',
      `        theta = ${stepName}(theta, learning_rate)`,
      'return theta',
    );

    expect(spots('quadratic-history', again)).toEqual(['10']);
    expect(spots('quadratic-history', nested)).toEqual(['5']);
    expect(spots('quadratic-history', look(`${rightStep}\n${rightLoop}`))).toEqual([]);
  });

  it.each([
    ['theta != 0', true],
    ['abs(theta) > 1e-6', true],
    ['k < number_steps', false],
    ['k < number_steps and abs(theta) > 1e-6', false],
  ])('are told by what they wait for: while %s', (condition, untilTheta) => {
    const found = loopOf('theta = initial_theta', `while ${condition}:`, pass, 'return theta');

    expect(flags(loopName, found).includes('loopsUntilTheta')).toBe(untilTheta);
  });

  it('are found around a line, the innermost first', () => {
    const found = loopOf('while True:', '    for i in x:', '        pass', '    pass', 'return 0');

    expect(loopAround(found, 7)).toEqual({ word: 'for', first: 6, last: 7 });
    expect(loopAround(found, 8)).toEqual({ word: 'while', first: 5, last: 8 });
    expect(loopAround(found, 9)).toBeNull();
  });

  function formulaAlone(): string {
    return `def ${loopName}(theta, rate, n):\n    for i in range(n):\n        theta -= rate * 2 * theta\n    return theta\n`;
  }
});

describe('a recursion', () => {
  it('is seen with its base case', () => {
    const found = loopOf(
      'if number_steps <= 1:',
      '    return initial_theta',
      `return ${loopName}(initial_theta, learning_rate, number_steps - 1)`,
    );

    expect(spots('self-call', found)).toEqual(['7']);
    expect(spots('base-case', found)).toEqual(['5:1']);
    expect(spots('self-call-dropped', found)).toEqual([]);
    expect(flags(loopName, found)).toEqual(['callsItself']);
  });

  it('is seen where it drops what it gets', () => {
    const found = loopOf(`${loopName}(initial_theta, learning_rate, number_steps - 1)`);

    expect(spots('self-call-dropped', found)).toEqual(['5']);
  });
});

describe('names', () => {
  it('are seen where a definition is inside another', () => {
    const inner = rightLoop.replace(/^/gm, '    ');
    const found = look(`${rightStep}\n${inner}`);

    expect(spots('nested-definition', found)).toEqual([`4:${stepName}`]);
    expect(flags(loopName, found)).toContain('isNested');
    expect(flags(stepName, found)).not.toContain('callsItself');
  });

  it('are seen where an asked one gets another value', () => {
    const found = look(`${rightStep}\n${rightLoop}\n${loopName} = ${loopName}(1., 0.2, 20)\n`);

    expect(spots('name-rebound', found)).toEqual(['10']);
    expect(spots('name-rebound', look(`${loopName} = None\n${rightLoop}`))).toEqual([]);
    expect(spots('name-rebound', look(`${rightLoop}\n${rightLoop}`))).toEqual([]);
  });

  it('are seen where a result is called like its function', () => {
    const found = loopOf(`${stepName} = ${stepName}(initial_theta, 1)`, 'return 0');

    expect(spots('local-name-clash', found)).toEqual([`5:${stepName}`]);
  });

  it('are seen where they are Python’s own', () => {
    const found = look(`sum = 0\nprint = sum\n${rightStep}\nfrom math import pow\n`);

    expect(spots('builtin-rebound', found)).toEqual(['1:sum', '2:print']);
    expect(spots('builtin-rebound', stepOf('range = 3', 'return range'))).toEqual(['2:range']);
  });

  it.each([
    ['single_step_gradient_decent', stepName],
    ['singleStepGradientDescent', stepName],
    ['single_step_gradient_descent_', stepName],
    ['gradientDescent', loopName],
    ['gradient_decent', loopName],
  ])('are seen as near misses: %s', (own, asked) => {
    const found = look(`def ${own}(a, b):\n    pass\n`);
    const [spot] = found.spots.filter(({ kind }) => kind === 'near-miss');

    expect(spot).toMatchObject({ name: own, function: asked, line: 1 });
  });

  it('are no near misses where the asked one is there, or where nothing is alike', () => {
    expect(spots('near-miss', look(`${rightLoop}\ndef gradient_descents(x):\n    pass\n`))).toEqual(
      [],
    );
    expect(spots('near-miss', look('def step(x):\n    pass\n\ndef loss(x):\n    pass\n'))).toEqual(
      [],
    );
  });

  it('are seen where nothing gives them a value, with the nearest that has one', () => {
    expect(spots('unknown-name', stepOf('return teta - lr * gradient(theta)'))).toEqual([
      '2:teta≈theta',
      '2:lr≈learning_rate',
      '2:gradient',
    ]);
  });

  it('are known from parameters, imports, loops, comprehensions, patterns and outer scopes', () => {
    const found = look(`
import math, numpy as np
from functools import reduce, wraps as w
limit: float = 1e-6
a, (b, *c) = d = 1, (2, 3)

def outer(x, *args, key=limit, **options):
    global later
    def inner(y):
        nonlocal x
        return x + y + key + len(args) + len(options) + later
    for i, j in enumerate(args):
        print(f"{i:.2f} {j!r}", end="")
    with open(x) as file, file as g:
        total = sum(k for k in g if k > 0)
    try:
        n = [m := 1, m]
    except (ValueError, TypeError) as error:
        print(error, n, total)
    match x:
        case [first, *rest] | {"a": first, **rest}:
            return first, rest
        case math.pi as p:
            return p
    return {q: r for q, r in zip(a, b)}, lambda s, t=1: s + t, c, d, np, reduce, w, inner

@staticmethod
@outer(1).setter
class Thing(object):
    attribute = 3
    def method(self):
        return self.attribute
`);

    expect(spots('unknown-name', found)).toEqual([]);
  });

  it('may all be known after importing everything', () => {
    expect(spots('unknown-name', look('from numpy import *\nx = array(1)\n'))).toEqual([]);
  });
});

describe('what a function does beside its result', () => {
  it('is seen where it asks for input', () => {
    expect(spots('input-call', stepOf('x = float(input("x? "))', 'return x'))).toEqual(['2']);
  });

  it('is seen where it hides errors', () => {
    const handler = (...body: readonly string[]) =>
      spots('hidden-error', stepOf('try:', '    theta = f(theta)', ...body, 'return theta'));

    expect(handler('except:', '    pass')).toEqual(['2']);
    expect(handler('except ValueError:', '    theta = 0')).toEqual(['2']);
    expect(handler('except ValueError as e:', '    raise TypeError from e')).toEqual([]);
    expect(handler('except ValueError as e:', '    print(e)')).toEqual([]);
    expect(handler('finally:', '    pass')).toEqual([]);
  });

  it('is seen where it changes its argument', () => {
    expect(spots('argument-mutated', stepOf('theta -= 1', 'return theta'))).toEqual(['2:theta']);
    expect(spots('argument-mutated', stepOf('theta[0] = 1', 'return theta'))).toEqual(['2:theta']);
    expect(spots('argument-mutated', stepOf('new = theta', 'new -= 1', 'return new'))).toEqual([]);
  });

  it.each([
    ['global state', true],
    ['state.append(1)', true],
    ['state[0] = 1', true],
    ['x = state', false],
    ['state = []\n    state.append(1)', false],
    ['elsewhere.append(1)', false],
  ])('is seen where something outlives the call: %s', (line, isSeen) => {
    const found = look(
      `state = []\ndef ${stepName}(theta, rate):\n    ${line}\n    return theta\n`,
    );

    expect(flags(stepName, found).includes('usesOuterState')).toBe(isSeen);
  });
});

describe('a program that Python cannot read', () => {
  it.each([
    [`def ${stepName}(theta, rate)\n    return theta\n\n${rightLoop}`, stepName],
    [
      `${rightStep}\n${rightLoop.replace('for i in range(number_steps):', 'for i in range(number_steps:')}`,
      loopName,
    ],
    [`${rightStep}\n${rightLoop.replace('    return', '   return')}`, loopName],
    [`${rightStep}\n${rightLoop}\nprint((1, 2)\n`, null],
    [`${rightStep}\nx = [1, 2\n\n${rightLoop}`, null],
  ])('is still looked at, and the broken function is named: %s', (source, broken) => {
    const found = look(source);

    expect(found.brokenFunction).toBe(broken);
    expect(Object.keys(found.functions)).toEqual([stepName, loopName]);
  });

  it('is looked at whatever its text', () => {
    const piece = fc.constantFrom(
      ...'def class return ( ) [ ] { } : , . = == lambda for in if else while try except import'.split(
        ' ',
      ),
      ...[stepName, loopName, 'theta', '1.', '"', "'''", '\n', '\n    ', '\t', '\\', '@', '^', '#'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const found = look(pieces.join(' '));
        expect(look(pieces.join(' '))).toEqual(found);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });

  it('is not looked at when it is huge, or nested without end', () => {
    const cell = (source: string) => [{ number: null, source }];

    expect(lookAtSource(cell('x = 1\n'.repeat(20_000)), functions)).toBeNull();
    expect(lookAtSource(cell(`x = ${'-'.repeat(5000)}1`), functions)).toBeNull();
  });
});

describe('over the whole corpus', () => {
  const folder = (name: string) => path.join(packageRoot, 'test', 'corpus', name);
  const programs = (name: string) =>
    readdirSync(folder(name))
      .filter((file) => file.endsWith('.py'))
      .map((file) => ({ file, found: look(readFileSync(path.join(folder(name), file), 'utf8')) }));

  /** What the source alone can tell; the function is the one that has it. */
  const expected: Readonly<Record<string, keyof FunctionSource>> = {
    'caret-for-power': 'usesCaret',
    'formula-notation': 'callsLikeMultiplication',
    'returns-print': 'returnsPrint',
    'returns-inside-loop': 'hasReturnInLoop',
    'extra-initial-step': 'hasStepBeforeLoop',
    'stops-on-overshoot': 'leavesLoopEarly',
    'shadows-theta-in-for': 'loopTargetIsTheta',
    'swallows-errors': 'hidesErrors',
    'global-theta': 'usesOuterState',
    'nested-definition': 'isNested',
    'function-name-overwritten': 'isRebound',
    'precedence-slip-factor': 'factorsOutTheta',
    'recursion-no-base': 'callsItself',
    'self-call-instead-of-step': 'callsItself',
    'unfilled-skeleton': 'isEmpty',
  };
  const wrong = programs('wrong');

  it.each(Object.entries(expected))('%s is seen as %s', (id, flag) => {
    const own = wrong.filter(({ file }) => file.replace(/(--\d+)?\.py$/, '') === id);

    expect(own.length).toBeGreaterThan(0);
    for (const { file, found } of own) {
      const seen = Object.values(found.functions).some((each) => each[flag]);
      expect(seen, file).toBe(true);
    }
  });

  it('right programs show nothing that only mistakes show', () => {
    const telling: readonly SpotKind[] = [
      'caret',
      'juxtaposition',
      'lambda-name',
      'prints-only',
      'returns-print',
      'return-in-loop',
      'loop-shadows',
      'self-call-dropped',
      'nested-definition',
      'name-rebound',
      'local-name-clash',
      'builtin-rebound',
      'input-call',
      'hidden-error',
      'near-miss',
      'quadratic-history',
      'unknown-name',
    ];
    for (const { file, found } of programs('right')) {
      const seen = found.spots.filter(({ kind }) => telling.includes(kind));
      expect(seen, file).toEqual([]);
      expect(found.brokenFunction, file).toBeNull();
    }
  });
});
