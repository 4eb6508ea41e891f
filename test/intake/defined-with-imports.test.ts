import { describe, expect, it } from 'vitest';
import { definedWithImports } from '#grader/intake/defined-with-imports.js';
import { readClass, usualIntake } from '#grader/intake/read-class.js';
import { folderOf } from './folder-of.js';

const step = 'def single_step_gradient_descent(theta, rate):\n    return theta * (1 - 2 * rate)\n';
const loop = 'def gradient_descent(theta, rate, steps):\n    return theta\n';
const asked = ['single_step_gradient_descent', 'gradient_descent'];

describe('a program in parts', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['by name', { 'a.py': step, 'main.py': `from a import ${asked[0]}\n${loop}` }, 'main.py'],
    ['as a whole', { 'a.py': step, 'main.py': `from a import *\n${loop}` }, 'main.py'],
    [
      'and has nothing of its own',
      { 'a.py': step, 'b.py': loop, 'main.py': 'from a import *\nfrom b import *\n' },
      'main.py',
    ],
    [
      'by way of another',
      { 'a.py': step, 'b.py': 'from a import *\n', 'main.py': `from b import *\n${loop}` },
      'main.py',
    ],
    [
      'and is imported itself',
      { 'a.py': `from main import x\n${step}`, 'main.py': `from a import *\nx = 1\n${loop}` },
      'a.py',
    ],
    [
      'in JavaScript',
      {
        'a.js': 'export const single_step_gradient_descent = (t, r) => t;',
        'main.js': `import * as a from './a.js';\nfunction gradient_descent(t, r, n) {}`,
      },
      'main.js',
    ],
    ['only where it has to be', { 'a.py': `${step}${loop}`, 'main.py': 'import a\n' }, 'a.py'],
    ['not at all', { 'a.py': step, 'main.py': loop }, 'a.py'],
  ])('is the one that imports the others %s', async (_how, files, chosen) => {
    const parts = Object.entries(files).map(([name, text]) => [`ada/${name}`, text]);
    const folder = await folderOf(Object.fromEntries(parts));
    const { submissions } = await readClass(folder, asked, 100_000, usualIntake);
    expect(submissions.map(({ file }) => file)).toEqual([`ada/${chosen}`]);
  });

  it('has what it defines once, however often it is imported', () => {
    const program = (name: string, source: string) =>
      ({ name, language: 'python', cells: [{ number: null, source }] }) as const;
    const programs = [
      program('a.py', `import b\n${step}`),
      program('b.py', `import a\n${step}`),
      program('c.py', 'import a, b\n'),
    ];
    expect(definedWithImports(programs, asked)).toEqual([1, 1, 1]);
  });
});
