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
