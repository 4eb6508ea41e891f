// What an archive takes in and leaves out, and what is said of a mistake in the call.

import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { ZipWriter } from '#grader/archive/zip-writer.js';
import { GraderError } from '#grader/core/model/errors.js';
import { grader, inProcess, sampleClass, temporaryFolder } from '../support/run-grader.js';

// Made once; what a test changes, it changes in a copy.
const made = path.join(sampleClass, '..', 'dist', 'test-reports', 'archive-inputs');
const input = path.join(made, 'class');
const out = path.join(made, 'reports');

beforeAll(async () => {
  rmSync(made, { recursive: true, force: true });
  mkdirSync(input, { recursive: true });
  copyFileSync(path.join(sampleClass, 'passed-textbook.py'), path.join(input, 'ada.py'));
  copyFileSync(path.join(sampleClass, 'partial-wrong-sign.py'), path.join(input, 'bob.py'));
  expect((await grader(['batch', input, '--out', out])).code).toBe(0);
});

const needsNumpy = [
  'import numpy as np',
  'def single_step_gradient_descent(theta, learning_rate):',
  '    return np.float64(theta * (1 - 2 * learning_rate))',
  '',
].join('\n');

function write(
  { submissions = input, reports = out, to = path.join(temporaryFolder(), 'class.zip') },
  ...args: readonly string[]
) {
  return inProcess(['archive', reports, '--submissions', submissions, '--to', to, ...args]);
}

const namesIn = (archive: string) => Object.keys(unzipSync(readFileSync(archive)));

