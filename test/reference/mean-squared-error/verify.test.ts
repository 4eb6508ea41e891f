import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Verification } from '#grader/verify/verification.js';
import { type Ended, inProcess } from '../../support/run-grader.js';

describe('grader verify of mean-squared-error', () => {
  let ended: Ended;
  let found: Verification;

  beforeAll(async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'grader-'));
    const json = path.join(folder, 'verify.json');
    ended = await inProcess(['verify', '--exercise', 'mean-squared-error', '--json', json]);
    found = JSON.parse(readFileSync(json, 'utf8')) as Verification;
    return () => rmSync(folder, { recursive: true, force: true });
  }, 300_000);

  it('finds no gap', () => {
    expect(found.gaps).toEqual([]);
    expect(ended.code).toBe(0);
  });

  it('gives full marks to a solution in each language and to many other right programs', () => {
    const right = found.programs.filter(({ mistake }) => mistake === null);

    expect(right.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['solution.py', 'solution.ts', 'right/recursion.py']),
    );
    expect(right.length).toBeGreaterThanOrEqual(14);
    expect(right.filter(({ score }) => score !== 100)).toEqual([]);
  });

  it.each(['always-zero', 'always-one', 'the-answer-of-the-example', 'not-written-yet'])(
    'gives no more than 5 points for %s',
    (mistake) => {
      const [made] = found.programs.filter((each) => each.mistake === mistake);

      expect(made?.score).toBeLessThanOrEqual(5);
    },
  );

  it('keeps what each mistake costs', async () => {
    const lines = found.mistakes.map(({ id, losses }) => {
      const [{ least, most } = { least: 0, most: 0 }] = Object.values(losses);
      return `${id} ${least === most ? least : `${least}–${most}`}`;
    });

    expect(lines.length).toBeGreaterThanOrEqual(15);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('goldens/costs.txt');
  });
});
