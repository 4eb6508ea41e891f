import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Verification } from '#grader/verify/verification.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { remarkOnly } from '#reference/gradient-descent/wrong-models/alike.js';
import { misconceptions } from '#reference/gradient-descent/wrong-models/misconceptions.js';
import { type Ended, inProcess } from '../support/run-grader.js';

const names = gradientDescent.functions.map(({ name }) => name);

describe('grader verify of gradient-descent', () => {
  let ended: Ended;
  let found: Verification;
  let page: string;

  beforeAll(async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'grader-'));
    const json = path.join(folder, 'verify.json');
    const html = path.join(folder, 'verify.html');
    ended = await inProcess(['verify', '--json', json, '--html', html]);
    found = JSON.parse(readFileSync(json, 'utf8')) as Verification;
    page = readFileSync(html, 'utf8');
    return () => rmSync(folder, { recursive: true, force: true });
  }, 300_000);

  it('finds no gap', () => {
    expect(found.gaps).toEqual([]);
    expect(ended.code).toBe(0);
    expect(ended.out).toContain('No gaps.');
  });

  it('prints the figures', () => {
    expect(ended.out).toContain('right functions: 0 lose a point, 0 are told a mistake.');
    expect(ended.out).toContain('wrong programs: 0 keep full marks.');
  });

  it('proves every mistake that can be named', () => {
    const { steps, loops, outcomes } = misconceptions;
    const known = [...steps, ...loops, ...outcomes].map(({ id }) => id);
    const proven = new Set(found.mistakes.map(({ id }) => id));

    expect([...known, ...remarkOnly].filter((id) => !proven.has(id))).toEqual([]);
  });

  it('keeps what each mistake costs', async () => {
    await expect(costsOf(found)).toMatchFileSnapshot('goldens/costs.txt');
  });

  it('shows the matrix on a page of its own, every mistake and every check', () => {
    for (const { id } of [...found.mistakes, ...found.checks]) {
      expect(page).toContain(`<code>${id}</code>`);
    }
    expect(page).not.toMatch(/<script|src=|https?:/);
  });
});

/** A line for each mistake in each function: points lost in the step, and in the loop. */
function costsOf({ mistakes }: Verification): string {
  const lines = mistakes.map(({ id, function: place, losses }) => {
    const costs = names.map((name) => {
      const { least = 0, most = 0 } = losses[name] ?? {};
      return least === most ? `${least}` : `${least}-${most}`;
    });
    return `${id.padEnd(30)}${costs.join(' + ').padEnd(12)} ${place ?? ''}`.trimEnd();
  });
  return `${lines.toSorted().join('\n')}\n`;
}