function fileOf(folder: string, name: string, text: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe('a mistake in the call', () => {
  const expectMistake = ({ code, err }: { code: number | null; err: string }, words: string) => {
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(2);
    expect(code).toBe(2);
  };

  it.each(['--roster', '--times', '--include', '--overrides', '--late-policy', '--never-lower'])(
    'names a %s that is not there',
    async (option) => {
      const file = path.join(temporaryFolder(), 'nope.csv');
      expectMistake(await write({}, option, file), 'nope.csv');
    },
  );

  it.each(['--roster', '--times', '--late-policy'])(
    'names a folder given to %s',
    async (option) => {
      expectMistake(await write({}, option, temporaryFolder()), 'is not a file');
    },
  );

  it('names the reports themselves given to --never-lower', async () => {
    expectMistake(await write({}, '--never-lower', out), 'those of the run in');
  });

  it('names a folder given to --to', async () => {
    expectMistake(await write({ to: temporaryFolder() }), 'cannot be written');
  });

  it('names an included folder that holds far too much', async () => {
    const folder = temporaryFolder();
    for (let index = 0; index <= 1000; index++) fileOf(folder, `${index}.yaml`, '');
    expectMistake(await write({}, '--include', folder), 'more than 1000 files');
  });

  it('names a file that cannot be read, and is no fault of the grader', () => {
    const folder = temporaryFolder();
    const writer = new ZipWriter(path.join(folder, 'a.zip'));
    for (const source of [folder, path.join(folder, 'gone.py')]) {
      expect(() => writer.file('a', source)).toThrow(
        expect.objectContaining({ code: 'input-unreadable', message: `${source} cannot be read.` }),
      );
      expect(() => writer.file('a', source)).toThrow(GraderError);
    }
    writer.discard();
  });
});

describe('--include', () => {
  it('takes a folder with what is below it, each under its own name', async () => {
    const folder = path.join(temporaryFolder(), 'overrides');
    fileOf(folder, 'bob.yaml', 'b');
    fileOf(folder, 'group/eve.yaml', 'e');
    fileOf(folder, '.hidden', 'h');
    const to = path.join(temporaryFolder(), 'class.zip');
    expect(await write({ to }, '--include', `${folder}/`)).toMatchObject({ code: 0, err: '' });
    expect(namesIn(to).filter((name) => name.startsWith('class/'))).toEqual([
      'class/included/1/overrides/bob.yaml',
      'class/included/1/overrides/group/eve.yaml',
    ]);
    expect((await inProcess(['archive', '--check', to])).code).toBe(0);
  });
});

describe('a name with a backslash', () => {
  it.skipIf(path.sep === '\\')(
    'comes back as it was, and grades alike (Windows has no such names)',
    async () => {
      const submissions = path.join(temporaryFolder(), 'class');
      cpSync(input, submissions, { recursive: true });
      copyFileSync(path.join(input, 'ada.py'), path.join(submissions, 'a\\b.py'));
      copyFileSync(path.join(input, 'bob.py'), path.join(submissions, '50%5C.py'));
      mkdirSync(path.join(submissions, 'c\\d'));
      copyFileSync(path.join(input, 'bob.py'), path.join(submissions, 'c\\d', 'lab.py'));
      const reports = path.join(temporaryFolder(), 'reports');
      await grader(['batch', submissions, '--out', reports]);
      const to = path.join(temporaryFolder(), 'class.zip');
      expect(await write({ submissions, reports, to })).toMatchObject({ code: 0, err: '' });
      expect(namesIn(to)).toEqual(
        expect.arrayContaining([
          'submissions/a%5Cb.py',
          'submissions/50%255C.py',
          'submissions/c%5Cd/lab.py',
        ]),
      );
      const checked = await inProcess(['archive', '--check', to]);
      expect(checked.code).toBe(0);
      expect(checked.out).toContain('all 5 submissions graded again, no difference');
    },
  );
});

describe('grades that are not the scores', () => {
  const orders = 'overrides:\n  - { id: bob, points: 77.5, reason: Explained it. }\n';

  it('are kept, and what was ordered is asked for where it is not given', async () => {
    const reports = path.join(temporaryFolder(), 'reports');
    cpSync(out, reports, { recursive: true });
    const to = path.join(temporaryFolder(), 'class.zip');
    expect((await write({ reports, to })).out).not.toContain('orders');
    expect(namesIn(to)).not.toContain('reports/grades.json');

    const file = fileOf(temporaryFolder(), 'overrides.yaml', orders);
    expect((await inProcess(['finish', reports, '--overrides', file])).code).toBe(0);
    const asked = await write({ reports, to });
    expect(asked).toMatchObject({ code: 0, err: '' });
    expect(asked.out).toContain('1 grade follows orders');
    expect(asked.out).toContain('give --overrides as the run had it');
    const kept = unzipSync(readFileSync(to))['reports/grades.json'];
    expect(strFromU8(kept ?? new Uint8Array())).toBe(
      readFileSync(path.join(reports, 'grades.json'), 'utf8'),
    );
    expect((await write({ reports, to }, '--overrides', file)).out).not.toContain('--overrides');
  });
});

describe('a run of only a part of the class', () => {
  it('is refused', async () => {
    const folder = temporaryFolder();
    const submissions = path.join(folder, 'class');
    fileOf(submissions, 'eve.py', needsNumpy);
    const whole = path.join(folder, 'whole');
    const rest = path.join(folder, 'rest');
    const batch = (to: string, ...args: readonly string[]) =>
      grader(['batch', submissions, '--out', to, '--engine', 'sealed', ...args]);
    await batch(whole);
    await batch(rest, '--only-ungraded', path.join(whole, 'results.json'));
    const runOf = (reports: string) =>
      JSON.parse(readFileSync(path.join(reports, 'run.json'), 'utf8'));
    expect(runOf(whole).onlyUngraded).toBeUndefined();
    expect(runOf(rest).onlyUngraded).toBe(true);
    const refused = await write({ submissions, reports: rest });
    expect(refused.err).toContain('--only-ungraded');
    expect(refused.err.trim().split('\n')).toHaveLength(2);
    expect(refused.code).toBe(2);
  });
});

describe('reports of an earlier run among the submissions', () => {
  it('stay out, and that is said', async () => {
    const submissions = path.join(temporaryFolder(), 'class');
    cpSync(input, submissions, { recursive: true });
    cpSync(out, path.join(submissions, 'old', 'reports'), { recursive: true });
    fileOf(submissions, 'old/reports/pseudonyms.csv', 'secret');
    const to = path.join(temporaryFolder(), 'class.zip');
    const written = await write({ submissions, to });
    expect(written).toMatchObject({ code: 0, err: '' });
    expect(written.out).toContain('Left out, reports of a run: submissions/old/reports\n');
    expect(namesIn(to).filter((name) => name.startsWith('submissions/old/'))).toEqual([
      'submissions/old/',
    ]);
  });

  it('are refused as the submissions themselves, and as what is included', async () => {
    for (const refused of [await write({ submissions: out }), await write({}, '--include', out)]) {
      expect(refused.err).toContain('holds the reports of a run');
      expect(refused.code).toBe(2);
    }
  });
});
