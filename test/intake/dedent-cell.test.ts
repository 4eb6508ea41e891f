import { expect, it } from 'vitest';
import { dedentCell } from '#grader/intake/dedent-cell.js';

it.each([
  [
    'takes the indentation of the first line from all',
    '  x = 1\n  if x:\n    y\nz',
    'x = 1\nif x:\n  y\nz',
  ],
  ['looks past leading empty lines', '\n \n\tx = 1\n\ty = 2', '\n \nx = 1\ny = 2'],
  ['keeps a cell that begins at the margin', 'if x:\n  y', 'if x:\n  y'],
  ['keeps a cell of white space', '  \n\t\n', '  \n\t\n'],
  ['keeps an empty cell', '', ''],
])('%s', (_, source, expected) => {
  expect(dedentCell(source)).toBe(expected);
});
