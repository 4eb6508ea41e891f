// Which engine grades what, through the real command.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Results } from '#grader/core/model/report.js';
import { nativeMissing } from '../support/native-ready.js';
import { type Ended, grader, sampleClass, temporaryFolder } from '../support/run-grader.js';

const withNumpy = `
import numpy as np

def single_step_gradient_descent(theta, learning_rate):
    return np.asarray(theta) * np.float64(1 - 2 * learning_rate)

def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = np.float64(initial_theta)
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
`;
const right = path.join(sampleClass, 'passed-textbook.py');
/** No bubblewrap on this path, and nothing else either. */
const bare = { PATH: '/nonexistent' };

/** A class of one plain program and one that needs numpy. */
function mixedClass(): { readonly folder: string; readonly out: string } {
  const [folder, out] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(path.join(folder, 'plain.py'), readFileSync(right));
  writeFileSync(path.join(folder, 'vectors.py'), withNumpy);
  return { folder, out };
}

function verdicts(out: string): Record<string, string> {
  const results: Results = JSON.parse(readFileSync(path.join(out, 'results.json'), 'utf8'));
  return Object.fromEntries(results.submissions.map(({ id, verdict }) => [id, verdict]));
}

describe('the sealed engine', () => {
  it('leaves what needs numpy ungraded and ends with the command that grades just that', async () => {
    const { folder, out } = mixedClass();

    const ended = await grader(['batch', folder, '--out', out, '--engine', 'sealed']);

    expect(ended.code).toBe(1);
    expect(verdicts(out)).toEqual({ plain: 'passed', vectors: 'ungraded' });
    expect(ended.out).toContain('1 submission needs numpy.');
    expect(lastLine(ended)).toContain(`--only-ungraded ${out}/results.json`);
  });
});

describe('the native engine', () => {
  it('refuses a class without bubblewrap, says what to install, and writes nothing', async () => {
    const { folder, out } = mixedClass();
    const reports = path.join(out, 'reports');

    const ended = await grader(
      ['batch', folder, '--out', reports, '--engine', 'native'],
      undefined,
      bare,
    );

    expect(ended.code).toBe(3);
    expect(ended.err).toContain('needs bubblewrap');
    expect(ended.err).toContain('apt install bubblewrap');
    expect(existsSync(reports)).toBe(false);
  });

  it('is no part of auto where it is missing', async () => {
    const { folder, out } = mixedClass();

    const ended = await grader(['batch', folder, '--out', out], undefined, bare);

    expect(ended.code).toBe(1);
    expect(verdicts(out)).toEqual({ plain: 'passed', vectors: 'ungraded' });
  });
});

const title = nativeMissing === null ? 'native is ready' : `left out: ${nativeMissing}`;
describe.skipIf(nativeMissing !== null)(`with a native engine (${title})`, () => {
  it('auto grades there what needs numpy, and the report tells what kept it in', async () => {
    const { folder, out } = mixedClass();

    const ended = await grader(['batch', folder, '--out', out]);

    expect(ended.code).toBe(0);
    expect(verdicts(out)).toEqual({ plain: 'passed', vectors: 'passed' });
    const run = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'));
    expect(run.engine).toMatchObject({
      chosen: 'auto',
      used: [
        { name: 'native', isolation: expect.stringContaining('bubblewrap'), submissions: 1 },
        { name: 'sealed', isolation: expect.stringContaining('WebAssembly'), submissions: 1 },
      ],
    });
    const page = readFileSync(path.join(out, 'index.html'), 'utf8');
    expect(page).toContain('Isolation: bubblewrap');
    expect(page).toContain('Isolation: WebAssembly');
  });

  it('the command at the end of a sealed run grades just the rest', async () => {
    const { folder, out } = mixedClass();
    const first = await grader(['batch', folder, '--out', out, '--engine', 'sealed']);
    const words = lastLine(first).trim().split(' ').slice(1);

    const second = await grader(words);

    expect(second.code).toBe(0);
    expect(verdicts(`${out}-native`)).toEqual({ vectors: 'passed' });
  });

  it('gives plain programs the same verdict as the sealed one', async () => {
    const { folder, out } = mixedClass();

    await grader(['batch', folder, '--out', out, '--engine', 'native']);

    expect(verdicts(out)).toEqual({ plain: 'passed', vectors: 'passed' });
  });

  it("checks one's own file without walls only by an explicit word", async () => {
    const args = ['check', right, '--engine', 'native', '--json'];
    const python = ['--python', '/usr/bin/python3'];

    const refused = await grader([...args, ...python], undefined, bare);
    const allowed = await grader([...args, ...python, '--unsandboxed'], undefined, bare);

    expect(refused.code).toBe(3);
    expect(JSON.parse(allowed.out)).toMatchObject({ verdict: 'passed' });
  });
});

describe('--only-ungraded', () => {
  it.each([
    ['no such file', 'nowhere.json', 'There is no nowhere.json.'],
    ['another file', path.join(sampleClass, '..', 'package.json'), 'is not a results.json'],
  ])('(%s) gets two sentences and exit code 2', async (_name, file, sentence) => {
    const { folder, out } = mixedClass();

    const ended = await grader(['batch', folder, '--out', out, '--only-ungraded', file]);

    expect(ended.code).toBe(2);
    expect(ended.err).toContain(sentence);
  });
});

function lastLine({ out }: Ended): string {
  return out.trimEnd().split('\n').at(-1) ?? '';
}
