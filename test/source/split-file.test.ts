import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinCells } from '#grader/core/solution-file/cell-lines.js';
import { splitFile } from '#grader/source/split-file.js';

const functions = ['single_step_gradient_descent', 'gradient_descent'];
const split = (text: string) => splitFile(text, functions);

const lines = fc.array(
  fc.constantFrom(
    'def gradient_descent(a, b, c):',
    '    def gradient_descent(a):',
    'def single_step_gradient_descent(theta, rate):',
    '    return theta',
    '@cache',
    '# a comment',
    '"""',
    '(',
    'x = 1',
    '',
  ),
  { minLength: 1, maxLength: 12 },
);
const marker = fc.constantFrom('# %%', '#%%', '# %% [code]');
const unmarked = lines.map((all) => all.join('\n'));

describe('a file cut into cells', () => {
  it('is the same file when it is joined again, but for the marker line', () => {
    fc.assert(
      fc.property(unmarked, (text) => {
        const joined = joinCells(split(text)).replace('\n# %%', '');

        expect([text, `${text}\n`]).toContain(joined);
      }),
    );
  });

  it('is the same file when it had a marker', () => {
    fc.assert(
      fc.property(unmarked, unmarked, marker, (first, second, between) => {
        expect(joinCells(split(`${first}\n${between}\n${second}`))).toBe(
          `${first}\n# %%\n${second}`,
        );
      }),
    );
  });

  it('gives back cells that were joined', () => {
    fc.assert(
      fc.property(unmarked, unmarked, (first, second) => {
        expect(split(joinCells([first, second]))).toEqual([first, second]);
      }),
    );
  });

  it.each([1, 2, 3, 4])('gives back %i cells that were joined, empty ones too', (count) => {
    const names = Array.from({ length: count }, (_, index) => `f${index}`);
    const cells = fc.array(unmarked, { minLength: count, maxLength: count });
    fc.assert(
      fc.property(cells, (given) => {
        expect(splitFile(joinCells(given), names)).toEqual(given);
      }),
    );
  });

  it('leaves a cell empty whose function is not there, and cuts for those after it', () => {
    const text = 'def f():\n    pass\ndef h():\n    pass';

    expect(splitFile(text, ['f', 'g', 'h'])).toEqual([
      'def f():\n    pass',
      '',
      'def h():\n    pass',
    ]);
    expect(splitFile(text, ['f'])).toEqual([text]);
  });

  it('is cut above the decorators and the comment of the second function', () => {
    const first = 'def single_step_gradient_descent(t, r):\n    return t\n\n# about nothing\n';
    const second = '# The loop:\n# many steps\n@cache\ndef gradient_descent(a, b, c):\n    pass\n';

    expect(split(`${first}\n${second}`)).toEqual([first, second]);
  });

  it.each([
    ['in a text', '"""\ndef gradient_descent(a, b, c):\n"""\nx = 1'],
    ['within a function', 'def outer():\n    def gradient_descent(a):\n        pass'],
    ['on the first line', 'def gradient_descent(a, b, c):\n    pass'],
    ['nowhere', 'x = 1'],
  ])('goes into the first cell as a whole when the definition stands %s', (_where, text) => {
    expect(split(text)).toEqual([text, '']);
  });

  it('passes over a marker that has nothing above it', () => {
    expect(split('# %%\nx = 1\n# %%\ny = 2')).toEqual(['# %%\nx = 1', 'y = 2']);
    expect(split('\n# %%\ny = 2')).toEqual(['', 'y = 2']);
  });
});
