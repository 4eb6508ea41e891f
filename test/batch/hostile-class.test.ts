// A class among enemies: honest submissions get the same bytes, whoever else is graded with them,
// and whatever else the machine does.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Results } from '#grader/core/model/report.js';
import { packageRoot } from '#grader/package-root.js';
import { attacks, families } from '../attacks/programs/attacks.js';
import { combinedMistakes } from '../corpus-tests/generated-program.js';
import { grader, sampleClass, temporaryFolder } from '../support/run-grader.js';

const size = 100;
/**
 * Endless programs take their whole time here, so these few stand for the others. What only the
 * watchdog can stop is in test/cli/batch.test.ts.
 */
const denials: ReadonlySet<string> = new Set([
  'loops for ever',
  'loops for ever and swallows every exception',
  'asks for all memory',
  'prints without end',
  'calls itself without end',
  'nests brackets without end',
  'loops for ever at top level',
]);
describe('a class in which every second submission is hostile', () => {
  it('gives the honest ones the bytes that they get among themselves', async () => {
    const honest = honestSources();
    const hostile = hostileSources();
    expect(honest.length + hostile.length).toBe(size);
    const [alone, mixed] = [temporaryFolder(), temporaryFolder()];
    honest.forEach((source, index) => {
      for (const folder of [alone, mixed]) put(folder, `${place(index)}-honest`, source);
    });
    hostile.forEach((source, index) => {
      put(mixed, `${place(index)}-hostile`, source);
    });

    const [among, themselves] = [await gradeClass(mixed), await gradeClass(alone)];

    expect(among.results.submissions).toHaveLength(size);
    const theirs = among.results.submissions.filter(({ id }) => id.endsWith('honest'));
    expect(JSON.stringify(theirs)).toBe(JSON.stringify(themselves.results.submissions));
    for (const { page, id } of theirs) {
      expect(among.read(page), id).toBe(themselves.read(page));
    }
    const others = among.results.submissions.filter(({ id }) => id.endsWith('hostile'));
    expect(others.filter(({ blame }) => blame === 'grader')).toEqual([]);
  }, 300_000);
});

describe('an endless program', () => {
  it('gives the same bytes on a busy machine', async () => {
    const folder = temporaryFolder();
    const check = async (name: string) => {
      const file = path.join(sampleClass, `${name}.py`);
      const page = path.join(folder, `${name}.html`);
      const { out, code } = await grader(['check', file, '--json', '--html', page]);
      return { out, code, page: readFileSync(page, 'utf8') };
    };
    const names = ['partial-endless-loop', 'partial-endless-swallows-exceptions'];

    const idle = await Promise.all(names.map(check));
    burnTime(4);
    const busy = await Promise.all(names.map(check));

    expect(busy).toEqual(idle);
    expect(idle.map(({ code }) => code)).toEqual([1, 1]);
  }, 120_000);
});

function honestSources(): readonly string[] {
  const corpus = path.join(packageRoot, 'test', 'corpus', 'right');
  const right = readdirSync(corpus)
    .filter((name) => name.endsWith('.py'))
    .sort()
    .slice(0, size / 4)
    .map((name) => readFileSync(path.join(corpus, name), 'utf8'));
  const wrong = fc.sample(combinedMistakes, { seed: 1, numRuns: size / 2 - right.length });
  return [...right, ...wrong.map(({ source }) => source)];
}

function hostileSources(): readonly string[] {
  const sources = attacks
    .filter((each) => !families.denial?.includes(each) || denials.has(each.name))
    .map(({ source }) => source);
  // Evenly from all families.
  return Array.from(
    { length: size / 2 },
    (_, index) => sources[Math.floor((2 * index * sources.length) / size)] ?? '',
  );
}

function place(index: number): string {
  return String(index).padStart(3, '0');
}

function put(folder: string, name: string, source: string): void {
  writeFileSync(path.join(folder, `${name}.py`), source);
}

async function gradeClass(folder: string) {
  const out = temporaryFolder();
  const { code } = await grader(['batch', folder, '--out', out, '--jobs', '2']);
  const read = (name: string) => readFileSync(path.join(out, name), 'utf8');
  return { code, read, results: JSON.parse(read('results.json')) as Results };
}

/** Keeps `count` processors busy until the test ends. */
function burnTime(count: number): void {
  const workers = Array.from({ length: count }, () => new Worker('for (;;);', { eval: true }));
  onTestFinished(async () => {
    await Promise.all(workers.map((worker) => worker.terminate()));
  });
}
