// Seeds from a secret: the inputs change, checks and points do not, and students see none of it.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveSeed, seedFromSecret } from '#grader/batch/secret-seed.js';
import type { Results } from '#grader/core/model/report.js';
import { filesIn, grader, inProcess, temporaryFolder } from '../support/run-grader.js';

const right = [
  'def single_step_gradient_descent(theta, learning_rate):',
  '    return theta - learning_rate * 2 * theta',
  'def gradient_descent(initial_theta, learning_rate, number_steps):',
  '    theta = initial_theta',
  '    for _ in range(number_steps):',
  '        theta = single_step_gradient_descent(theta, learning_rate)',
  '    return theta',
  '',
].join('\n');

const secretOf = (letter: string) => letter.repeat(32);

function secretFile(text: string): string {
  const file = path.join(temporaryFolder(), 'secret');
  writeFileSync(file, text);
  return file;
}

describe('a seed from a secret', () => {
  it('is a seed, the same for the same secret and exercise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 64 }), fc.string(), (secret, id) => {
        const seed = deriveSeed(secret, id);
        expect(seed).toBe(deriveSeed(secret, id));
        expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31).toBe(true);
      }),
    );
  });

  it('is the one that HMAC-SHA256 gives', () => {
    // printf 'theta-grader seed\0gradient-descent' | openssl dgst -sha256 -hmac aaaa…
    expect(deriveSeed(Buffer.from(secretOf('a')), 'gradient-descent')).toBe(74617509);
  });

  it('differs from secret to secret and from exercise to exercise', () => {
    const seeds = ['a', 'b', 'c'].flatMap((letter) =>
      ['gradient-descent', 'other'].map((id) => deriveSeed(Buffer.from(secretOf(letter)), id)),
    );
    expect(new Set(seeds).size).toBe(6);
  });

  it('does not depend on line ends behind the secret', async () => {
    const seeds = await Promise.all(
      ['', '\n', '\r\n', '\n\n'].map((end) => seedFromSecret(secretFile(secretOf('a') + end), 'x')),
    );
    expect(new Set(seeds).size).toBe(1);
  });

  it.each([
    ['missing', () => path.join(temporaryFolder(), 'none'), 'cannot be read'],
    ['empty', () => secretFile(''), 'has 0 bytes'],
    ['too short', () => secretFile('123456789012345\n'), 'has 15 bytes'],
  ])('is refused where the file is %s', async (_what, file, words) => {
    const out = path.join(temporaryFolder(), 'out');
    const args = ['batch', temporaryFolder(), '--out', out, '--secret-file', file()];
    const { code, err } = await inProcess(args);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(2);
    expect(err).not.toContain('12345678901234');
  });

  it('is refused beside a seed', async () => {
    const file = secretFile(secretOf('a'));
    const args = ['batch', temporaryFolder(), '--out', 'x', '--seed', '7', '--secret-file', file];
    expect((await inProcess(args)).code).toBe(2);
  });
});

describe('a class graded with a secret', () => {
  const input = () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'class'));
    const write = (name: string, text: string) =>
      writeFileSync(path.join(folder, 'class', `${name}.py`), text);
    write('right', right);
    write('sign', right.replace('theta - ', 'theta + '));
    write('start', right.replace('theta - learning_rate * 2 * theta', 'theta'));
    return path.join(folder, 'class');
  };

  it('gets the same points as with another one, for other numbers, and shows no seed', async () => {
    const folder = input();
    const runs = [];
    for (const letter of ['a', 'b']) {
      const out = path.join(temporaryFolder(), 'out');
      const secret = secretFile(secretOf(letter));
      const { code, out: said } = await grader([
        'batch',
        folder,
        '--out',
        out,
        '--secret-file',
        secret,
      ]);
      expect(code).toBe(0);
      const files = filesIn(out);
      const run = readFileSync(path.join(out, 'run.json'), 'utf8');
      const results = JSON.parse(files.get('results.json') ?? '') as Results;
      expect(results.seed).toBe(deriveSeed(Buffer.from(secretOf(letter)), 'gradient-descent'));
      expect(JSON.parse(run)).toMatchObject({ seedFrom: 'secret' });
      for (const text of [...files.values(), run, said])
        expect(text).not.toContain(secretOf(letter));
      const pages = [...files].filter(([name]) => name.startsWith('students/'));
      expect(pages).toHaveLength(3);
      for (const [name, text] of pages) {
        expect(text.includes(String(results.seed)), name).toBe(false);
        expect(text.includes('grader replay'), name).toBe(false);
      }
      const sign = results.submissions.find(({ id }) => id === 'sign');
      const page = files.get(sign?.page ?? '') ?? '';
      expect(page).toContain('single_step_gradient_descent(');
      runs.push(results);
    }
    const pointsOf = (results: Results | undefined) =>
      results?.submissions.map(({ id, score, checks }) => [
        id,
        score,
        checks.map((check) => [check.id, check.status, check.points]),
      ]);
    expect(pointsOf(runs[0])).toEqual(pointsOf(runs[1]));
    expect(runs[0]?.seed).not.toBe(runs[1]?.seed);
    expect(runs[0]?.submissions[1]?.id).toBe('sign');
  });
});
