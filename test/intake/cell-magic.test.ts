import { expect, it } from 'vitest';
import { isForeignCell } from '#grader/intake/cell-magic.js';

it.each([
  '%%bash\nls',
  '%%sh\nls',
  '%%html\n<b>',
  '%%HTML\n<b>',
  '%%writefile solution.py\nx = 1',
  '%%javascript\nalert()',
  '%%latex\n$x$',
  '%%markdown\n# x',
  '%%script false --no-raise-error\nx = 1',
  '%%!\nls',
  '\n# a remark\n%%bash\nls',
])('drops the cell %j whole', (source) => {
  expect(isForeignCell(source)).toBe(true);
});

it.each([
  '%%time\nx = 1',
  '%%timeit -n 3\nx = 1',
  '%%capture out\nx = 1',
  '%%prun\nx = 1',
  '%%unheard_of\nx = 1',
  '%bash ls\nx = 1',
  'x = 1\n%%bash',
  '',
])('keeps the cell %j', (source) => {
  expect(isForeignCell(source)).toBe(false);
});
