import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NativeEngine } from '#grader/sandbox/native-python/native-engine.js';
import { closeNativeEngines, nativeEngine, nativeMissing } from '../../support/native-ready.js';
import { open, value } from '../laws/law-kit.js';
import { answer, nativeLimits, stepBody } from './native-programs.js';

describe.skipIf(nativeMissing !== null)(`native answers (${nativeMissing ?? 'ready'})`, () => {
  let engine: NativeEngine;
  beforeAll(async () => {
    engine = await nativeEngine(nativeLimits);
  });
  afterAll(closeNativeEngines);

  const withNumpy = (expression: string) =>
    answer(engine, stepBody(`return ${expression}`, 'import numpy as np'));

  it.each([
    ['a float64', 'np.float64(1.5)', 1.5],
    ['a float32', 'np.float32(0.5)', 0.5],
    ['an int64', 'np.int64(7)', 7],
    ['an unsigned byte', 'np.uint8(200)', 200],
    ['a long double', 'np.longdouble(0.25)', 0.25],
    ['an array without dimension', 'np.array(1.5)', 1.5],
    ['an array of one element', 'np.array([1.5])', 1.5],
    ['a matrix of one element', 'np.array([[3]])', 3],
    ['what numpy computed', 'np.sum(np.ones(4) * theta)', 4],
    ['an overflow', 'np.float64(1e308) * 10', Number.POSITIVE_INFINITY],
  ])('of numpy are numbers: %s', async (_what, expression, number) => {
    expect(await withNumpy(expression)).toEqual(value(number));
  });

  it.each([
    ['a truth value', 'np.bool_(True)', expect.stringMatching(/^bool_?$/)],
    ['an array of one truth value', 'np.array([True])', 'ndarray'],
    ['a complex number', 'np.complex128(1)', 'complex128'],
    ['an array of one complex number', 'np.array([1j])', 'ndarray'],
    ['a text', 'np.str_("1.5")', 'str_'],
    ['an array of one text', 'np.array(["1.5"])', 'ndarray'],
    ['two numbers', 'np.array([1.0, 2.0])', 'ndarray'],
    ['no numbers', 'np.array([])', 'ndarray'],
    ['a time', 'np.timedelta64(3)', 'timedelta64'],
  ])('of numpy are none: %s', async (_what, expression, type) => {
    expect(await withNumpy(expression)).toMatchObject({ kind: 'not-a-number', type });
  });

  it('are not fooled by a class that pretends to be an array of one number', async () => {
    const source = stepBody(
      'return np.array([1.0, 2.0]).view(Fake)',
      'import numpy as np\nclass Fake(np.ndarray):\n    size = 1\n    def item(self): return 1.8',
    );
    expect(await answer(engine, source)).toMatchObject({ kind: 'not-a-number', type: 'Fake' });
  });

  it('need a library only where that is not installed', async () => {
    const needs = stepBody('return float(tensorflow.constant(theta))', 'import tensorflow');
    expect(await answer(engine, needs)).toEqual({ kind: 'needs-library', library: 'tensorflow' });
    expect(await answer(engine, stepBody('return theta', 'import tensorflow'))).toEqual(value(1));
  });

  it('do not wait for drawings', async () => {
    const draws = 'import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()';
    expect(await answer(engine, stepBody('plt.plot(theta)\nreturn theta', draws))).toEqual(
      value(1),
    );
  });

  it('can use all of the standard library', async () => {
    const source = stepBody('return float(csv.list_dialects().index("excel"))', 'import csv');
    expect(await answer(engine, source)).toEqual(value(0));
  });

  it('draw the same random numbers every time', async () => {
    const source = stepBody(
      'return random.random() + np.random.rand()',
      'import random\nimport numpy as np',
    );
    const first = await answer(engine, source);
    expect(first).toMatchObject({ kind: 'value' });
    expect(await answer(engine, source)).toEqual(first);
    expect(await answer(await nativeEngine(nativeLimits), source)).toEqual(first);
  });

  it('come from interpreters that the version names', async () => {
    expect(engine.version).toMatch(/^CPython 3\.\d+\.\d+ \(numpy [\d.]+, bubblewrap [\d.]+\)$/);
    const session = await open(engine, stepBody('return theta'));
    expect(session.ticks).toBe(0);
  });
});
