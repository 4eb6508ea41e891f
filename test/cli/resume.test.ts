import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journalName } from '#grader/batch/journal.js';
import { packageRoot } from '#grader/package-root.js';
import { filesIn, grader, mainFile, sampleClass, temporaryFolder } from '../support/run-grader.js';

/** A class with right, wrong, crashing, printing and endless programs, two of them equal. */
const members = [
  'passed-textbook',
  'partial-endless-loop',
  'partial-wrong-sign',
  'failed-syntax-error',
  'passed-prints-each-iteration',
];

describe('a batch that was cut off', () => {
  const points = 20;
  let input: string;
  let whole: Map<string, string>;
  let journal: Buffer;

  beforeAll(async () => {
    input = makeClass(mkdtempSync(path.join(os.tmpdir(), 'grader-')));
    const out = mkdtempSync(path.join(os.tmpdir(), 'grader-'));
    expect((await batch(out)).code).toBe(0);
    whole = filesIn(out);
    journal = readFileSync(path.join(out, journalName));
    rmSync(out, { recursive: true });
  });
  afterAll(() => rmSync(input, { recursive: true }));

  const batch = (out: string) => grader(['batch', input, '--out', out, '--jobs', '2']);

  it('by SIGKILL, at any of 20 points of its journal, goes on to the same bytes', async () => {
    let kills = 0;
    for (const point of seeded(points, journal.length)) {
      const out = temporaryFolder();
      const killed = await killedAt(point, input, out);
      kills += Number(killed === 'SIGKILL');
      const { code, err } = await batch(out);
      expect(code, `killed at byte ${point} (${killed}): ${err}`).toBe(0);
      expect(filesIn(out), `killed at byte ${point}`).toEqual(whole);
    }
    expect(kills).toBeGreaterThan(points / 4);
  });

  it('by a power cut, at any of 20 bytes of its journal, goes on to the same bytes', async () => {
    const out = temporaryFolder();
    for (const point of seeded(points, journal.length)) {
      writeFileSync(path.join(out, journalName), journal);
      truncateSync(path.join(out, journalName), point);
      expect((await batch(out)).code).toBe(0);
      expect(filesIn(out), `cut at byte ${point}`).toEqual(whole);
    }
  });

  it('asks nothing of what it has journalled', async () => {
    const out = temporaryFolder();
    writeFileSync(path.join(out, journalName), journal);
    expect((await batch(out)).code).toBe(0);
    // Whatever had been asked anew would have been added.
    expect(readFileSync(path.join(out, journalName)).equals(journal)).toBe(true);
    expect(filesIn(out)).toEqual(whole);
  });
});

describe('equal programs', () => {
  it('give the same bytes whether they run once or each by itself', async () => {
    const input = makeClass();
    const [once, each] = [temporaryFolder(), temporaryFolder()];
    await grader(['batch', input, '--out', once]);
    await grader(['batch', input, '--out', each, '--no-reuse']);
    expect(filesIn(once)).toEqual(filesIn(each));
    expect(entriesIn(each)).toBeGreaterThan(entriesIn(once));
  });

  it('are told from each other by any other limit', async () => {
    const input = makeClass();
    const out = temporaryFolder();
    await grader(['batch', input, '--out', out]);
    const before = entriesIn(out);
    await grader(['batch', input, '--out', out, '--call-ticks', '60000']);
    expect(entriesIn(out)).toBe(2 * before);
  });
});

describe('--fresh', () => {
  it('asks everything anew', async () => {
    const input = makeClass();
    const out = temporaryFolder();
    await grader(['batch', input, '--out', out]);
    writeFileSync(path.join(out, journalName), '{"journal":"theta-grader answers","version":99}\n');
    const refused = await grader(['batch', input, '--out', out]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--fresh')]);
    expect((await grader(['batch', input, '--out', out, '--fresh'])).code).toBe(0);
    expect(entriesIn(out)).toBeGreaterThan(0);
  });
});

/** Two of each member. */
function makeClass(input = temporaryFolder()): string {
  for (const name of members) {
    for (const copy of ['a', 'b']) {
      const source = readFileSync(path.join(sampleClass, `${name}.py`), 'utf8');
      // The second half of the class differs from the first in more than a name.
      writeFileSync(
        path.join(input, `${name}-${copy}.py`),
        name.startsWith('partial') ? `${source}\n# ${copy}\n` : source,
      );
    }
  }
  return input;
}

function entriesIn(out: string): number {
  const text = readFileSync(path.join(out, journalName), 'utf8');
  return text.split('\n').filter((line) => line.startsWith('{"key":')).length;
}

/** Sizes between nothing and all, the same in every run. */
function seeded(count: number, most: number): readonly number[] {
  return fc.sample(fc.integer({ min: 0, max: most - 1 }), { numRuns: count, seed: 7 });
}

/** Runs a batch and kills it once its journal has so many bytes. */
async function killedAt(bytes: number, input: string, out: string): Promise<string> {
  const child = spawn(process.execPath, [mainFile, 'batch', input, '--out', out, '--jobs', '2'], {
    cwd: packageRoot,
    stdio: 'ignore',
  });
  const file = path.join(out, journalName);
  const ended = once(child, 'exit');
  const watch = setInterval(() => {
    if (existsSync(file) && statSync(file).size >= bytes) child.kill('SIGKILL');
  }, 1);
  const [code, signal] = await ended;
  clearInterval(watch);
  return signal ?? `ended by itself with ${code}`;
}
