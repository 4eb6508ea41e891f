import { expect, it } from 'vitest';
import { countDefinitions } from '#grader/intake/count-definitions.js';

const names = ['step', 'run'];

it.each([
  ['def step(x):\n    return x\ndef run(x): return x', 2],
  ['class A:\n    def run(self): pass', 1],
  ['async def run (x):\n    pass', 1],
  ['step = lambda x: x', 1],
  ['def step[T](x: T) -> T: ...', 1],
  ['def step(:', 1],
  ['def step2(x): pass\ndef run_all(): pass', 0],
  ['# def step(x)\nprint("def run()")\nstep(1)\nstep == 2\n  run = 3', 0],
  ['def étape(x): pass\ndef stepé(x): pass', 0],
  ['', 0],
])('finds in %j', (source, expected) => {
  expect(countDefinitions([{ number: null, source }], names, 'python')).toBe(expected);
});

it('counts a function once, in whichever cells it is defined', () => {
  const cells = [
    { number: 1, source: 'def step(x): pass' },
    { number: 2, source: 'def step(x): pass' },
    { number: 3, source: 'def run(x): pass' },
  ];

  expect(countDefinitions(cells, names, 'python')).toBe(2);
});

it.each([
  ['function gradient_descent(t, r, n) {}', 1],
  ['  async function gradient_descent () {}', 1],
  ['export const gradient_descent = (t) => t;', 1],
  ['exports.gradient_descent = function () {};', 1],
  ['export default {\n  gradient_descent(t, r, n) {\n    return t;\n  },\n};', 1],
  ['const all = { gradient_descent: (t) => t };', 1],
  ['export { many as gradient_descent };', 1],
  ['console.log(gradient_descent(1, 0.2, 20));', 0],
  ['function gradient_descent2() {}', 0],
  ['if (gradient_descent === 3) {}', 0],
  ['def gradient_descent(t):', 0],
])('in JavaScript, %j defines %i', (source, expected) => {
  const cells = [{ number: null, source }];
  expect(countDefinitions(cells, ['gradient_descent'], 'javascript')).toBe(expected);
});
