// Students who handed in several files, graded from the folder to the report.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Results, SubmissionResult } from '#grader/core/model/report.js';
import { filesIn, grader, inProcess, temporaryFolder } from '../support/run-grader.js';

const loop = [
  'def gradient_descent(initial_theta, learning_rate, number_steps):',
  '    theta = initial_theta',
  '    for _ in range(number_steps):',
  '        theta = single_step_gradient_descent(theta, learning_rate)',
  '    return theta',
  '',
].join('\n');
const stepOf = (formula: string) =>
  `def single_step_gradient_descent(theta, learning_rate):\n    ${formula}\n`;
const rightStep = stepOf('return theta - learning_rate * 2 * theta');
const lab = `from steps import single_step_gradient_descent\n${loop}`;

const students: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  one: { 'lab.py': `${rightStep}${loop}` },
  right: { 'lab.py': lab, 'steps.py': rightStep },
  'right-too': { 'lab.py': lab, 'steps.py': rightStep },
  sign: { 'lab.py': lab, 'steps.py': stepOf('return theta + learning_rate * 2 * theta') },
  package: {
    'lab.py': lab.replace('from steps', 'from own.steps'),
    'own/__init__.py': 'from . import steps\n',
    'own/steps.py': `from .slope import slope\n${stepOf('return theta - learning_rate * slope(theta)')}`,
    'own/slope.py': 'from lab import factor\ndef slope(x): return factor * x\n',
  },
  refuses: {
    'lab.py': `from steps import single_step_gradient_descent\nfrom loops import gradient_descent\n`,
    'steps.py': rightStep,
    'loops.py': `from steps import single_step_gradient_descent\n${loop.replace(
      'theta = initial_theta',
      'if number_steps <= 0:\n        raise ValueError("no steps")\n    theta = initial_theta',
    )}`,
  },
  broken: { 'lab.py': `${lab}\ny = = 3\n`, 'steps.py': rightStep },
  name: { 'lab.py': lab, 'steps.py': stepOf('return theta - learning_rat * 2 * theta') },
  slip: {
    'lab.py': lab
      .replace('step_gradient_descent\n', 'step_gradient_decent\n')
      .replace(/single_step_gradient_descent\(/, 'single_step_gradient_decent('),
    'steps.py': rightStep.replace('descent', 'decent'),
  },
};

function classFolder(): string {
  const folder = temporaryFolder();
  for (const [student, files] of Object.entries(students)) {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, student, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  const own = path.join(folder, 'package', 'lab.py');
  writeFileSync(own, `factor = 2\n${students.package?.['lab.py'] ?? ''}`);
  return folder;
}

it('are graded as if all were in one file, and told in which file a line stands', async () => {
  const folder = classFolder();
  const out = path.join(temporaryFolder(), 'out');
  await grader(['batch', folder, '--out', out]);
  const files = filesIn(out);
  const results = JSON.parse(files.get('results.json') ?? '') as Results;
  const of = (id: string) => results.submissions.find((each) => each.id === id) as SubmissionResult;
  const pageOf = (id: string) => files.get(of(id).page) ?? '';

  for (const id of ['one', 'right', 'right-too', 'package', 'refuses']) {
    expect([id, of(id).score]).toEqual([id, 100]);
  }
  // A refusal on purpose costs nothing, wherever its line stands.
  expect(of('refuses').remarks).toEqual([{ id: 'deliberate-guard' }]);
  expect(of('right').fingerprint).toBe(of('right-too').fingerprint);
  // One mistake costs once: the stand-in reaches the step in its file.
  expect(of('sign').functions.gradient_descent).toMatchObject({ score: 50 });
  expect(of('sign').diagnoses).toEqual([
    { id: 'wrong-sign', function: 'single_step_gradient_descent' },
  ]);
  expect(of('name').functions.gradient_descent).toMatchObject({ score: 50 });
  expect(pageOf('name')).toContain('steps.py, line 2');
  // A misspelt name in another file is no function; nothing is renamed there.
  expect(of('slip').score).toBe(50);
  expect(pageOf('slip')).toContain('There is no function called single_step_gradient_descent.');
  // What a broken line hides would earn its points with the files beside it.
  expect(of('broken').score).toBe(0);
  expect(pageOf('broken')).toContain('would earn 100 of 100');

  // Known answers are taken for equal files only.
  const before = files.get('results.json');
  await grader(['batch', folder, '--out', out]);
  expect(filesIn(out).get('results.json')).toBe(before);
  const fresh = path.join(temporaryFolder(), 'fresh');
  await grader(['batch', folder, '--out', fresh, '--no-reuse']);
  expect(filesIn(fresh)).toEqual(files);
  writeFileSync(path.join(folder, 'right', 'steps.py'), students.sign?.['steps.py'] ?? '');
  await grader(['batch', folder, '--out', out]);
  const after = JSON.parse(filesIn(out).get('results.json') ?? '') as Results;
  expect(after.submissions.find(({ id }) => id === 'right')?.score).toBe(of('sign').score);
  expect(after.submissions.find(({ id }) => id === 'right-too')?.score).toBe(100);

  // `check` and `replay` see the same files.
  const file = path.join(folder, 'sign', 'lab.py');
  const checked = await inProcess(['check', file, '--json']);
  expect(JSON.parse(checked.out)).toMatchObject({ score: of('sign').score });
  const failed = of('sign').checks.find(({ counterexample }) => counterexample?.path != null);
  const { seed, path: where } = failed?.counterexample ?? {};
  const replayed = await inProcess([
    'replay',
    file,
    '--check',
    failed?.id ?? '',
    '--seed',
    String(seed),
    '--path',
    where ?? '',
  ]);
  expect(replayed.code).toBe(1);
  const pseudonyms = path.join(temporaryFolder(), 'pseudonyms');
  await grader(['batch', folder, '--out', pseudonyms, '--pseudonyms']);
  const named = JSON.parse(filesIn(pseudonyms).get('results.json') ?? '') as Results;
  expect(named.submissions.map(({ score }) => score).sort()).toEqual(
    after.submissions.map(({ score }) => score).sort(),
  );
}, 60_000);
