import { describe, expect, it } from 'vitest';
import { explainRaised, explainUnreadable } from '#grader/core/feedback/python-errors.js';
import { coreTexts } from '#grader/core/texts/speech.js';
import {
  openLoaded,
  outcomeOf,
  program,
  sealedEngine,
  step,
  stepBody,
} from '../../support/sealed-engine.js';

const { errors } = coreTexts.en;

// Asked of the real interpreter, so that a new version with other wordings is noticed.
const engine = sealedEngine();

describe('what keeps a program from being read', () => {
  it.each([
    ['def f(x)\n    return x', 'missing-colon'],
    ['if x\n    y', 'missing-colon'],
    ['x = (1 + 2\ny = 3', 'unclosed-bracket'],
    ['x = [1, 2', 'unclosed-bracket'],
    ['print(1))', 'unmatched-bracket'],
    ['x = (1]', 'unmatched-bracket'],
    ['if x = 3:\n    pass', 'assignment-in-condition'],
    ['while n = 0:\n    pass', 'assignment-in-condition'],
    ['f(x) = 3', 'assignment-to-value'],
    ['x + 1 = y', 'assignment-to-value'],
    ["x = 'abc", 'unclosed-text'],
    ['x = """abc', 'unclosed-text'],
    ['print "a"', 'print-without-brackets'],
    ['return 3', 'return-outside-function'],
    ['break', 'break-outside-loop'],
    ['x = 3 − 2', 'foreign-character'],
    ['x = θ²', 'foreign-character'],
    ['x = 3\u00a0+ 2', 'foreign-character'],
    ['x = 2theta', 'number-touches-name'],
    ['def single step(x):\n    pass', 'broken-def-line'],
    ['def f(x):\nreturn x', 'missing-block'],
    ['  x = 3', 'unexpected-indent'],
    ['def f(x):\n        a = 1\n    b = 2', 'uneven-indent'],
    ['def f(x):\n        a = 1\n\tb = 2', 'tabs-and-spaces'],
    ['def f(x, x):\n    pass', 'duplicate-parameter'],
    ['try:\n    x = 1\n', 'unfinished-statement'],
    ['x = f(a b)', 'missing-comma'],
    ['x = 3 +', 'unreadable-line'],
    ['x = \0', 'unreadable-line'],
  ])('is explained: %j', async (source, id) => {
    const { loaded } = await openLoaded(engine, program(source));

    expect(loaded.error).not.toBeNull();
    expect(loaded.error && explainUnreadable(loaded.error, null, errors).message.id).toBe(id);
  });
});

describe('what a call raises', () => {
  it.each([
    ['return teta', 'unknown-name', 'teta'],
    ['x = x + 1', 'name-without-value', 'x'],
    ['return theta - print(theta)', 'none-in-formula', null],
    ['return round(None, 2)', 'none-in-formula', null],
    ['return f"{None:.2f}"', 'none-in-formula', null],
    ['return theta < None', 'none-in-formula', null],
    ['return theta ^ 2', 'caret-operator', null],
    ['return learning_rate(2 * theta)', 'number-called', null],
    ['return 2(theta)', 'number-called', null],
    ['return "a"(theta)', 'value-called', 'str'],
    ['return gradient_descent(1.0, 0.2)', 'wrong-number-of-values', 'gradient_descent'],
    ['return gradient_descent(1, 2, 3, 4)', 'wrong-number-of-values', 'gradient_descent'],
    ['return gradient_descent(1, 2, x=3)', 'wrong-number-of-values', 'gradient_descent'],
    ['return range(theta)', 'counting-with-decimals', null],
    ['return theta[0]', 'number-as-list', null],
    ['return sum(theta)', 'number-as-list', null],
    ['return len(theta)', 'number-as-list', null],
    ['return "a" + 1', 'text-in-formula', null],
    ['return [1] * theta', 'text-in-formula', null],
    ['return "a" < 1', 'text-in-formula', null],
    ['return theta << 1', 'types-do-not-fit', null],
    ['return theta / 0', 'division-by-zero', null],
    ['return single_step_gradient_descent(theta, 1)', 'endless-recursion', null],
    ['import foo', 'unknown-module', 'foo'],
    ['from math import foo', 'unknown-module', 'foo'],
    ['return theta.copy()', 'number-has-no-method', 'copy'],
    ['import math; return math.foo', 'unknown-attribute', 'foo'],
    ['return float(input("theta? "))', 'nobody-types', null],
    ['return 10.0 ** 400', 'number-too-large', null],
    ['raise ValueError("no")', 'refused-value', null],
    ['assert theta > 100', 'refused-value', null],
    ['return [][1]', 'nothing-at-index', null],
    ['return {}["a"]', 'nothing-at-index', null],
    ['raise StopIteration', 'other-error', null],
  ])('is explained: %s', async (line, id, name) => {
    const outcome = await outcomeOf(engine, stepBody(line), step(3, 0.2));

    const explained = outcome?.kind === 'raised' ? explainRaised(outcome, null, errors) : null;
    expect([explained?.message.id, explained?.name]).toEqual([id, name]);
  });

  it('is explained whatever it is called', () => {
    expect(explainRaised({ exception: 'Ölfleck', message: '' }, null, errors).message.id).toBe(
      'other-error',
    );
  });
});
