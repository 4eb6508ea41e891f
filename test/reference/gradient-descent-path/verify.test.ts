// grader verify of gradient-descent-path: right programs earn everything, wrong ones do not.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '#grader/package-root.js';
import type { Verification } from '#grader/verify/verification.js';
import { type Ended, inProcess } from '../../support/run-grader.js';

const exercise = path.join(packageRoot, 'reference', 'gradient-descent-path');

describe('grader verify of gradient-descent-path', () => {
  let ended: Ended;
  let found: Verification;

  beforeAll(async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'grader-'));
    const json = path.join(folder, 'verify.json');
    ended = await inProcess(['verify', '--exercise', 'gradient-descent-path', '--json', json]);
    found = JSON.parse(readFileSync(json, 'utf8')) as Verification;
    return () => rmSync(folder, { recursive: true, force: true });
  }, 300_000);

  it('finds no gap', () => {
    expect(found.gaps).toEqual([]);
    expect(ended.code).toBe(0);
    expect(ended.out).toContain('No gaps.');
  });

  it('grades every program of the folder', () => {
    const wrong = readdirSync(path.join(exercise, 'wrong'));
    const right = readdirSync(path.join(exercise, 'right'));

    expect(right.length).toBeGreaterThanOrEqual(12);
    // The solutions in Python and TypeScript are right, too.
    expect(ended.out).toContain(`${right.length + 2} right functions: 0 lose a point`);
    expect(ended.out).toContain(`${wrong.length} wrong programs: 0 keep full marks.`);
  });

  it('knows every mistake by the name of its file', () => {
    const names = readdirSync(path.join(exercise, 'wrong')).map((file) =>
      file.replace(/(--\d+)?\.py$/, ''),
    );
    const known = found.mistakes.map(({ id }) => id);

    expect(new Set(known)).toEqual(new Set(names));
  });

  it('gives nothing for what was not written', () => {
    const starter = found.mistakes.find(({ id }) => id === 'not-written-yet');

    expect(starter?.losses).toEqual({ gradient_descent_path: { least: 100, most: 100 } });
  });
});
