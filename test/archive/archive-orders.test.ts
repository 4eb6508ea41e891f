// Orders of an instructor in an archive: kept, applied again, and compared.

import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '#grader/sha256.js';
import { grader, inProcess, sampleClass } from '../support/run-grader.js';

const folder = path.join(sampleClass, '..', 'dist', 'test-reports', 'archive-orders');
const at = (...names: readonly string[]) => path.join(folder, ...names);
const input = at('class');
const out = at('reports');
const archive = at('class.zip');

function fileOf(name: string, text: string): string {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
  return at(name);
}

const write = (to: string, ...orders: readonly string[]) =>
  inProcess(['archive', out, '--submissions', input, '--to', to, ...orders]);
const check = (file: string) => inProcess(['archive', '--check', file]);

let orders: readonly string[] = [];
let finalGrades: readonly (readonly [string, number, readonly string[]])[] = [];

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(input, { recursive: true });
  for (const [student, sample] of [
    ['ada', 'passed-textbook'],
    ['bob', 'partial-wrong-sign'],
    ['cleo', 'partial-wrong-sign'],
    ['dan', 'partial-wrong-sign'],
  ]) {
    copyFileSync(path.join(sampleClass, `${sample}.py`), at('class', `${student}.py`));
  }
  const before = at('before');
  await grader(['batch', input, '--out', before]);
  const results = JSON.parse(readFileSync(path.join(before, 'results.json'), 'utf8')) as {
    submissions: { id: string; checks: { id: string; points: number; maxPoints: number }[] }[];
  };
  const lost = results.submissions
    .find(({ id }) => id === 'cleo')
    ?.checks.find(({ points, maxPoints }) => points < maxPoints);
  const dan = fileOf('dan.yaml', 'overrides:\n  - { id: dan, points: 90, reason: Regraded. }\n');
  await grader(['finish', before, '--overrides', dan]);
  fileOf('by-hand/ann.yaml', 'overrides:\n  - { id: bob, points: 77.5, reason: Explained it. }\n');
  fileOf('by-hand/ben.yaml', `waive:\n  - { check: ${lost?.id}, reason: Unclear. }\n`);
  const late = fileOf('late.yaml', 'due: 2026-03-01T18:00:00Z\npercent-a-day: 10\n');
  const times = fileOf(
    'times.csv',
    `id,time\n${['ada', 'bob', 'cleo', 'dan'].map((id) => `${id},2026-03-02T10:00:00Z\n`).join('')}`,
  );
  orders = [
    ...['--overrides', at('by-hand'), '--late-policy', late],
    ...['--times', times, '--never-lower', before],
  ];
  await grader(['batch', input, '--out', out, ...orders]);
  const { grades } = JSON.parse(readFileSync(path.join(out, 'grades.json'), 'utf8')) as {
    grades: { id: string; grade: number; steps: { kind: string }[] }[];
  };
  finalGrades = grades.map(({ id, grade, steps }) => [id, grade, steps.map(({ kind }) => kind)]);
  expect(await write(archive, ...orders)).toMatchObject({ code: 0, err: '' });
}, 120_000);

describe('orders in an archive', () => {
  it('are of every kind here', () => {
    expect(finalGrades).toEqual([
      ['ada', 100, ['late', 'kept']],
      ['bob', 77.5, ['waived', 'late', 'given']],
      ['cleo', expect.any(Number), ['waived', 'late']],
      ['dan', 90, ['waived', 'late', 'kept']],
    ]);
  });

  it('lie under class/, and the manifest tells where', () => {
    const files = unzipSync(readFileSync(archive));
    expect(Object.keys(files).filter((name) => name.startsWith('class/'))).toEqual([
      'class/late-policy/late.yaml',
      'class/never-lower/grades.json',
      'class/never-lower/results.json',
      'class/overrides/ann.yaml',
      'class/overrides/ben.yaml',
      'class/times/times.csv',
    ]);
    const manifest: unknown = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    expect(manifest).toMatchObject({
      orders: {
        overrides: 'class/overrides',
        latePolicy: 'class/late-policy/late.yaml',
        neverLower: 'class/never-lower/results.json',
      },
    });
  });

  it('give the same grades when they are applied again', async () => {
    const checked = await check(archive);

    expect(checked.out).toContain('all 4 submissions graded again, no difference');
    expect(checked.code).toBe(0);
  });

  it('of one file are applied, too', async () => {
    const to = at('one-file.zip');
    const reports = at('finished');
    const file = fileOf(
      'one.yaml',
      'overrides:\n  - { id: bob, points: 60, reason: Asked him. }\n',
    );
    await grader(['batch', input, '--out', reports, '--overrides', file]);
    await inProcess([
      ...['archive', reports, '--submissions', input, '--to', to],
      ...['--overrides', file],
    ]);

    expect(Object.keys(unzipSync(readFileSync(to)))).toContain('class/overrides/one.yaml');
    expect(await check(to)).toMatchObject({ code: 0 });
  }, 60_000);
});

describe('grades in an archive that its orders do not give', () => {
  it('are named where orders were left out, which is said at once', async () => {
    const to = at('without.zip');
    const written = await write(to, '--times', at('times.csv'));
    expect(written.out).toContain(
      '4 grades follow orders, and not all are in the archive: give --late-policy and --never-lower and --overrides',
    );
    const { code, out: text } = await check(to);

    expect(text).toContain('  bob: the grade is 77.5 in the archive, 55 now\n');
    expect(text).toContain('  ada: the same grade, 100, that came about otherwise\n');
    expect(code).toBe(1);
  });

  it('are named where somebody raised one by hand', async () => {
    const files = unzipSync(readFileSync(archive));
    const name = 'reports/grades.json';
    const text = strFromU8(files[name] ?? new Uint8Array()).replace(
      '"grade": 77.5',
      '"grade": 97.5',
    );
    files[name] = strToU8(text);
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
      files: Record<string, { size: number; sha256: string }>;
    };
    manifest.files[name] = { size: files[name].length, sha256: sha256(files[name]) };
    files['manifest.json'] = strToU8(JSON.stringify(manifest));
    writeFileSync(at('raised.zip'), zipSync(files, { level: 1 }));
    const { code, out: told } = await check(at('raised.zip'));

    expect(told).toContain('1 of 4 differ');
    expect(told).toContain('  bob: the grade is 97.5 in the archive, 77.5 now\n');
    expect(code).toBe(1);
  });
});
