import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, grader, temporaryFolder } from '../support/run-grader.js';

const source = (name: string) =>
  [
    `# handed in by ${name.toUpperCase()}`,
    `print("I am ${name}")`,
    'def single_step_gradient_descent(theta, learning_rate):',
    `    raise ValueError("ask ${name}")`,
    'def gradient_descent(initial_theta, learning_rate, number_steps):',
    '    return initial_theta',
    '',
  ].join('\n');

describe('a batch with pseudonyms', () => {
  it('names nobody outside of its key, and gives the same pseudonyms again', async () => {
    const folder = temporaryFolder();
    const ids = ['lovelace_ada', 'hopper_grace'];
    for (const id of ids) writeFileSync(path.join(folder, `${id}.py`), source(id));
    mkdirSync(path.join(folder, 'turing_alan'));
    const out = temporaryFolder();
    await grader(['batch', folder, '--out', out]);

    const first = await grader(['batch', folder, '--out', out, '--pseudonyms']);
    const files = filesIn(out);
    await grader(['batch', folder, '--out', out, '--pseudonyms', '--jobs', '1']);

    const key = files.get('pseudonyms.csv') ?? '';
    const all = [...ids, 'turing_alan'];
    for (const id of all) {
      expect(key).toContain(id);
      for (const [name, text] of files) {
        if (name === 'pseudonyms.csv') continue;
        expect(`${name}\n${text}`.toLowerCase().includes(id), `${id} in ${name}`).toBe(false);
      }
    }
    expect(readFileSync(path.join(out, 'run.json'), 'utf8')).not.toMatch(/lovelace|hopper/);
    expect(first.out).toContain('pseudonyms.csv');
    expect(statSync(path.join(out, 'pseudonyms.csv')).mode & 0o777).toBe(0o600);
    expect(filesIn(out)).toEqual(files);
    const { submissions } = JSON.parse(files.get('results.json') ?? '');
    const found = submissions.map(({ id }: { id: string }) => id);
    expect(found).toHaveLength(3);
    expect(found).toEqual(found.toSorted());
  });
});
