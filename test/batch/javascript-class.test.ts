import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Results } from '#grader/core/model/report.js';
import { loop, right, withStep } from '../support/javascript-engine.js';
import { grader, sampleClass, temporaryFolder } from '../support/run-grader.js';

const python = readFileSync(path.join(sampleClass, 'passed-textbook.py'), 'utf8');

async function gradeClass(files: Readonly<Record<string, string>>): Promise<Results> {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const out = temporaryFolder();
  const { code } = await grader(['batch', folder, '--out', out, '--jobs', '2']);
  expect(code).toBe(0);
  return JSON.parse(readFileSync(path.join(out, 'results.json'), 'utf8')) as Results;
}

it('a class may mix languages, and a student too', async () => {
  const { submissions } = await gradeClass({
    'a.py': python,
    'b.js': right,
    'c.mjs': right.replaceAll('function ', 'export function '),
    'd.cjs': `${right}\nmodule.exports = { single_step_gradient_descent, gradient_descent };`,
    'e.ts': right.replaceAll('theta,', 'theta: number,'),
    'f/solution.py': python,
    'f/a.js': withStep('return 7;'),
    'g/helper.py': 'x = 1\n',
    'g/solution.js': right,
    'g/node_modules/left.js': withStep('return 7;'),
    'h/main.js': `import { single_step_gradient_descent } from './step.js';\nexport ${loop.trim()}`,
    'h/step.js': `export ${right.replace(loop, '').trim()}`,
    'g/types.d.ts': 'declare function gradient_descent(t: number): number;',
  });
  expect(submissions.map(({ id, file, language, score }) => [id, file, language, score])).toEqual([
    ['a', 'a.py', 'python', 100],
    ['b', 'b.js', 'javascript', 100],
    ['c', 'c.mjs', 'javascript', 100],
    ['d', 'd.cjs', 'javascript', 100],
    ['e', 'e.ts', 'typescript', 100],
    ['f', 'f/solution.py', 'python', 100],
    ['g', 'g/solution.js', 'javascript', 100],
    ['h', 'h/main.js', 'javascript', 100],
  ]);
}, 120_000);

it('a JavaScript program that no tick can stop costs its own function and nobody else', async () => {
  const bomb = 'Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);';
  const { submissions } = await gradeClass({
    'a.js': right,
    'b.py': python,
    'hangs.js': right.replace(loop, `\nfunction gradient_descent(t, r, n) { return ${bomb} }\n`),
  });
  expect(submissions.map(({ score }) => score)).toEqual([100, 100, 50]);
  const shown = submissions[2]?.checks.flatMap(
    ({ counterexample }) => counterexample?.actual ?? [],
  );
  expect(shown).toContainEqual(expect.stringContaining('still running'));
}, 120_000);
